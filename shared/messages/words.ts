import type { ShiftNotice } from '../notifications/index.ts';
import { DAY, HOUR, type Instant, MINUTE, type TimeWords } from '../time/index.ts';

/** What a notification says: what is the matter, and what belongs to it. */
export interface NoticeWords {
  readonly title: string;
  readonly body: string;
}

/** What is told of one notice at `at`: `On call in 15 minutes: Payments primary`, and its times. */
export function wordsOf(notice: ShiftNotice, at: Instant, write: TimeWords): NoticeWords {
  const { kind, rota, start } = notice;
  switch (kind) {
    case 'ahead':
      return { title: `On call in ${roughly(start - at)}: ${rota.name}`, body: timesOf(notice, write) };
    case 'started':
      return { title: `You are on call: ${rota.name}`, body: timesOf(notice, write) };
    case 'ended':
      return { title: `Your shift is over: ${rota.name}`, body: timesOf(notice, write) };
    case 'changed':
      return changeInWords(notice, at, write);
  }
}

/** The same in one line of a summary, when it is no news any more. */
export function lineOf(notice: ShiftNotice, write: TimeWords): string {
  const { kind, rota, start } = notice;
  switch (kind) {
    case 'ahead':
    case 'started':
      return `On call since ${write.dated(start)}: ${rota.name}`;
    case 'ended':
      return `Your shift is over: ${rota.name}, ${timesOf(notice, write)}`;
    case 'changed':
      return `Changed: ${rota.name}, ${timesOf(notice, write)}`;
  }
}

function timesOf({ start, end }: ShiftNotice, write: TimeWords): string {
  return end === null ? `from ${write.dated(start)}, no end in sight` : write.fromTo(start, end);
}

function changeInWords(
  { rota, start, end, now, others, cover }: Extract<ShiftNotice, { readonly kind: 'changed' }>,
  at: Instant,
  write: TimeWords,
): NoticeWords {
  const body = rota.name;
  const time = end === null ? `from ${write.dated(start)} on` : write.stretch(start, end, at);
  const names = listed(others);
  if (now === 'on-call') {
    if (cover) return { title: `You cover for ${names}: ${time}`, body };
    return { title: `You are on call now: ${time}`, body: others.length > 0 ? `${body}, instead of ${names}` : body };
  }
  if (others.length === 0)
    return { title: `You are no longer on call: ${time}`, body: `${body}, nobody instead of you` };
  const verb = others.length > 1 ? (cover ? 'cover' : 'take') : cover ? 'covers' : 'takes';
  return { title: `${names} ${verb} your ${end === null ? 'time ' : ''}${time}`, body };
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** `15 minutes`, `24 hours`, `3 days`: a length of time in milliseconds, to the nearest whole of what one counts it in. */
export function roughly(length: number): string {
  if (length < 1.5 * HOUR) return counted(Math.max(1, Math.round(length / MINUTE)), 'minute');
  if (length <= 2 * DAY) return counted(Math.round(length / HOUR), 'hour');
  return counted(Math.round(length / DAY), 'day');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
