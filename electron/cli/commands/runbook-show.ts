import { openShelf } from '../../runbooks/index.ts';
import type { Command } from '../command.ts';
import { notThere } from '../refusal.ts';
import { jsonDocument } from '../words.ts';

export const runbookShow: Command = {
  usage: 'runbook show PATH',
  operands: ['PATH'],
  summary: 'a runbook as text',
  help: ['PATH  below runbooks/, with or without its ending: checkout/slow'],
  options: {},
  async run({ operands, json, out, err, openBook }) {
    const [given = ''] = operands;
    const path = given.replace(/^(?:\.\/)?runbooks\//, '');
    const { folder } = await openBook();
    const shelf = openShelf(folder);
    const read = (await shelf.read(path)) ?? (await shelf.read(`${path}.md`)) ?? (await shelf.read(`${path}.markdown`));
    if (!read) throw notThere(`there is no runbook ${given} in this book`);
    const { runbook, text, problems } = read;
    for (const { line, column, message } of problems) {
      err(`runbooks/${runbook.path}:${line}:${column}: warning: ${message}\n`);
    }
    out(json ? jsonDocument({ path: runbook.path, title: runbook.title, text }) : `${printable(text).trimEnd()}\n`);
    return 0;
  },
};

/** Without what a terminal would obey: a runbook may be somebody else's. */
function printable(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '');
}
