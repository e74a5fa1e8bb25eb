import { suggestion } from '../../../shared/book/index.ts';
import { planOverrideEdit } from '../../../shared/overrides/index.ts';
import type { Command } from '../command.ts';
import { makeEdit } from '../edit-book.ts';
import { nowOf, requiredOption } from '../options.ts';
import { notThere } from '../refusal.ts';
import { rotaNamed } from '../rotas.ts';

export const overrideRemove: Command = {
  usage: 'override remove --rota ID --id ID',
  summary: 'takes an override out of a rota: its file is removed',
  help: ['--rota ID  which rota', '--id ID    the override: the name of its file without .yaml'],
  options: { rota: { type: 'string' }, id: { type: 'string' } },
  async run({ options, json, clock, out, openBook }) {
    const rota = requiredOption(options, 'rota', 'payments');
    const id = requiredOption(options, 'id', '2026-03-03-dentist');
    const open = await openBook();
    rotaNamed(open.book, rota);
    const known = (open.book.overrides.get(rota) ?? []).map((override) => override.id);
    if (!known.includes(id)) {
      const meant = suggestion(id, known);
      throw notThere(
        `rota ${rota} has no override "${id}": ${meant ? `did you mean "${meant}"?` : `look for its file in rotas/${rota}/`}`,
      );
    }
    const { title, changes } = await makeEdit(open, (book) =>
      planOverrideEdit({ kind: 'override.remove', rota, id }, { book, now: nowOf(clock), me: null }),
    );
    const file = changes[0]?.path ?? '';
    out(json ? `${JSON.stringify({ rota, id, file })}\n` : `${title}\n`);
    return 0;
  },
};
