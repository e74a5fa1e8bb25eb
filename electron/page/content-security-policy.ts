/**
 * What the page may do: nothing from elsewhere is loaded, nothing of ours is shown elsewhere. Style elements need the
 * nonce, where there is one: dialogs bring theirs along. `connect` says where it may send something itself.
 */
export function contentSecurityPolicy({
  connect,
  nonce,
}: {
  readonly connect: string;
  readonly nonce?: string;
}): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
