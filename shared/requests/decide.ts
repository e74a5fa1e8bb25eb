import { nameOf } from '../book/index.ts';
import {
  type BookChange,
  type EditContext,
  freeId,
  type PlannedEdit,
  writtenInstant,
  writtenMoment,
  type YamlEdit,
  type YamlValue,
} from '../edits/index.ts';
import { failed, given, type Outcome } from '../failure/index.ts';
import { overrideNamed, overridePath, planOf, timesInWords } from '../overrides/index.ts';
import { dutyOfTurn, type Swap, shiftsOf, type TurnOfPerson, whyVoid } from '../rota/index.ts';
import { differences, type Instant, type Interval } from '../time/index.ts';
import { type OpenRequest, openRequest, wholeDuty } from './open-request.ts';
import type { RequestEdit } from './schema.ts';

type Edit<K extends RequestEdit['kind']> = Extract<RequestEdit, { readonly kind: K }>;

/** Takes an offer: of a stretch as its cover; of a turn in return for another, or as covers of its duty. */
export function planTaking(edit: Edit<'request.take'>, context: EditContext): Outcome<PlannedEdit> {
  const { rota, id, by, inReturn } = edit;
  const open = openRequest(context.book, rota, id, context.now);
  if (!open.ok) return open;
  const { override, plan, time } = open.value;
  const wrong = whyNotFor(open.value, by);
  if (wrong) return wrong;
  const title = `${nameOf(context.book, by)} takes ${timesInWords(time, plan.zone)} of ${nameOf(context.book, giver(open.value))}`;
  if (override.kind === 'cover') {
    return given({
      title,
      notes: [],
      changes: [{ path: override.source.file, edits: [set('by', by), ...accepted(context, by)] }],
    });
  }
  if (override.take) return failed('is-a-swap', 'this asks for a turn in return', 'Accept or decline the swap.');
  if (inReturn) return planReturn(open.value, override, inReturn, context, title);
  return given({ title, notes: [], changes: asCovers(open.value, override, by, context) });
}

/** Agrees to a swap of two turns. */
export function planAcceptance({ rota, id, by }: Edit<'request.accept'>, context: EditContext): Outcome<PlannedEdit> {
  const open = openRequest(context.book, rota, id, context.now);
  if (!open.ok) return open;
  const { override, plan, time } = open.value;
  if (override.kind !== 'swap' || !override.take)
    return failed('is-an-offer', 'this is an offer, not a swap', 'Take it.');
  const wrong = whyNotFor(open.value, by);
  if (wrong) return wrong;
  const { give, take } = override;
  const taken = wholeDuty(plan, take);
  const times = `${timesInWords(time, plan.zone)}${taken ? ` for ${timesInWords(taken, plan.zone)}` : ''}`;
  return given({
    title: `${nameOf(context.book, give.person)} and ${nameOf(context.book, take.person)} swap ${times}`,
    notes: [],
    changes: [{ path: override.source.file, edits: accepted(context, by) }],
  });
}

/** Says no: of several people who were asked only one leaves; with the last one the request is declined. */
export function planDecline({ rota, id, by }: Edit<'request.decline'>, context: EditContext): Outcome<PlannedEdit> {
  const open = openRequest(context.book, rota, id, context.now);
  if (!open.ok) return open;
  const { override, plan, time } = open.value;
  const asked = override.offeredTo ?? (override.kind === 'swap' && override.take ? [override.take.person] : []);
  if (!asked.includes(by)) {
    return failed('not-asked', `${by} was not asked by name`, 'Whoever asked can withdraw it.');
  }
  const place = (override.offeredTo ?? []).indexOf(by);
  const edits: YamlEdit[] =
    asked.length > 1 && place >= 0
      ? [{ op: 'remove', path: ['offeredTo', place] }]
      : [set('status', 'declined'), ...decided(context, by)];
  return given({
    title: `${nameOf(context.book, by)} declines ${timesInWords(time, plan.zone)} of ${nameOf(context.book, giver(open.value))}`,
    notes: [],
    changes: [{ path: override.source.file, edits }],
  });
}

/** Asks no longer: also for what is over or void. */
export function planWithdrawal({ rota, id }: Edit<'request.withdraw'>, context: EditContext): Outcome<PlannedEdit> {
  const plan = planOf(context.book, rota);
  if (!plan.ok) return plan;
  const found = overrideNamed(context.book, rota, id);
  if (!found.ok) return found;
  const override = found.value;
  if (override.status !== 'requested') {
    return failed('already-decided', `this request is ${override.status} already`, 'Look at the rota as it is now.');
  }
  const who = override.kind === 'swap' ? override.give.person : 'person' in override ? override.person : '';
  return given({
    title: `Withdrawn: the request of ${nameOf(context.book, who)}`,
    notes: [],
    changes: [
      { path: override.source.file, edits: [set('status', 'withdrawn'), ...decided(context, context.me ?? who)] },
    ],
  });
}

function planReturn(
  { plan }: OpenRequest,
  override: OpenRequest['override'] & Swap,
  inReturn: TurnOfPerson,
  context: EditContext,
  title: string,
): Outcome<PlannedEdit> {
  const why = whyVoid({ ...override, take: inReturn }, plan.layers, plan.membership);
  if (why) return failed('not-held', why, 'The rota was changed: look at it again.');
  const taken = wholeDuty(plan, inReturn);
  if (!taken || taken.end <= context.now) return failed('request-over', 'that turn is over', 'Give another in return.');
  return given({
    title: `${title}, in return for ${timesInWords(taken, plan.zone)}`,
    notes: [],
    changes: [
      {
        path: override.source.file,
        edits: [set('take', { ...inReturn }), ...accepted(context, inReturn.person)],
      },
    ],
  });
}

/**
 * A turn that is taken without a return: an accepted swap needs two sides (rota rules, section 5), so the request becomes
 * a cover of the turn's duty. Where whoever gives it is on call in between by another layer, one cover for each part of
 * the duty, so that only the turn changes hands.
 */
function asCovers(
  { plan, time }: OpenRequest,
  override: OpenRequest['override'] & Swap,
  by: string,
  context: EditContext,
): BookChange[] {
  const { person } = override.give;
  const duty = dutyOfTurn(override.give, plan.layers);
  const between = differences(shiftsOf(plan, person, time.start, time.end), duty);
  const [first, ...others] = between.length === 0 ? [time] : duty;
  const asRecord = ({ start, end }: Interval) => ({
    kind: 'cover',
    from: writtenMoment(start, plan.zone),
    to: writtenMoment(end, plan.zone),
    person,
    by,
  });
  const edits = Object.entries(asRecord(first ?? time)).map(([key, value]) => set(key, value));
  const known = (context.book.overrides.get(plan.rota.id) ?? []).map(({ id }) => id);
  return [
    {
      path: override.source.file,
      edits: [...edits, { op: 'remove', path: ['give'] }, ...accepted(context, by)],
    },
    ...others.map((part): BookChange => {
      const id = freeId(override.id, (name) => known.includes(name));
      known.push(id);
      const { reason } = override;
      const told = { ...(reason === undefined ? {} : { reason }), created: writtenInstant(context.now) };
      return {
        path: overridePath(plan.rota.id, id),
        record: { ...asRecord(part), ...told, createdBy: context.me ?? by },
      };
    }),
  ];
}

/** Why somebody cannot decide a request: it is their own, or others were asked. */
function whyNotFor(open: OpenRequest, by: string) {
  const { override, plan, time } = open;
  if (by === giver(open)) return failed('own-request', 'nobody can take their own shift', 'Let somebody else take it.');
  const isAsked =
    override.kind === 'swap' && override.take
      ? override.take.person === by
      : override.offeredTo === undefined || override.offeredTo.includes(by);
  if (!isAsked) return failed('not-asked', `${by} was not asked`, 'Whoever asked can offer it to others.');
  const days = plan.membership.get(by);
  const isHere = !days || (days.start <= time.start && days.end >= time.end);
  return isHere
    ? undefined
    : failed('not-in-team', `${by} is not in the team all that time`, 'Somebody else has to take it.');
}

function giver({ override }: OpenRequest): string {
  return override.kind === 'swap' ? override.give.person : override.person;
}

function accepted(context: EditContext, by: string): YamlEdit[] {
  return [set('status', 'accepted'), ...decided(context, by)];
}

/** When it was decided, and by whom: a lead may do it for others. */
function decided({ now, me }: { readonly now: Instant; readonly me: string | null }, by: string): YamlEdit[] {
  return [set('decided', writtenInstant(now)), set('decidedBy', me ?? by)];
}

function set(key: string, value: YamlValue): YamlEdit {
  return { op: 'set', path: [key], value };
}
