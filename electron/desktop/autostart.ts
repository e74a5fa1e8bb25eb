import { isAbsolute, join } from 'node:path';

/** A file, and what stands in it. */
export interface AutostartFile {
  readonly path: string;
  readonly content: string;
}

/**
 * The file that starts a program, hidden, with a Linux session. Follows the XDG Autostart and the Desktop Entry
 * specification. `home` is where the user's configuration is unless XDG_CONFIG_HOME says otherwise.
 */
export function autostartFile(environment: NodeJS.ProcessEnv, home: string, program: string): AutostartFile {
  const { XDG_CONFIG_HOME: chosen } = environment;
  // A relative one is invalid and to be ignored (XDG Base Directory).
  const folder = chosen && isAbsolute(chosen) ? chosen : join(home, '.config');
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Watchbill',
    'Comment=Says whether you are on call',
    `Exec=${quoted(program)} --hidden`,
    'Icon=watchbill',
    'Terminal=false',
  ];
  return { path: join(folder, 'autostart', 'watchbill.desktop'), content: `${lines.join('\n')}\n` };
}

/**
 * One word of an Exec line. Inside quotes `"`, backtick, `$` and `\` are escaped; `%` begins a field code unless it is
 * doubled; then the whole is a value, in which a backslash is written twice and a line break as `\n`.
 */
function quoted(word: string): string {
  const argument = `"${word.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`;
  return argument.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');
}
