import { type Labels, type RunbookMatch, runbooksFor } from '../../../shared/runbooks/index.ts';
import { openShelf } from '../../runbooks/index.ts';
import type { Command } from '../command.ts';
import { textOptions } from '../options.ts';
import { notThere, wrongUsage } from '../refusal.ts';
import { columns, jsonDocument } from '../words.ts';

export const runbookFor: Command = {
  usage: 'runbook for --label NAME=VALUE …',
  summary: 'the runbooks for an alert, by its labels, the best first, and why',
  help: ['--label NAME=VALUE  a label of the alert, such as alertname=KubePodCrashLooping; may be repeated'],
  options: { label: { type: 'string', multiple: true } },
  async run({ options, json, out, openBook }) {
    const alert = labelsIn(textOptions(options, 'label'));
    const { folder } = await openBook();
    const found = runbooksFor(alert, await openShelf(folder).list());
    if (json) {
      out(jsonDocument(found.map(({ runbook: { path, title }, why, labels }) => ({ path, title, why, labels }))));
      return 0;
    }
    if (found.length === 0) throw notThere('no runbook is for an alert with these labels');
    out(`${columns(found.map((match) => [match.runbook.path, match.runbook.title, inWords(match)]))}\n`);
    return 0;
  },
};

function labelsIn(given: readonly string[]): Labels {
  if (given.length === 0)
    throw wrongUsage('name a label of the alert with --label, such as alertname=KubePodCrashLooping');
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw wrongUsage(`"${text}" is no label: write it as NAME=VALUE`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}

function inWords({ why, labels }: RunbookMatch): string {
  if (why === 'file-name') return 'its file has the name of the alert';
  return labels === 1 ? 'asks for one of these labels' : `asks for ${labels} of these labels`;
}
