import { instant, zoneOf } from '../../shared/time/index.ts';
import { fromTo, placeOf } from '../ui/index.ts';
import { daysText, type Fairness, type FigureId, figureOf, hoursText, type PersonShare } from './figures.ts';

/** What a number is made of, in words. */
export function sentencesOf(
  id: FigureId,
  share: PersonShare,
  { weights, group }: Fairness,
  dayLength: number,
): readonly string[] {
  const { hours, counts } = share;
  const place = placeOf({ id: share.timeZone });
  switch (id) {
    case 'hours':
      return [
        `${hoursText(hours.total)} on call, each hour once:`,
        `${hoursText(hours.ordinary)} ordinary, ${hoursText(hours.night)} at night, ${hoursText(hours.weekend)} on weekends, ${hoursText(hours.holiday)} on holidays`,
      ];
    case 'shifts':
      return ['Each as long as they are on call in a rota without a break, cut at the ends of the period'];
    case 'nights':
      return [
        `${hoursText(hours.night)} in ${some(counts.nights, 'night')}, 22:00 to 06:00 in ${place}, weekends and holidays apart`,
      ];
    case 'weekends':
      return [
        `${hoursText(hours.weekend)} on ${some(counts.weekends, 'weekend')}, Saturday and Sunday in ${place}, holidays apart`,
      ];
    case 'holidays':
      return [`${hoursText(hours.holiday)} on ${some(counts.holidays, 'holiday')} in ${place}`];
    case 'weighted':
      return weightedSentences(share, weights);
    case 'share':
      return shareSentences(share, group, dayLength);
    case 'difference':
      return [
        `${hoursText(share.weighted)} weighted beside a fair share of ${hoursText(share.share)}: ${figureOf(id, share, dayLength).text}`,
        ...shareSentences(share, group, dayLength),
      ];
    case 'presence':
      return presenceSentences(share, dayLength);
  }
}

function weightedSentences({ hours, weighted }: PersonShare, weights: Fairness['weights']): readonly string[] {
  const parts = [
    `${hoursText(hours.ordinary)} ordinary`,
    `${hoursText(hours.night)} at night × ${weights.night}`,
    `${hoursText(hours.weekend)} on weekends × ${weights.weekend}`,
    `${hoursText(hours.holiday)} on holidays × ${weights.holiday}`,
  ];
  return [`${parts.join(' + ')} = ${hoursText(weighted)}`];
}

function shareSentences(
  { share, presence }: PersonShare,
  group: Fairness['group'],
  dayLength: number,
): readonly string[] {
  if (presence === 0) return ['Never there in this period: a share of nothing'];
  return [
    `${hoursText(group.weighted)} weighted of the group × ${daysText(presence, dayLength)} present of ${daysText(group.presence, dayLength)} of all = ${hoursText(share)}`,
  ];
}

function presenceSentences({ presence, away, timeZone }: PersonShare, dayLength: number): readonly string[] {
  const zone = zoneOf(timeZone);
  return [
    `${daysText(presence, dayLength)} in the team and not on time off`,
    ...away.map(({ start, end, why }) => `${fromTo(instant(start), instant(end), zone)}: ${why}`),
  ];
}

function some(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
