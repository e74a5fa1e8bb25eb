/** A picture in PNG, and its width and height in pixels. */
export interface SizedPng {
  readonly size: number;
  readonly png: Buffer;
}

/** An icon of Windows: a directory of pictures, and the pictures as PNG, which Windows reads since Vista. */
export function ico(pictures: readonly SizedPng[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // A byte holds no 256: that is written as 0.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** What macOS calls the pictures of an icon that are PNG: some sizes twice, once for displays of double density. */
const icnsTypes: readonly (readonly [type: string, size: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** The sizes that an icon of macOS is made of. */
export const icnsSizes: readonly number[] = [...new Set(icnsTypes.map(([, size]) => size))];

/** An icon of macOS, from a picture in each of its sizes. */
export function icns(pictures: readonly SizedPng[]): Buffer {
  const chunks = icnsTypes.flatMap(([type, size]) =>
    pictures.filter((picture) => picture.size === size).map(({ png }) => chunk(type, png)),
  );
  return chunk('icns', Buffer.concat(chunks));
}

function chunk(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([header, content]);
}
