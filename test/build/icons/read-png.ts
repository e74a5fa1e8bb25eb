import { inflateSync } from 'node:zlib';

/** A picture of 8 bits a channel, with alpha, not interlaced: what a browser writes. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** How opaque each pixel is, from 0 to 255, row by row. */
  readonly alpha: Uint8Array;
}

const CHANNELS = 4;

/** Reads a PNG (https://www.w3.org/TR/png-3/). Throws for other kinds than the one above. */
export function readPng(file: Buffer): Picture {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth, colourType, interlaced] = [file[24], file[25], file[28]];
  if (depth !== 8 || colourType !== 6 || interlaced !== 0) throw new Error('not the kind of PNG that is read here');
  const bytes = unfiltered(inflateSync(imageData(file)), width * CHANNELS, height);
  return { width, height, alpha: bytes.filter((_, index) => index % CHANNELS === 3) };
}

function imageData(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(parts);
}

/** Each row says how its bytes were foretold from those before; this adds the foretold part again. */
function unfiltered(rows: Buffer, rowLength: number, height: number): Uint8Array {
  const bytes = new Uint8Array(rowLength * height);
  for (let y = 0; y < height; y++) {
    const start = y * (rowLength + 1);
    for (let x = 0; x < rowLength; x++) {
      const at = y * rowLength + x;
      const left = x >= CHANNELS ? (bytes[at - CHANNELS] ?? 0) : 0;
      const up = bytes[at - rowLength] ?? 0;
      const upLeft = x >= CHANNELS ? (bytes[at - rowLength - CHANNELS] ?? 0) : 0;
      bytes[at] = (rows[start + 1 + x] ?? 0) + foretold(rows[start], left, up, upLeft);
    }
  }
  return bytes;
}

function foretold(filter: number | undefined, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return Math.floor((left + up) / 2);
    case 4: {
      const estimate = left + up - upLeft;
      const off = (value: number) => Math.abs(estimate - value);
      if (off(left) <= off(up) && off(left) <= off(upLeft)) return left;
      return off(up) <= off(upLeft) ? up : upLeft;
    }
    default:
      throw new Error(`a row has filter ${filter}, which PNG does not know`);
  }
}
