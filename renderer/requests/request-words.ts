import type { Request } from '../../shared/requests/index.ts';
import { type Instant, zoneOf } from '../../shared/time/index.ts';
import { away, fromTo } from '../ui/index.ts';

type Names = (id: string) => string;

/** What is asked, in a sentence: `Ben Okoro asks you to swap Mon 7 Dec … for your Mon 14 Dec …`. */
export function requestInWords({ kind, give, take, rota }: Request, nameOf: Names, me: string | undefined): string {
  const zone = zoneOf(rota.timeZone);
  const giver = give.person === me ? 'You' : nameOf(give.person);
  const times = timeInWords(give.start, give.end, zone);
  if (kind === 'offer' || !take) return `${giver} ${give.person === me ? 'offer' : 'offers'} ${times}`;
  const taker = take.person === me ? 'you' : nameOf(take.person);
  const whose = take.person === me ? 'your ' : '';
  return `${giver} ${give.person === me ? 'ask' : 'asks'} ${taker} to swap ${times} for ${whose}${timeInWords(take.start, take.end, zone)}`;
}

function timeInWords(start: number, end: number, zone: ReturnType<typeof zoneOf>): string {
  return Math.abs(start) >= 8.64e15 ? 'a turn that is not there any more' : fromTo(start, end, zone);
}

/** What has become of it: `open`, `taken by Ada Nowak`, `declined`, `no longer holds`. */
export function stateInWords(
  { status, void: why, offeredTo, decidedBy, give }: Request,
  nameOf: Names,
  now: Instant,
): string {
  if (why !== null) return `no longer holds: ${why}`;
  switch (status) {
    case 'requested':
      return `${offeredTo ? `offered to ${offeredTo.map(nameOf).join(', ')}` : 'offered to anyone'}, ${give.start > now ? away(give.start, now) : 'now'}`;
    case 'accepted':
      return decidedBy === null ? 'accepted' : `accepted, by ${nameOf(decidedBy)}`;
    case 'declined':
      return decidedBy === null ? 'declined' : `declined by ${nameOf(decidedBy)}`;
    case 'withdrawn':
      return 'withdrawn';
  }
}
