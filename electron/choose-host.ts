/** What is known, before it is tried, about whether the desktop shell can show the app on this machine. */
export interface DesktopFacts {
  /** The browser was asked for. */
  readonly asksForBrowser: boolean;
  readonly hasDisplay: boolean;
  /** What the shell was built to; undefined where it has not been. */
  readonly main: string | undefined;
  /** Electron's own program; undefined where it is not there. */
  readonly program: string | undefined;
  readonly sandbox: Sandbox;
}

/**
 * Whether Chromium gets a sandbox. With `perhaps` the system restricts it but may know this program as an exception. Where
 * it gets none, the helper program could be given to root instead.
 */
export type Sandbox =
  | { readonly granted: 'yes' | 'not-for-root' }
  | { readonly granted: 'no' | 'perhaps'; readonly helper: string };

/** Why the desktop shell cannot show the app. */
export type NoDesktop =
  | { readonly why: 'asked' | 'no-display' | 'not-built' | 'no-binary' | 'root' }
  | { readonly why: 'no-sandbox'; readonly helper: string }
  | { readonly why: 'ended'; readonly how: string };

/** What shows the app: a window of its own, or a browser on this machine. */
export type Host =
  | { readonly kind: 'desktop'; readonly program: string; readonly main: string }
  | { readonly kind: 'browser'; readonly because: NoDesktop };

/** Chooses the desktop shell wherever it can run, the browser otherwise. Of several reasons the hardest to mend counts. */
export function chooseHost({ asksForBrowser, hasDisplay, main, program, sandbox }: DesktopFacts): Host {
  if (asksForBrowser) return browser({ why: 'asked' });
  if (!hasDisplay) return browser({ why: 'no-display' });
  if (sandbox.granted === 'not-for-root') return browser({ why: 'root' });
  if (main === undefined) return browser({ why: 'not-built' });
  if (program === undefined) return browser({ why: 'no-binary' });
  if (sandbox.granted === 'no') return browser({ why: 'no-sandbox', helper: sandbox.helper });
  return { kind: 'desktop', program, main };
}

/** What shows the app after the shell has ended as soon as it was started, in the way that is given. */
export function hostAfterFailure({ sandbox }: DesktopFacts, how: string): Host {
  return sandbox.granted === 'perhaps'
    ? browser({ why: 'no-sandbox', helper: sandbox.helper })
    : browser({ why: 'ended', how });
}

function browser(because: NoDesktop): Host {
  return { kind: 'browser', because };
}

/** The choice, its reason, and how to get the window where there is none, in one sentence. */
export function hostInWords(host: Host): string {
  return host.kind === 'desktop'
    ? 'Watchbill opens in its own window.'
    : `Watchbill runs in the browser${reasonInWords(host.because)}.`;
}

function reasonInWords(because: NoDesktop): string {
  switch (because.why) {
    case 'asked':
      return ', as you asked';
    case 'no-display':
      return ': there is no display here for its window; start it from a desktop session to get that';
    case 'not-built':
      return ': its window is not built; run npm run build to get it';
    case 'no-binary':
      return ": its window needs Electron's own program; run npx install-electron to get it";
    case 'root':
      return ': for root its window would have no sandbox; start it as another user to get it';
    case 'no-sandbox':
      return `: this system grants its window no sandbox; run sudo chown root '${because.helper}' && sudo chmod 4755 '${because.helper}' to get it`;
    case 'ended':
      return `: its window could not be opened, since Electron ${because.how}; run npx install-electron to fetch Electron anew, or npm start -- --browser to leave it out`;
  }
}
