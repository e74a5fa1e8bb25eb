import { LARGEST_PICTURE } from './shelf.ts';

export interface RemotePictureOptions {
  readonly url: string;
  /** The hosts that pictures may come from, as `docs.example.org`. */
  readonly hosts: readonly string[];
  readonly fetch: typeof globalThis.fetch;
}

/** In milliseconds. */
const PATIENCE = 10_000;

/** So often a server may send one elsewhere, and only to hosts that are allowed as well. */
const REDIRECTS = 3;

/**
 * A picture from elsewhere, loaded without cookies or a word about the page, and only from hosts that somebody allowed;
 * undefined where it may not or cannot be had.
 */
export async function remotePicture({ url, hosts, fetch }: RemotePictureOptions) {
  let address = url;
  const signal = AbortSignal.timeout(PATIENCE);
  for (let step = 0; step <= REDIRECTS; step++) {
    if (!mayLoad(address, hosts)) return undefined;
    const reply = await fetch(address, {
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    const location = reply.headers.get('location');
    if (reply.status >= 300 && reply.status < 400 && location !== null) {
      if (!URL.canParse(location, address)) return undefined;
      address = new URL(location, address).href;
      continue;
    }
    const [type = ''] = (reply.headers.get('content-type') ?? '').split(';');
    if (!reply.ok || !/^image\/[\w.+-]+$/.test(type)) return undefined;
    const bytes = await limited(reply);
    return bytes && { type, bytes };
  }
  return undefined;
}

function mayLoad(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === 'https:' && hosts.includes(host) && username === '' && password === '';
}

/** As long as it is not too large, whatever its server has said of it. */
async function limited(reply: Response): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of reply.body ?? []) {
    size += piece.length;
    if (size > LARGEST_PICTURE) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
