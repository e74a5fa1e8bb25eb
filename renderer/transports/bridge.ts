import type { Bridge, Failure, Reply } from '../../shared/contract.ts';
import type { Client } from '../client.ts';

declare global {
  interface Window {
    /** Only where the page is shown in a window of Watchbill's own. */
    readonly watchbill?: Bridge;
  }
}

const unanswered: Failure = {
  code: 'connection-lost',
  message: 'Watchbill did not answer',
  hint: 'Try again; where that does not help, quit Watchbill and start it again.',
};

/** The contract over the bridge that a window of Watchbill's own has. It never breaks: page and host end together. */
export function connectByBridge(bridge: Bridge): Client {
  /** The contract says what a message is answered with; the host has checked the message by its schema. */
  async function send<T>(message: unknown): Promise<Reply<T>> {
    try {
      return (await bridge.answer(message)) as Reply<T>;
    } catch {
      return { ok: false, error: unanswered };
    }
  }
  return {
    query: (query, input) => send({ query, input }),
    command: (command, input) => send({ command, input }),
    onEvent: (listener) => bridge.onEvent(listener),
    onConnection: () => {},
  };
}
