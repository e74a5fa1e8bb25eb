import { describe, expect, test } from 'vitest';
import { remotePicture } from '../../../electron/runbooks/remote-picture.ts';

const png = { status: 200, headers: { 'content-type': 'image/png' } };

/** The picture at an address, from servers that answer so, and which addresses were asked. */
async function load(url: string, replies: Readonly<Record<string, Response>>) {
  const asked: string[] = [];
  const fetch = async (address: string | URL | Request) => {
    asked.push(String(address));
    return replies[String(address)] ?? new Response('', { status: 404 });
  };
  return { picture: await remotePicture({ url, hosts: ['a.test', 'b.test'], fetch }), asked };
}

describe('a picture from elsewhere', () => {
  test('comes from a host that is allowed', async () => {
    const { picture } = await load('https://a.test/x.png', { 'https://a.test/x.png': new Response('abc', png) });
    expect(picture).toEqual({ type: 'image/png', bytes: Buffer.from('abc') });
  });

  test('may be sent on to another host that is allowed', async () => {
    const moved = new Response(null, { status: 302, headers: { location: 'https://b.test/y.png' } });
    const { picture } = await load('https://a.test/x.png', {
      'https://a.test/x.png': moved,
      'https://b.test/y.png': new Response('abc', png),
    });
    expect(picture?.type).toBe('image/png');
  });

  test.each([
    ['another host', 'https://c.test/x.png'],
    ['a port of its own', 'https://a.test:8443/x.png'],
    ['no encryption', 'http://a.test/x.png'],
    ['a name and a password', 'https://u:p@a.test/x.png'],
    ['a file', 'file:///etc/passwd'],
    ['no address', '//a.test/x.png'],
  ])('is not even asked for at %s', async (_, url) => {
    expect(await load(url, {})).toEqual({ picture: undefined, asked: [] });
  });

  test('is not followed to a host that nobody allowed', async () => {
    const moved = new Response(null, { status: 302, headers: { location: 'https://10.0.0.1/x.png' } });
    expect(await load('https://a.test/x.png', { 'https://a.test/x.png': moved })).toEqual({
      picture: undefined,
      asked: ['https://a.test/x.png'],
    });
  });

  test.each([
    ['is no picture', new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['is not there', new Response('', { status: 404 })],
    ['is larger than anybody looks at', new Response(new Uint8Array(20_000_001), png)],
    ['goes round in a circle', new Response(null, { status: 302, headers: { location: '/x.png' } })],
  ])('that %s is none', async (_, reply) => {
    expect((await load('https://a.test/x.png', { 'https://a.test/x.png': reply })).picture).toBeUndefined();
  });
});
