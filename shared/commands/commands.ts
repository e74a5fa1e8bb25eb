/**
 * Everything that can be done by name: one list for the palette, the sheet of shortcuts and the application menu. What
 * each does is bound where it is done.
 */
export const commands = {
  'palette.open': { title: 'Search and commands', group: 'Everywhere', keys: 'mod+k' },
  'shortcuts.show': { title: 'Keyboard shortcuts', group: 'Everywhere', keys: '?' },
  'theme.switch': { title: 'Light or dark theme', group: 'Everywhere', keys: undefined },
  'go.now': { title: 'Now', group: 'Go to', keys: 'g n' },
  'go.rota': { title: 'Rota', group: 'Go to', keys: 'g r' },
  'go.people': { title: 'People', group: 'Go to', keys: 'g p' },
  'go.problems': { title: 'Problems', group: 'Go to', keys: 'g b' },
  'go.settings': { title: 'Settings', group: 'Go to', keys: 'g s' },
  'rota.shape': { title: 'Table or timeline', group: 'Rota', keys: 't' },
  'rota.rows': { title: 'By person or by layer', group: 'Rota', keys: 'p' },
  'rota.earlier': { title: 'Earlier', group: 'Rota', keys: '[' },
  'rota.later': { title: 'Later', group: 'Rota', keys: ']' },
  'rota.today': { title: 'Today', group: 'Rota', keys: '.' },
  'rota.date': { title: 'Go to a date', group: 'Rota', keys: 'd' },
  'rota.day': { title: 'Day', group: 'Rota', keys: '1' },
  'rota.weeks': { title: 'Two weeks', group: 'Rota', keys: '2' },
  'rota.month': { title: 'Month', group: 'Rota', keys: '3' },
  'rota.quarter': { title: 'Quarter', group: 'Rota', keys: '4' },
  'rota.clock': { title: "The team's clock or mine", group: 'Rota', keys: 'z' },
  'panel.close': { title: 'Close the panel', group: 'Rota', keys: 'escape' },
} as const satisfies Readonly<Record<string, CommandFacts>>;

interface CommandFacts {
  readonly title: string;
  readonly group: 'Everywhere' | 'Go to' | 'Rota';
  /**
   * A key, with `mod+` for Ctrl or on a Mac Cmd; or two, one after the other: `g n`. As `KeyboardEvent.key` names them,
   * in lower case.
   */
  readonly keys: string | undefined;
}

export type CommandId = keyof typeof commands;
