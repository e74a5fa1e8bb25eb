import { chooseHost, type DesktopFacts, type Host, hostAfterFailure, hostInWords } from './choose-host.ts';
import type { DesktopEnd } from './start-desktop.ts';

export interface ShowApp {
  readonly facts: DesktopFacts;
  readonly startDesktop: (host: Extract<Host, { readonly kind: 'desktop' }>) => Promise<DesktopEnd>;
  /** Gives the exit status. */
  readonly serve: () => Promise<number>;
  readonly err: (text: string) => void;
}

/** Shows the app in its window, or in the browser where it can have none, and says which. Gives the exit status. */
export async function showApp({ facts, startDesktop, serve, err }: ShowApp): Promise<number> {
  const host = chooseHost(facts);
  err(`${hostInWords(host)}\n`);
  if (host.kind === 'desktop') {
    const end = await startDesktop(host);
    if (end.kind === 'ended') return end.status;
    err(`${hostInWords(hostAfterFailure(facts, end.how))}\n`);
  }
  return serve();
}
