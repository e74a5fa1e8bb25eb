/** In milliseconds: a host that does not answer for so long is not there. */
const PATIENCE = 5000;

/** Whether the host is there and refuses this page. A browser does not tell why a socket was refused. Never fails. */
export async function isRefused(secret: string): Promise<boolean> {
  try {
    const { status } = await fetch('/socket', {
      method: 'HEAD',
      cache: 'no-store',
      headers: { 'watchbill-secret': secret },
      signal: AbortSignal.timeout(PATIENCE),
    });
    return status === 401;
  } catch {
    return false;
  }
}
