import { type NewOverride, newOverride, planOverrideEdit } from '../../../shared/overrides/index.ts';
import { instant, MINUTE } from '../../../shared/time/index.ts';
import type { Command, OptionValues } from '../command.ts';
import { makeEdit } from '../edit-book.ts';
import { givenInterval, nowOf, requiredOption, requireInterval, textOption, textOptions } from '../options.ts';
import { wrongUsage } from '../refusal.ts';
import { checkPerson, rotaNamed } from '../rotas.ts';

const kinds = ['cover', 'add', 'remove', 'set'] as const;
type Kind = (typeof kinds)[number];

export const overrideAdd: Command = {
  usage:
    'override add --rota ID --kind KIND --from T --to T [--person ID] [--by ID] [--people ID …] [--reason TEXT] [--as ID]',
  summary: 'puts an override into a rota: a file of its own',
  help: [
    '--rota ID     which rota',
    '--kind KIND   cover (--person is relieved, --by steps in), add (--by is on call as well), remove (--person is not),',
    '              set (exactly --people are; without any, nobody is)',
    "--from T      from when: a local time in the rota's zone, an instant, or now",
    '--to T        to when, not included',
    '--reason TEXT why, in your words; the file is named after it',
    '--as ID       who writes it (createdBy)',
  ],
  options: {
    rota: { type: 'string' },
    kind: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    person: { type: 'string' },
    by: { type: 'string' },
    people: { type: 'string', multiple: true },
    reason: { type: 'string' },
    as: { type: 'string' },
  },
  async run({ options, json, clock, out, openBook }) {
    const rota = requiredOption(options, 'rota', 'payments');
    const kind = kindOf(requiredOption(options, 'kind', 'cover'));
    const who = whoOf(kind, options);
    requireInterval(options);
    const open = await openBook();
    const plan = rotaNamed(open.book, rota);
    const me = textOption(options, 'as') ?? null;
    for (const person of [...Object.values(who).flat(), ...(me === null ? [] : [me])]) checkPerson(open.book, person);
    const now = nowOf(clock);
    const reason = textOption(options, 'reason');
    const written = newOverride.safeParse({
      kind,
      ...who,
      // Overrides hold from minute to minute: "now" is the minute that runs.
      ...givenInterval(options, plan.zone, instant(Math.floor(now / MINUTE) * MINUTE)),
      ...(reason === undefined ? {} : { reason }),
    });
    if (!written.success)
      throw wrongUsage('--from and --to must be whole minutes, and --reason at most 500 characters');
    const { title, changes } = await makeEdit(open, (book) =>
      planOverrideEdit({ kind: 'override.add', rota, override: written.data }, { book, now, me }),
    );
    const file = changes[0]?.path ?? '';
    const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
    out(json ? `${JSON.stringify({ rota, id, file })}\n` : `${file}: ${title}\n`);
    return 0;
  },
};

function kindOf(text: string): Kind {
  const kind = kinds.find((name) => name === text);
  if (!kind) throw wrongUsage(`--kind ${text} is none: use one of ${kinds.join(', ')}`);
  return kind;
}

type Who = Readonly<Partial<Record<'person' | 'by', string> & Record<'people', readonly string[]>>>;

/** Who is meant, by the kind: what is missing or too much is refused. */
function whoOf(kind: NewOverride['kind'], options: OptionValues): Who {
  const wanted = { cover: ['person', 'by'], add: ['by'], remove: ['person'], set: ['people'] }[kind];
  for (const name of ['person', 'by', 'people']) {
    if (!wanted.includes(name) && options[name] !== undefined)
      throw wrongUsage(`--${name} means nothing with --kind ${kind}: leave it out`);
  }
  if (kind === 'set') return { people: textOptions(options, 'people') };
  return Object.fromEntries(wanted.map((name) => [name, requiredOption(options, name, 'ada')]));
}
