/**
 * Whether a window that hides can be counted on to be found again in the tray. macOS and Windows always have one; on
 * Linux Electron cannot tell, but stock GNOME is known to show none, while Ubuntu's has an extension for it.
 */
export function hasReliableTray(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  const desktops = (environment.XDG_CURRENT_DESKTOP ?? '').split(':').map((name) => name.toLowerCase());
  if (desktops.includes('ubuntu')) return true;
  return desktops.some((name) => name !== '' && !name.startsWith('gnome'));
}
