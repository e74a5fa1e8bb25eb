import type { Book, Kept } from '../book/index.ts';
import { failed, given, type Outcome } from '../failure/index.ts';
import { overrideNamed, planOf } from '../overrides/index.ts';
import { type Cover, dutyOfTurn, type RotaPlan, resolveMoment, type Swap, whyVoid } from '../rota/index.ts';
import { type Instant, type Interval, instant } from '../time/index.ts';

/** A request that can be decided: it is open, not over, and holds. */
export interface OpenRequest {
  readonly plan: RotaPlan;
  readonly override: Kept<Cover | Swap>;
  /** The shift that is given away; a turn from its first to its last duty. */
  readonly time: Interval;
}

/** Finds a request that is still to be decided; else says why it is none. */
export function openRequest(book: Book, rota: string, id: string, now: Instant): Outcome<OpenRequest> {
  const plan = planOf(book, rota);
  if (!plan.ok) return plan;
  const found = overrideNamed(book, rota, id);
  if (!found.ok) return found;
  const override = found.value;
  if ((override.kind !== 'cover' && override.kind !== 'swap') || override.status !== 'requested') {
    const who = override.status === 'accepted' && 'decidedBy' in override ? ` by ${override.decidedBy}` : '';
    return failed(
      'already-decided',
      `this request is ${override.status} already${who}`,
      'Look at the rota as it is now.',
    );
  }
  const time = givenTime(plan.value, override);
  if (!time || time.end <= now)
    return failed('request-over', 'the shift of this request is over', 'It can only be withdrawn.');
  const why = override.kind === 'swap' ? whyVoid(override, plan.value.layers, plan.value.membership) : undefined;
  if (why) return failed('request-void', `this swap no longer holds: ${why}`, 'Withdraw it, and agree on another.');
  return given({ plan: plan.value, override, time });
}

/** When the shift that is given away is: of a turn from the first to the last of its duty; undefined without any. */
export function givenTime(plan: RotaPlan, override: Cover | Swap): Interval | undefined {
  if (override.kind === 'swap') return wholeDuty(plan, override.give);
  return { start: resolveMoment(override.from, plan.zone), end: resolveMoment(override.to, plan.zone) };
}

/** From the first to the last moment of a turn's duty. */
export function wholeDuty({ layers }: RotaPlan, side: Swap['give']): Interval | undefined {
  const duty = dutyOfTurn(side, layers);
  const [first, last] = [duty[0], duty.at(-1)];
  return first && last ? { start: first.start, end: instant(last.end) } : undefined;
}
