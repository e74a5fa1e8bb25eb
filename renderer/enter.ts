import { keepSecret } from './secret.ts';

/**
 * The page behind a link that works once: it keeps the secret that came with it, then gives way to the app, so that the
 * used token does not stay in the address.
 */
keepSecret(document.querySelector('meta[name="watchbill-secret"]')?.getAttribute('content') ?? '');
window.location.replace('/');
