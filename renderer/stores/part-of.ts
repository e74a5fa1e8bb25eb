/** A part of an address, decoded: `ada` is the second of `/people/ada`. What cannot be decoded is given as it stands. */
export function partOf(path: string, index: number): string {
  const part = path.split('/')[index] ?? '';
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
