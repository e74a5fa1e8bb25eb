import type { QueryOutput } from '../../shared/contract.ts';

type Notice = QueryOutput<'notices'>[number];

/** What is told of a shift: `On call in 15 minutes: Payments primary`, and its times as `fromTo` writes them. */
export function wordsOf(
  { kind, rota, start, end }: Notice,
  write: { readonly fromTo: (start: number, end: number) => string; readonly dated: (at: number) => string },
): { readonly title: string; readonly body: string } {
  const times = end === null ? `from ${write.dated(start)}, no end in sight` : write.fromTo(start, end);
  switch (kind) {
    case 'in-a-day':
      return { title: `On call in 24 hours: ${rota.name}`, body: times };
    case 'soon':
      return { title: `On call in 15 minutes: ${rota.name}`, body: times };
    case 'started':
      return { title: `You are on call: ${rota.name}`, body: times };
    case 'ended':
      return { title: `Your shift is over: ${rota.name}`, body: times };
  }
}

/** In milliseconds: what is older, after a sleep, is no news. */
const STALE = 60 * 60_000;

/** Of what became due, what is still news at `now`: of each rota the latest only. */
export function newsOf(notices: readonly Notice[], now: number): readonly Notice[] {
  const latest = new Map<string, Notice>();
  for (const notice of notices) if (now - notice.at <= STALE) latest.set(notice.rota.id, notice);
  return [...latest.values()];
}
