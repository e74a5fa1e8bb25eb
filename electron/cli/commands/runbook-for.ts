import { type AlertFacts, type Labels, whyInWords } from '../../../shared/runbooks/index.ts';
import { findForAlert, openShelf, runbookIndexFile, runbookSearch } from '../../runbooks/index.ts';
import type { Command, OptionValues } from '../command.ts';
import { textOptions } from '../options.ts';
import { notThere, wrongUsage } from '../refusal.ts';
import { columns, jsonDocument } from '../words.ts';

export const runbookFor: Command = {
  usage: 'runbook for --label NAME=VALUE … [--annotation NAME=VALUE …]',
  summary: 'the runbooks for an alert, the best first, and why',
  help: [
    '--label NAME=VALUE       a label of the alert, such as alertname=KubePodCrashLooping; may be repeated',
    '--annotation NAME=VALUE  an annotation, of which runbook_url and runbook count; may be repeated',
  ],
  options: { label: { type: 'string', multiple: true }, annotation: { type: 'string', multiple: true } },
  async run({ options, json, out, clock, dataFolder, openBook }) {
    const alert = alertIn(options);
    const { folder, book } = await openBook();
    const shelf = openShelf(folder);
    const search = runbookSearch({ shelf, indexFile: runbookIndexFile(dataFolder, folder), clock });
    try {
      const runbooks = await shelf.list();
      const found = await findForAlert(alert, { runbooks, urls: book.settings.runbookUrls, search });
      if (json) {
        out(jsonDocument(found));
        return 0;
      }
      if (found.length === 0) throw notThere('no runbook is for an alert with these labels');
      out(`${columns(found.map((one) => [one.path, one.title, whyInWords(one)]))}\n`);
      return 0;
    } finally {
      search.close();
    }
  },
};

function alertIn(options: OptionValues): AlertFacts {
  const labels = pairsIn(textOptions(options, 'label'), 'label');
  const annotations = pairsIn(textOptions(options, 'annotation'), 'annotation');
  if (Object.keys(labels).length + Object.keys(annotations).length > 0) return { labels, annotations };
  throw wrongUsage('name a label of the alert with --label, such as alertname=KubePodCrashLooping');
}

function pairsIn(given: readonly string[], what: string): Labels {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw wrongUsage(`"${text}" is no ${what}: write it as NAME=VALUE`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}
