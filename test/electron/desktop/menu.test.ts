import { describe, expect, test } from 'vitest';
import { applicationMenu, menuLabel } from '../../../electron/desktop/index.ts';
import { commandIds } from '../../../shared/commands/index.ts';

const platforms = ['linux', 'win32', 'darwin'] as const;

describe.each(platforms)('the application menu on %s', (platform) => {
  const menus = applicationMenu(platform);
  const entries = menus.flatMap((menu) => menu.entries);
  const roles = entries.flatMap((entry) => (entry.kind === 'role' ? [entry.role] : []));

  test('has every command of the registry', () => {
    const named = new Set(entries.flatMap((entry) => (entry.kind === 'command' ? [entry.command] : [])));
    expect(commandIds.filter((id) => !named.has(id))).toEqual([]);
  });

  test('edits text, zooms and quits', () => {
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'quit']));
    expect(new Set(roles).size).toBe(roles.length);
  });

  test('opens no tools of developers and loads nothing anew', () => {
    expect(JSON.stringify(menus)).not.toMatch(/devtools|reload/i);
  });

  test('shows the keys with Ctrl in the notation of Electron, and on macOS, where it would take them, none', () => {
    const keys = entries.flatMap((entry) =>
      entry.kind === 'command' && entry.accelerator !== undefined ? [`${entry.command} ${entry.accelerator}`] : [],
    );
    const shown = [
      'palette.open CommandOrControl+K',
      'edit.undo CommandOrControl+Z',
      'edit.redo CommandOrControl+Shift+Z',
      'runbook.find CommandOrControl+F',
    ];
    expect(new Set(keys)).toEqual(new Set(platform === 'darwin' ? [] : shown));
  });

  test('begins and ends no menu with a line', () => {
    for (const menu of menus) {
      expect([menu.entries[0]?.kind, menu.entries.at(-1)?.kind]).not.toContain('separator');
    }
  });
});

test('on macOS the first menu is the one of the program, with its settings', () => {
  const [first] = applicationMenu('darwin');
  expect(first?.entries).toContainEqual({ kind: 'command', text: 'Settings…', command: 'go.settings' });
  expect(first?.entries.at(-1)).toEqual({ kind: 'role', role: 'quit' });
});

test('a name with & or line breaks stands in a menu as it is', () => {
  expect(menuLabel('Search & Pay: Ada\nNowak')).toBe('Search && Pay: Ada Nowak');
});
