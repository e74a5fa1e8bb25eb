/** The address of the page of a run. */
export function runAddress(id: string): string {
  return `/runbooks-run/${encodeURIComponent(id)}`;
}

/** The run whose page an address is. */
export function runIn(address: string): string {
  return decodeURIComponent(address.split('/')[2] ?? '');
}
