import {
  formatDate,
  formatInstant,
  instant,
  midnightOf,
  parseDate,
  parseInstant,
  type WallTime,
} from '../../shared/time/index.ts';
import { type Span, spans } from './period.ts';

/** A shift that is looked at: who is on call in a rota then, or whose turn it is in one of its layers. */
export interface ChosenShift {
  readonly rota: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly layer?: string;
}

/** What the rota page shows. All of it stands in the address. */
export interface View {
  /** Undefined: the first one that matters to the viewer. */
  readonly rota: string | undefined;
  readonly span: Span;
  /** A day of the period, on the wall; undefined: today. */
  readonly day: WallTime | undefined;
  readonly by: 'layer' | 'person';
  readonly as: 'timeline' | 'table';
  /** Whose clock the columns follow: the team's (the rota's), or that of the viewer. */
  readonly zone: 'team' | 'mine';
  readonly shift: ChosenShift | undefined;
  /** Somebody is to be covered in a stretch of the chosen shift: how a page leads to finding cover. */
  readonly cover?: SoughtCover | undefined;
}

/** Milliseconds since 1970 UTC. */
export interface SoughtCover {
  readonly from: number;
  readonly to: number;
  readonly person: string;
}

/** Reads the view from an address; what cannot be read is as if it were not there. */
export function viewOf(path: string, search: string): View {
  const asked = new URLSearchParams(search);
  const span = spans.find((name) => name === asked.get('span')) ?? 'month';
  const date = parseDate(asked.get('date') ?? '');
  const rota = decoded(path.split('/')[2] ?? '');
  return {
    rota: rota === '' ? undefined : rota,
    span,
    day: date && midnightOf(date),
    by: asked.get('by') === 'person' ? 'person' : 'layer',
    as: asked.get('as') === 'table' ? 'table' : 'timeline',
    zone: asked.get('zone') === 'mine' ? 'mine' : 'team',
    shift: shiftOf(asked.get('shift') ?? '', asked.get('layer') ?? undefined),
    cover: coverOf(asked.get('cover') ?? ''),
  };
}

/** Writes a view as an address, what is usual left out. */
export function addressOf({ rota, span, day, by, as, zone, shift, cover }: View): string {
  const asked = new URLSearchParams();
  if (span !== 'month') asked.set('span', span);
  if (day !== undefined) asked.set('date', formatDate(day));
  if (by !== 'layer') asked.set('by', by);
  if (as !== 'timeline') asked.set('as', as);
  if (zone !== 'team') asked.set('zone', zone);
  if (shift) asked.set('shift', `${shift.rota}@${formatInstant(instant(shift.at))}`);
  if (shift?.layer !== undefined) asked.set('layer', shift.layer);
  if (cover)
    asked.set('cover', [...[cover.from, cover.to].map((at) => formatInstant(instant(at))), cover.person].join('~'));
  const search = asked.toString().replaceAll('%40', '@').replaceAll('%3A', ':');
  return `/rota${rota === undefined ? '' : `/${encodeURIComponent(rota)}`}${search && `?${search}`}`;
}

/** Where a rota is edited; without one a new one is made. */
export function editorOf(rota?: string): string {
  return rota === undefined ? '/rota-editor' : `/rota-editor/${encodeURIComponent(rota)}`;
}

function shiftOf(text: string, layer: string | undefined): ChosenShift | undefined {
  const [rota, time] = text.split('@');
  const at = parseInstant(time ?? '');
  if (!rota || at === undefined) return undefined;
  return layer === undefined ? { rota, at } : { rota, at, layer };
}

function coverOf(text: string): SoughtCover | undefined {
  const [start = '', end = '', person = ''] = text.split('~');
  const [from, to] = [parseInstant(start), parseInstant(end)];
  return from === undefined || to === undefined || from >= to || person === '' ? undefined : { from, to, person };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
