/** The background of the page as its stylesheet has it (`--bg`): a window shows it before the first paint. */
export function windowBackground(isDark: boolean): string {
  return isDark ? '#131312' : '#f7f7f5';
}
