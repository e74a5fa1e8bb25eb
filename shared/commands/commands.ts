/**
 * Everything that can be done by name: one list for the palette, the sheet of shortcuts and the application menu. What
 * each does is bound where it is done.
 */
const registry = {
  'palette.open': { title: 'Search and commands', group: 'Everywhere', keys: 'mod+k' },
  'shortcuts.show': { title: 'Keyboard shortcuts', group: 'Everywhere', keys: '?' },
  'edit.undo': { title: 'Take back the last change', group: 'Edit', keys: 'mod+z' },
  'edit.redo': { title: 'Make it again', group: 'Edit', keys: 'mod+shift+z', otherKeys: 'mod+y' },
  'timeOff.add': { title: 'Add time off for me', group: 'Everywhere', keys: undefined },
  'runbook.new': { title: 'New runbook', group: 'Everywhere', keys: undefined },
  'runbook.forAlert': { title: 'Find the runbook for an alert', group: 'Everywhere', keys: undefined },
  'runbook.health': { title: 'Health of the runbooks', group: 'Everywhere', keys: undefined },
  'runbook.import': { title: 'Import runbooks', group: 'Everywhere', keys: undefined },
  'theme.switch': { title: 'Change the theme', group: 'Everywhere', keys: undefined },
  'go.now': { title: 'Now', group: 'Go to', keys: 'g n' },
  'go.rota': { title: 'Rota', group: 'Go to', keys: 'g r' },
  'go.runbooks': { title: 'Runbooks', group: 'Go to', keys: 'g k' },
  'go.people': { title: 'People', group: 'Go to', keys: 'g p' },
  'go.fairness': { title: 'Fairness', group: 'Go to', keys: 'g f' },
  'go.problems': { title: 'Problems', group: 'Go to', keys: 'g b' },
  'go.settings': { title: 'Settings', group: 'Go to', keys: 'g s' },
  'runbook.find': { title: 'Find on the page', group: 'Runbooks', keys: 'mod+f' },
  'runbook.start': { title: 'Follow the runbook', group: 'Runbooks', keys: 'f' },
  'runbook.edit': { title: 'Edit the runbook', group: 'Runbooks', keys: 'w' },
  'rota.shape': { title: 'Table or timeline', group: 'Rota', keys: 't' },
  'rota.rows': { title: 'By person or by layer', group: 'Rota', keys: 'p' },
  'rota.earlier': { title: 'Earlier', group: 'Rota', keys: '[', repeats: true },
  'rota.later': { title: 'Later', group: 'Rota', keys: ']', repeats: true },
  'rota.today': { title: 'Today', group: 'Rota', keys: '.' },
  'rota.date': { title: 'Go to a date', group: 'Rota', keys: 'd' },
  'rota.day': { title: 'Day', group: 'Rota', keys: '1' },
  'rota.weeks': { title: 'Two weeks', group: 'Rota', keys: '2' },
  'rota.month': { title: 'Month', group: 'Rota', keys: '3' },
  'rota.quarter': { title: 'Quarter', group: 'Rota', keys: '4' },
  'rota.clock': { title: "The team's clock or mine", group: 'Rota', keys: 'z' },
  'rota.edit': { title: 'Edit the rota', group: 'Rota', keys: 'e' },
  'rota.new': { title: 'New rota', group: 'Rota', keys: undefined },
  'rota.cover': { title: 'Cover the chosen shift', group: 'Rota', keys: 'c' },
  'panel.close': { title: 'Close the panel', group: 'Rota', keys: 'escape' },
} as const satisfies Readonly<Record<string, CommandFacts>>;

/** What is known of a command before it is bound to anything. */
export interface CommandFacts {
  readonly title: string;
  readonly group: 'Everywhere' | 'Edit' | 'Go to' | 'Runbooks' | 'Rota';
  /**
   * A key, with `mod+` for Ctrl or on a Mac Cmd, `mod+shift+` with Shift as well; or two, one after the other: `g n`. As `KeyboardEvent.key` names them,
   * in lower case; a sign stands for itself however it is made, so without Shift.
   */
  readonly keys: string | undefined;
  /** Others that do the same, where two habits are known; not told. */
  readonly otherKeys?: string;
  /** It is done again and again while its key is held down. */
  readonly repeats?: boolean;
}

export type CommandId = keyof typeof registry;

/** The facts of every command, in the order in which they are listed. */
export const commands: Readonly<Record<CommandId, CommandFacts>> = registry;

/** Every command, in the order in which they are listed. */
export const commandIds: readonly CommandId[] = Object.keys(registry).filter(isCommandId);

function isCommandId(name: string): name is CommandId {
  return Object.hasOwn(registry, name);
}

/** Keys that are no commands: they act on what has the focus, and on nothing else. Listed with the commands. */
export const keysInPlace: readonly { readonly title: string; readonly group: string; readonly keys: string }[] = [
  { title: 'From shift to shift', group: 'On the timeline', keys: 'arrows' },
  { title: 'Open the shift', group: 'On the timeline', keys: 'enter' },
  { title: 'Move the override', group: 'On the timeline', keys: 'shift+←→' },
  { title: 'Make it longer or shorter, at its end', group: 'On the timeline', keys: 'shift+↑↓' },
  { title: 'The same, at its start', group: 'On the timeline', keys: 'mod+shift+↑↓' },
  { title: 'Move a turn or a layer', group: 'In the rota editor', keys: 'space arrows enter' },
  { title: 'From step to step', group: 'Following a runbook', keys: '↑↓' },
  { title: 'Tick the step', group: 'Following a runbook', keys: 'space' },
  { title: 'Note on it', group: 'Following a runbook', keys: 'n' },
  { title: 'Skip it, with a reason', group: 'Following a runbook', keys: 's' },
  { title: 'Copy its command', group: 'Following a runbook', keys: 'c' },
  { title: 'Paint hours', group: 'In the rota editor', keys: 'shift+arrows' },
];
