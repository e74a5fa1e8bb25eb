import type { CoreEvent, Failure, Reply } from '../../shared/contract.ts';
import type { Client, Connection } from '../client.ts';
import { isRefused } from './is-refused.ts';

/** In milliseconds: a break that is over sooner is nobody's business. */
const UNNOTICED = 2000;
const FIRST_RETRY = 250;
const LAST_RETRY = 10_000;

const lost: Failure = {
  code: 'connection-lost',
  message: 'Watchbill cannot be reached',
  hint: 'Look whether it still runs; the page goes on by itself once it does.',
};
const lockedOut: Failure = {
  code: 'connection-lost',
  message: 'this page needs a fresh link',
  hint: 'Press Enter in the terminal where Watchbill runs, and open the link it prints.',
};

/**
 * Connects to the host that served this page, and again whenever the connection breaks. The secret is asked for each
 * time: a link that is opened in another tab lets this page in as well. Without one there is nothing to connect to.
 */
export function connectBySocket(address: string, keptSecret: () => string | undefined): Client {
  const eventListeners: ((event: CoreEvent) => void)[] = [];
  const connectionListeners: ((connection: Connection) => void)[] = [];
  const waiting = new Map<number, (reply: Reply) => void>();
  const unsent: string[] = [];
  let socket: WebSocket | undefined;
  let retry = FIRST_RETRY;
  let lastId = 0;
  let noticed: ReturnType<typeof setTimeout> | undefined;
  let missedSomething = false;
  let told: Connection = 'connected';

  function tell(connection: Connection): void {
    if (connection === told) return;
    told = connection;
    for (const listener of connectionListeners) listener(connection);
  }

  function open(): void {
    const secret = keptSecret();
    if (secret === undefined) {
      // Told once whoever connects is listening.
      queueMicrotask(() => tryLater(true));
      return;
    }
    const opening = new WebSocket(address, `watchbill.${secret}`);
    opening.addEventListener('open', () => {
      socket = opening;
      retry = FIRST_RETRY;
      clearTimeout(noticed);
      noticed = undefined;
      tell('connected');
      for (const frame of unsent.splice(0)) opening.send(frame);
      if (missedSomething) for (const listener of eventListeners) listener({ changed: ['book', 'settings'] });
      missedSomething = false;
    });
    opening.addEventListener('message', ({ data }) => receive(String(data)));
    opening.addEventListener('close', () => {
      socket = undefined;
      failAll(lost);
      noticed ??= setTimeout(() => tell(told === 'locked-out' ? told : 'reconnecting'), UNNOTICED);
      void isRefused(secret).then(tryLater);
    });
  }

  function tryLater(refused: boolean): void {
    if (refused) {
      tell('locked-out');
      failAll(lockedOut);
    } else if (told === 'locked-out') tell('reconnecting');
    setTimeout(open, refused ? LAST_RETRY : retry);
    retry = Math.min(retry * 2, LAST_RETRY);
  }

  function failAll(error: Failure): void {
    missedSomething = true;
    for (const settle of waiting.values()) settle({ ok: false, error });
    waiting.clear();
    unsent.length = 0;
  }

  function receive(text: string): void {
    // The host checks what the page sends; what the host sends is of the same release.
    const frame: { id?: number; reply?: Reply; event?: CoreEvent } = JSON.parse(text);
    if (frame.event) for (const listener of eventListeners) listener(frame.event);
    if (frame.id === undefined || !frame.reply) return;
    waiting.get(frame.id)?.(frame.reply);
    waiting.delete(frame.id);
  }

  /** The contract says what a message is answered with; the host has checked the message by its schema. */
  function send<T>(message: unknown): Promise<Reply<T>> {
    // Nobody knows when a fresh link comes: nothing waits for it.
    if (told === 'locked-out') return Promise.resolve({ ok: false, error: lockedOut });
    const id = ++lastId;
    const frame = JSON.stringify({ id, message });
    return new Promise((resolve) => {
      waiting.set(id, (reply) => resolve(reply as Reply<T>));
      if (socket) socket.send(frame);
      else unsent.push(frame);
    });
  }

  open();
  return {
    query: (query, input) => send({ query, input }),
    command: (command, input) => send({ command, input }),
    onEvent: (listener) => eventListeners.push(listener),
    onConnection: (listener) => connectionListeners.push(listener),
  };
}
