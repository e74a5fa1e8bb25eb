import { resolve } from 'node:path';
import { importRunbooks, planImport } from '../../runbook-import/index.ts';
import type { Command } from '../command.ts';
import { textOption } from '../options.ts';
import { notThere } from '../refusal.ts';
import { jsonDocument } from '../words.ts';

export const runbookImport: Command = {
  usage: 'runbook import FOLDER [--into FOLDER] [--preview]',
  operands: ['FOLDER'],
  summary: 'takes the Markdown of a folder into the book, with the files that it shows; names what was left out',
  help: [
    'FOLDER        anywhere on this machine, also a git checkout',
    '--into FOLDER below runbooks/ (without: named as the folder)',
    '--preview     only says what it would do',
  ],
  options: { into: { type: 'string' }, preview: { type: 'boolean' } },
  async run({ operands, options, json, out, workingFolder, openBook }) {
    const book = await openBook();
    const [given = ''] = operands;
    const folder = given.startsWith('~') ? given : resolve(workingFolder, given);
    const plan = await planImport({ folder, into: textOption(options, 'into') ?? '', bookFolder: book.folder });
    if (!plan.ok) throw notThere(`${plan.error.message}: ${plan.error.hint}`);
    const { into, runbooks, attachments, mended, leftOut } = plan.value;
    if (options.preview !== true) {
      const why = await importRunbooks(book, plan.value);
      if (why) throw notThere(`${why.message}: ${why.hint}`);
    }
    if (json) {
      out(jsonDocument({ into: `runbooks/${into}`, runbooks: [...runbooks.keys()], attachments, mended, leftOut }));
      return 0;
    }
    const done = options.preview === true ? 'would be taken' : 'taken';
    const lines = [
      `${runbooks.size} runbooks and ${attachments.length} other files ${done} into runbooks/${into}; links mended in ${mended}.`,
      ...leftOut.map(({ path, why }) => `left out: ${path} (${why})`),
    ];
    out(`${lines.join('\n')}\n`);
    return 0;
  },
};
