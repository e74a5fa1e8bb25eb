import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files of a book, by their path in it. */
export type BookFiles = Readonly<Record<string, string | Uint8Array>>;

/** A small book without any problem: two people, who hand over on Mondays at 09:00 in Warsaw. */
export const goodBook: BookFiles = {
  'watchbill.yaml': 'format: 1\nname: Test\ntimeZone: Europe/Warsaw\nholidays: PL\n',
  'people/ada.yaml': 'name: Ada Nowak\nphone: "+48 600 000 001"\n',
  'people/ben.yaml': 'name: Ben Okoro\n',
  'services/checkout.yaml': 'name: Checkout\nrota: payments\n',
  'rotas/payments.yaml': `name: Payments primary
layers:
  - id: weekly
    start: 2026-01-05T09:00
    every: 1 week
    turns: [ada, ben]
`,
  'rotas/payments/2026-03-03-dentist.yaml': `kind: cover
from: 2026-03-03T09:00
to: 2026-03-03T13:00
person: ada
by: ben
`,
};

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'watchbill-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder. */
export function writeBook(folder: string, files: BookFiles): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A book on disk, and a data folder beside it. */
export function temporaryBook(files: BookFiles = goodBook): { readonly folder: string; readonly dataFolder: string } {
  const parent = temporaryFolder();
  const folder = join(parent, 'book');
  mkdirSync(folder);
  writeBook(folder, files);
  return { folder, dataFolder: join(parent, 'data') };
}
