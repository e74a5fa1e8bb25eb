import { describe, expect, test } from 'vitest';
import { runBlocksOf } from '../../../shared/markdown/index.ts';

const steps = (body: string) => runBlocksOf(body).flatMap((block) => (block.kind === 'step' ? [block.summary] : []));

describe('the steps of a runbook', () => {
  test.each([
    ['the items of a task list', '- [ ] look\n- [x] restart', ['look', 'restart']],
    [
      'each task within a task',
      '- [ ] restart\n  - [ ] the first\n  - [ ] the second',
      ['restart', 'the first', 'the second'],
    ],
    ['the items of a numbered list', '1. look\n2. restart', ['look', 'restart']],
    ['the items of a list with commands', '- Roll back:\n\n  ```sh\n  undo\n  ```\n\n- Wait.', ['Roll back:', 'Wait.']],
    ['not what is only said beside numbered steps', 'It is slow.\n\n1. look\n\n## Background\n\n- old', ['look']],
    [
      'paragraphs where something is done',
      '## Meaning\n\nSlow.\n\n## Diagnosis\n\nLook.\n\nLook again.',
      ['Look.', 'Look again.'],
    ],
    [
      'a paragraph with the code behind it',
      '## Mitigation\n\nRestart it:\n\n```sh\nkubectl restart\n```',
      ['Restart it:'],
    ],
    ['code by itself', '## Mitigation\n\n```sh\nkubectl restart\n```', ['kubectl restart']],
    ['not what leads into a list', '## Diagnosis\n\nLook at:\n\n- logs\n- events', ['logs', 'events']],
    ['in German', '## Bedeutung\n\nLangsam.\n\n## Behebung\n\nNeu starten.', ['Neu starten.']],
    ['in Polish', '## Znaczenie\n\nWolno.\n\n## Co robić\n\nUruchom ponownie.', ['Uruchom ponownie.']],
    [
      'by the innermost heading that says something',
      '## Diagnosis\n\n### Background\n\nOld.\n\n### The log\n\nRead it.',
      ['Read it.'],
    ],
    [
      'all that does not only explain, where no name says anything',
      '# T\n\n## Impact\n\nBad.\n\n## First\n\nLook.',
      ['Look.'],
    ],
    [
      'nothing by a title that sounds like it',
      '# Checks failing\n\n## Meaning\n\nBad.\n\n## Mitigation\n\nMend.',
      ['Mend.'],
    ],
    ['none of an empty runbook', '', []],
  ])('%s', (_, body, expected) => {
    expect(steps(body)).toEqual(expected);
  });

  test('what is around them stays, in its order, and loses nothing', () => {
    const blocks = runBlocksOf('# Slow\n\nIt is.\n\n1. look\n\nThen:\n\n2. restart\n\n> careful');
    expect(blocks).toEqual([
      { kind: 'text', markdown: '# Slow\n\nIt is.' },
      { kind: 'step', markdown: 'look', summary: 'look' },
      { kind: 'text', markdown: 'Then:' },
      { kind: 'step', markdown: 'restart', summary: 'restart' },
      { kind: 'text', markdown: '> careful' },
    ]);
  });

  test('a step of a list stands by itself: its code is no longer indented with it', () => {
    expect(runBlocksOf('10. Roll back:\n\n    ```sh\n    if x; then\n      undo\n    fi\n    ```\n')).toEqual([
      { kind: 'step', summary: 'Roll back:', markdown: 'Roll back:\n\n```sh\nif x; then\n  undo\nfi\n```' },
    ]);
  });

  test('links by name and footnotes reach each step', () => {
    const [step] = runBlocksOf('1. See [this][docs].\n\n[docs]: https://docs.test/\n');
    expect(step?.markdown).toBe('See [this][docs].\n\n[docs]: https://docs.test/');
  });
});
