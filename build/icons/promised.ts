/** What the tray can say, each in a shape of its own. */
export const trayStates = ['off-duty', 'on-call', 'firing', 'out-of-date'] as const;

/** A picture that is drawn from a source: both are paths below the folder of resources. */
export interface PromisedPicture {
  readonly source: string;
  readonly path: string;
  /** Its width and height in pixels. */
  readonly size: number;
  /** What `currentColor` in the source stands for. */
  readonly colour?: string;
}

/** The app's icon, named as electron-builder and Linux look for it. */
export const appPictures: readonly PromisedPicture[] = [16, 24, 32, 48, 64, 128, 256, 512, 1024].map((size) => ({
  source: appSource(size),
  path: `icons/${size}x${size}.png`,
  size,
}));

/** Below 48 pixels a drawing of its own, in which nothing blurs. */
export function appSource(size: number): string {
  return size < 48 ? 'icon-small.svg' : 'icon.svg';
}

/** A tray icon is 16 points wide; Electron finds the file for a display's scale by the suffix. */
const POINTS = 16;

type State = (typeof trayStates)[number];

interface TrayLook {
  readonly scales: readonly number[];
  readonly nameOf: (state: State) => string;
  readonly colourOf: (state: State) => string;
}

/** macOS colours a template itself and knows it by its name; elsewhere the icon suits a dark or a light panel. */
const trayLooks: Readonly<Record<'template' | 'dark' | 'light', TrayLook>> = {
  template: { scales: [1, 2, 3], nameOf: (state) => `${state}Template`, colourOf: () => '#000' },
  dark: onPanel({ plain: '#eeece7', onCall: 'oklch(0.75 0.14 152)', firing: 'oklch(0.72 0.17 27)' }),
  light: onPanel({ plain: '#1d1c1a', onCall: 'oklch(0.5 0.13 152)', firing: 'oklch(0.53 0.2 27)' }),
};

/** The colours that these meanings have in the page. */
function onPanel(colours: { readonly plain: string; readonly onCall: string; readonly firing: string }): TrayLook {
  const special: Partial<Record<State, string>> = { 'on-call': colours.onCall, firing: colours.firing };
  // Windows has displays at 125 and 150 per cent.
  return {
    scales: [1, 1.25, 1.5, 2, 3],
    nameOf: (state) => state,
    colourOf: (state) => special[state] ?? colours.plain,
  };
}

/** The tray's icons. */
export const trayPictures: readonly PromisedPicture[] = Object.entries(trayLooks).flatMap(
  ([folder, { scales, nameOf, colourOf }]) =>
    trayStates.flatMap((state) =>
      scales.map((scale) => ({
        source: `tray/${state}.svg`,
        path: `tray/${folder}/${nameOf(state)}${scale === 1 ? '' : `@${scale}x`}.png`,
        size: POINTS * scale,
        colour: colourOf(state),
      })),
    ),
);
