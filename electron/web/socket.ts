import type { WebSocket } from 'ws';

/** What a socket does with messages; see `WebHostOptions`. */
export interface SocketWork {
  readonly answer: (message: unknown) => Promise<unknown>;
  readonly subscribe: (listener: (event: unknown) => void) => () => void;
  /** A line, and what kind it is: of each kind few are shown. */
  readonly log: (kind: string, line: string) => void;
}

/** So many questions may be open at once; a page that asks faster is told to wait. */
const OPEN_AT_MOST = 100;
/** In bytes: a page that does not read for so long asks again once it is back. */
const UNREAD_AT_MOST = 8 * 1024 * 1024;

const tooMany = {
  ok: false,
  error: {
    code: 'too-many-messages',
    message: `more than ${OPEN_AT_MOST} messages are waiting for an answer`,
    hint: 'Wait for some of them, then ask again.',
  },
};

/** Serves one page over its socket: `{ id, message }` is answered by `{ id, reply }`; events come as `{ event }`. */
export function serveSocket(socket: WebSocket, { answer, subscribe, log }: SocketWork): void {
  let open = 0;

  function send(frame: unknown): void {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > UNREAD_AT_MOST) socket.close(1013, 'not read');
    else socket.send(JSON.stringify(frame));
  }

  function refuse(code: number, reason: string): void {
    log('cut off', `a page was cut off: ${reason}`);
    socket.close(code, reason);
  }

  socket.on('message', (data, isBinary) => {
    // After a refusal nothing more is done.
    if (socket.readyState !== socket.OPEN) return;
    const frame = isBinary ? undefined : parse(String(data));
    if (isBinary) refuse(1003, 'a binary message');
    else if (!frame) refuse(1007, 'a message that is not { id, message }');
    else if (open >= OPEN_AT_MOST) send({ id: frame.id, reply: tooMany });
    else {
      open++;
      answer(frame.message)
        .then((reply) => send({ id: frame.id, reply }))
        .catch((error) => log('message', `a message failed: ${String(error)}`))
        .finally(() => {
          open--;
        });
    }
  });
  socket.on('error', (error) => log('cut off', `a page was cut off: ${error.message}`));
  socket.on(
    'close',
    subscribe((event) => send({ event })),
  );
}

function parse(text: string): { readonly id: number; readonly message: unknown } | undefined {
  try {
    const frame: unknown = JSON.parse(text);
    if (typeof frame !== 'object' || frame === null || !('id' in frame) || !('message' in frame)) return undefined;
    return typeof frame.id === 'number' ? { id: frame.id, message: frame.message } : undefined;
  } catch {
    return undefined;
  }
}
