/** Why the desktop shell cannot show the app. */
export type NoDesktop = 'not-built';

/** What shows the app: a window of its own, or a browser on this machine. */
export type Host = { readonly kind: 'desktop' } | { readonly kind: 'browser'; readonly because: NoDesktop };

/** Chooses the desktop shell wherever it can run, the browser otherwise. */
export function chooseHost(noDesktop: NoDesktop | undefined): Host {
  return noDesktop === undefined ? { kind: 'desktop' } : { kind: 'browser', because: noDesktop };
}

const reasons: Readonly<Record<NoDesktop, string>> = {
  'not-built': 'its desktop window is not built yet',
};

/** The choice and its reason, in one sentence. */
export function hostInWords(host: Host): string {
  return host.kind === 'desktop'
    ? 'Watchbill opens in its own window.'
    : `Watchbill runs in the browser: ${reasons[host.because]}.`;
}
