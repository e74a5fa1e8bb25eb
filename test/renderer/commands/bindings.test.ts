import { describe, expect, onTestFinished, test } from 'vitest';
import { bindCommands, type CommandWork, runCommand } from '../../../renderer/commands/bindings.ts';

function bind(work: CommandWork): () => void {
  const unbind = bindCommands(work);
  onTestFinished(unbind);
  return unbind;
}

describe('a command', () => {
  test('does what it is bound to, and says that it did', () => {
    let done = 0;
    bind({ 'rota.today': () => done++ });
    expect(runCommand('rota.today')).toBe(true);
    expect(done).toBe(1);
  });

  test('does nothing where it is bound to nothing, or cannot be done at the moment', () => {
    bind({ 'rota.today': undefined });
    expect(runCommand('rota.today')).toBe(false);
  });

  test('belongs to whoever bound it last, and falls back when that is gone', () => {
    const done: string[] = [];
    bind({ 'panel.close': () => done.push('page') });
    const unbind = bind({ 'panel.close': () => done.push('panel') });
    runCommand('panel.close');
    unbind();
    runCommand('panel.close');
    expect(done).toEqual(['panel', 'page']);
  });

  test('stays bound where an older binding of it goes', () => {
    const done: string[] = [];
    const unbind = bind({ 'panel.close': () => done.push('page before') });
    bind({ 'panel.close': () => done.push('page') });
    unbind();
    runCommand('panel.close');
    expect(done).toEqual(['page']);
  });
});
