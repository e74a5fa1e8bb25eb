/** What messages have in common from the beginning on, in whole words: `nobody is on call in payments from …`. */
export function commonBeginning([first = '', ...others]: readonly string[]): string {
  const words = first.split(' ');
  let common = words.length;
  for (const other of others) {
    const theirs = other.split(' ');
    let same = 0;
    while (same < common && words[same] === theirs[same]) same++;
    common = same;
  }
  return common === words.length ? first : [...words.slice(0, common), '…'].join(' ');
}
