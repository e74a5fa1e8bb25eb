import { type CommandId, commands } from '../../shared/commands/index.ts';
import type { PersonView, QueryOutput, Settings } from '../../shared/contract.ts';
import { runbookAddress } from '../../shared/runbooks/index.ts';

/** The headings of the palette, in their order while nothing is written. */
export const groups = ['Pages', 'Rotas', 'Runbooks', 'People', 'Commands', 'Phone numbers'] as const;
export type Group = (typeof groups)[number];

/** What is done when an entry is chosen. */
export type Action =
  | { readonly kind: 'command'; readonly id: CommandId }
  | { readonly kind: 'page'; readonly address: string }
  | { readonly kind: 'copy'; readonly text: string };

/** A line of the palette. */
export interface Entry {
  /** Tells it from all others, also later: `person ada`. */
  readonly key: string;
  readonly group: Group;
  readonly title: string;
  /** What is said beside the title. */
  readonly detail: string;
  /** In the registry's notation. */
  readonly keys?: string | undefined;
  readonly person?: string;
  readonly action: Action;
  /** Words that find it besides those of its title. */
  readonly others: readonly string[];
}

/** What the palette knows when it opens. */
export interface PaletteContent {
  /** The commands that can be done now. */
  readonly bound: ReadonlySet<CommandId>;
  readonly people: readonly PersonView[];
  readonly rotas: QueryOutput<'session'>['rotas'];
  readonly runbooks: QueryOutput<'runbooks'>;
  /** Who is on call, where that is known. */
  readonly now: Pick<QueryOutput<'now'>, 'rotas'> | undefined;
  readonly theme: Settings['theme'] | undefined;
}

/** Every page, rota, runbook, person, command and phone number, the most useful of each kind first. */
export function entriesOf({ bound, people, rotas, runbooks, now, theme }: PaletteContent): readonly Entry[] {
  const onCall = rotasByPerson(now);
  const known = people.toSorted((a, b) => Number(onCall.has(b.id)) - Number(onCall.has(a.id)));
  return [
    ...rotas.map(({ id, name, role }): Entry => {
      const people = now?.rotas.find((rota) => rota.id === id)?.people ?? [];
      const names = people.map(({ name }) => name).join(', ');
      return {
        key: `rota ${id}`,
        group: 'Rotas',
        title: name,
        detail: names === '' ? role : `${names} on call`,
        action: { kind: 'page', address: `/rota/${id}` },
        others: [id, role, 'rota'],
      };
    }),
    ...runbooks.map(({ path, title, services, alerts, tags }): Entry => {
      return {
        key: `runbook ${path}`,
        group: 'Runbooks',
        title,
        detail: path.split('/').slice(0, -1).join(' / '),
        action: { kind: 'page', address: runbookAddress(path) },
        others: [...services, ...tags, ...alerts.flatMap(({ alertname = '' }) => camelWords(alertname)), 'runbook'],
      };
    }),
    ...known.map(({ id, name, phone }): Entry => {
      const duties = onCall.get(id);
      return {
        key: `person ${id}`,
        group: 'People',
        title: name,
        detail: duties ? `on call for ${duties.join(', ')}` : '',
        person: id,
        action: { kind: 'page', address: `/people/${id}` },
        others: [id, ...phoneWords(phone)],
      };
    }),
    ...commandEntries(bound, theme),
    ...known.flatMap(({ id, name, phone }): Entry[] =>
      phone === null
        ? []
        : [
            {
              key: `phone ${id}`,
              group: 'Phone numbers',
              title: `Copy number of ${name}`,
              detail: phone,
              action: { kind: 'copy', text: phone },
              others: [id, 'phone', 'call', ...phoneWords(phone)],
            },
          ],
    ),
  ];
}

const themeWords: Readonly<Record<Settings['theme'], string>> = {
  system: 'now as the system’s',
  light: 'now light',
  dark: 'now dark',
};

function commandEntries(bound: ReadonlySet<CommandId>, theme: Settings['theme'] | undefined): readonly Entry[] {
  const ids = [...bound].filter((id) => id !== 'palette.open');
  // What the page offers comes before what can be done everywhere.
  const ofPage = ids.filter((id) => commands[id].group !== 'Everywhere');
  const everywhere = ids.filter((id) => commands[id].group === 'Everywhere');
  return [...ofPage, ...everywhere].map((id): Entry => {
    const { title, group, keys } = commands[id];
    const isPage = group === 'Go to';
    const themed = id === 'theme.switch' && theme !== undefined;
    return {
      key: `command ${id}`,
      group: isPage ? 'Pages' : 'Commands',
      title,
      detail: themed ? themeWords[theme] : isPage || group === 'Everywhere' ? '' : group,
      keys,
      action: { kind: 'command', id },
      others: [group, ...(themed ? ['light', 'dark', 'system', 'mode'] : [])],
    };
  });
}

/** The names of the rotas in which somebody is on call, by their id. */
function rotasByPerson(now: PaletteContent['now']): ReadonlyMap<string, readonly string[]> {
  const duties = new Map<string, string[]>();
  for (const { name, people } of now?.rotas ?? []) {
    for (const { id } of people) duties.set(id, [...(duties.get(id) ?? []), name]);
  }
  return duties;
}

/** `KubePodCrashLooping` is found by itself, and by each word in it. */
function camelWords(name: string): readonly string[] {
  return [name, ...name.split(/(?<=[a-z0-9])(?=[A-Z])|[_-]/)];
}

/** A number is found by any of its groups of digits, and written without a gap. */
function phoneWords(phone: string | null): readonly string[] {
  return phone === null ? [] : [phone, phone.replace(/\D/g, '')];
}
