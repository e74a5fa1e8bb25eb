import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who may come in: links that work once, the cookie that a link becomes, and the page's own secret for the socket. */
export interface Access {
  /** A token for a link: works once, for ten minutes. */
  newToken(): string;
  /** Uses a token up and gives the cookie to set; undefined for one that is unknown, used or too old. */
  enter(token: string): string | undefined;
  /** Whether a request carries the cookie of this port. */
  hasCookie(request: IncomingMessage): boolean;
  /** Known to the page only: cookies know no ports, so that another program of this machine could be sent ours. */
  readonly secret: string;
  isSecret(given: string): boolean;
}

/** In milliseconds: a link that nobody opens in this time is worth nothing. */
const LINK_LIFE = 10 * 60_000;

/** The access to a host on a port. `clock` gives milliseconds. */
export function accessTo(port: number, clock: () => number): Access {
  const tokens = new Map<string, number>();
  const sessions = new Set<string>();
  const secret = randomText();
  const cookieName = `watchbill-${port}`;
  return {
    secret,
    newToken() {
      const token = randomText();
      tokens.set(digest(token), clock() + LINK_LIFE);
      return token;
    },
    enter(token) {
      // Looked up by digest: how long that takes says nothing about the token.
      const key = digest(token);
      const expires = tokens.get(key);
      tokens.delete(key);
      if (expires === undefined || clock() > expires) return undefined;
      const session = randomText();
      sessions.add(digest(session));
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    hasCookie({ headers }) {
      return (headers.cookie ?? '').split(';').some((pair) => {
        const [name, value] = pair.trim().split('=');
        return name === cookieName && value !== undefined && sessions.has(digest(value));
      });
    },
    isSecret(given) {
      return timingSafeEqual(Buffer.from(digest(given)), Buffer.from(digest(secret)));
    },
  };
}

function randomText(): string {
  return randomBytes(32).toString('base64url');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
