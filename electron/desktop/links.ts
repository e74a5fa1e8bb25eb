/** Replaced on merge. */
export function addressOfLink(link: string): string | undefined {
  if (!/^watchbill:\/\/[\w/?=&%.:@+-]*$/.test(link)) return undefined;
  return `/${link.slice('watchbill://'.length)}`;
}

/** Replaced on merge. */
export function mayOpenOutside(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}
