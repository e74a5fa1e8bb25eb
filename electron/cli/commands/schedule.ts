import { namesOf } from '../../../shared/book/index.ts';
import type { Segment } from '../../../shared/rota/index.ts';
import { layerScheduleOf, scheduleOf } from '../../../shared/rota/index.ts';
import { formatInstant, formatInZone, lengthInWords } from '../../../shared/time/index.ts';
import type { Command } from '../command.ts';
import { givenInterval, nowOf, requiredOption, requireInterval, textOption } from '../options.ts';
import { notThere } from '../refusal.ts';
import { rotaNamed } from '../rotas.ts';
import { columns, jsonDocument } from '../words.ts';

export const schedule: Command = {
  usage: 'schedule --rota ID --from T --to T [--layer ID]',
  summary: 'who is on call in a rota over a stretch of time, gaps included',
  help: [
    '--rota ID   the rota',
    "--from T    from when: 2026-03-29T09:00 in the rota's zone, 2026-03-29T07:00Z, or now",
    '--to T      to when, not included',
    '--layer ID  that layer alone, without the others and without overrides',
  ],
  options: { rota: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, layer: { type: 'string' } },
  async run({ options, json, clock, out, openBook }) {
    const id = requiredOption(options, 'rota', 'payments');
    requireInterval(options);
    const { book } = await openBook();
    const plan = rotaNamed(book, id);
    const { from, to } = givenInterval(options, plan.zone, nowOf(clock));
    const layer = textOption(options, 'layer');
    const segments = layer === undefined ? scheduleOf(plan, from, to) : layerScheduleOf(plan, layer, from, to);
    if (!segments) {
      const known = plan.rota.layers.map((each) => each.id).join(', ');
      throw notThere(`rota ${id} has no layer "${layer}": it has ${known || 'none yet'}`);
    }
    if (json) {
      out(jsonDocument({ rota: id, from: formatInstant(from), to: formatInstant(to), segments: segments.map(toJson) }));
      return 0;
    }
    const rows = segments.map(({ start, end, people }) => [
      formatInZone(start, plan.zone),
      formatInZone(end, plan.zone),
      lengthInWords(end - start),
      namesOf(book, people),
    ]);
    out(`${plan.rota.name} · times in ${plan.zone.id}\n\n${columns(rows)}\n`);
    return 0;
  },
};

function toJson({ start, end, people }: Segment) {
  return { start: formatInstant(start), end: formatInstant(end), people };
}
