import { useCallback, useMemo } from 'react';
import type { QueryOutput } from '../../shared/contract.ts';
import { dayLengthOf } from '../../shared/fairness/index.ts';
import { startOfDay, toWall, zoneOf } from '../../shared/time/index.ts';
import { useCommands } from '../commands/index.ts';
import { goTo, useAnswer, useClock, useCore, useRoute } from '../stores/index.ts';
import { PageLink, PanelPage, useName } from '../ui/index.ts';
import { asTsv } from './as-tsv.ts';
import styles from './fairness-page.module.css';
import { type Fairness, type FigureId, figureIds, hoursText } from './figures.ts';
import { neighbour, periodAround } from './period.ts';
import { numberId, SharesTable } from './shares-table.tsx';
import { ShiftsPanel } from './shifts-panel.tsx';
import { Toolbar } from './toolbar.tsx';
import { addressOf, type ChosenNumber, type View, viewOf } from './view.ts';

type Session = QueryOutput<'session'>;

/** Who carries how much of the on-call time, beside what would be fair; the shifts behind a number beside it. */
export function FairnessPage() {
  const session = useCore(({ session }) => session);
  const search = useRoute(({ search }) => search);
  const view = useMemo(() => viewOf(search), [search]);
  if (!session?.book) return null;
  if (session.rotas.length === 0) {
    return (
      <div className={styles.empty}>
        <h1>Fairness</h1>
        <p>
          How nights, weekends and holidays are shared will be here once there is a rota. Describe one in rotas/, as
          docs/book-format.md shows.
        </p>
      </div>
    );
  }
  return <FairnessView view={view} session={session} timeZone={session.book.timeZone} />;
}

interface FairnessViewProps {
  readonly view: View;
  readonly session: Session;
  readonly timeZone: string;
}

function FairnessView({ view, session, timeZone }: FairnessViewProps) {
  const now = useClock();
  const nameOf = useName();
  const zone = zoneOf(timeZone);
  const day = view.day ?? startOfDay(toWall(zone, now));
  const period = useMemo(() => periodAround(day, view.span, zone), [day, view.span, zone]);
  const reply = useAnswer('fairness', {
    from: period.start,
    to: period.end,
    ...(view.rotas.length > 0 ? { rotas: [...view.rotas] } : {}),
    ...(view.people.length > 0 ? { people: [...view.people] } : {}),
  });
  const dayLength = dayLengthOf(period, zone);
  const change = useCallback((to: Partial<View>) => goTo(addressOf({ ...view, ...to })), [view]);
  const fairness = reply?.ok ? reply.value : undefined;
  const share = fairness?.people.find(({ person }) => person === view.chosen?.person);
  const close = () => {
    if (view.chosen) document.getElementById(numberId(view.chosen))?.focus();
    choose(undefined);
  };
  useCommands({
    'rota.earlier': () => change({ day: neighbour(period, 'previous') }),
    'rota.later': () => change({ day: neighbour(period, 'next') }),
    'rota.today': () => change({ day: undefined }),
    'rota.month': () => change({ span: 'month' }),
    'rota.quarter': () => change({ span: 'quarter' }),
    'panel.close': view.chosen && close,
  });
  return (
    <PanelPage
      toolbar={
        <Toolbar
          view={view}
          period={period}
          rotas={session.rotas}
          people={session.people}
          table={fairness && fairness.people.length > 0 ? () => asTsv(fairness, nameOf, dayLength) : undefined}
          change={change}
        />
      }
      panel={
        view.chosen &&
        share &&
        fairness && (
          <ShiftsPanel
            figure={view.chosen.figure}
            share={share}
            fairness={fairness}
            dayLength={dayLength}
            rotas={session.rotas}
            onClose={close}
          />
        )
      }
    >
      <div className={styles.scroller}>
        {reply && !reply.ok && (
          <p className={styles.nobody}>
            {reply.error.message}. {reply.error.hint} <PageLink to="/fairness">Show all rotas and people</PageLink>
          </p>
        )}
        {fairness?.people.length === 0 && (
          <p className={styles.nobody}>
            Nobody shares these rotas in {period.title}. Whoever their turns or overrides name then would be here.
          </p>
        )}
        {fairness && fairness.people.length > 0 && (
          <SharesTable
            caption={`On call, ${period.title}`}
            people={fairness.people}
            figures={figuresOf(fairness, period.end - period.start)}
            dayLength={dayLength}
            chosen={view.chosen}
            onChoose={choose}
          />
        )}
      </div>
      {fairness && fairness.people.length > 0 && <Rule fairness={fairness} />}
    </PanelPage>
  );
}

const withoutPresence = figureIds.filter((id) => id !== 'presence');

/** All numbers; how long somebody was there only where not everybody was there all the time. */
function figuresOf({ people }: Fairness, whole: number): readonly FigureId[] {
  return people.some(({ presence }) => presence < whole) ? figureIds : withoutPresence;
}

/** Shows what is behind a number, beside whatever is shown. It is no page of its own: back leads to the page before. */
function choose(chosen: ChosenNumber | undefined): void {
  goTo(addressOf({ ...viewOf(useRoute.getState().search), chosen }), { replace: true });
}

/** How the fair share is found, and by which weights. */
function Rule({ fairness: { weights, group, people } }: { readonly fairness: Fairness }) {
  const { night, weekend, holiday } = weights;
  const even = night === 1 && weekend === 1 && holiday === 1;
  return (
    <footer className={styles.rule}>
      <span>
        {people.length === 1 ? '1 person' : `${people.length} people`}, {hoursText(group.total)},{' '}
        {hoursText(group.weighted)} weighted, shared out by the days that each was there.
      </span>
      <span>
        {even
          ? 'Every hour counts alike; weights for nights, weekends and holidays are set by '
          : `An hour of a night counts ${night}, of a weekend ${weekend}, of a holiday ${holiday}, any other 1: set by `}
        <code>fairness</code> in watchbill.yaml.
      </span>
    </footer>
  );
}
