import { useCallback, useEffect, useMemo } from 'react';
import type { QueryOutput } from '../../shared/contract.ts';
import { zoneOf } from '../../shared/time/index.ts';
import { useCommands } from '../commands/index.ts';
import { useUnsaved } from '../edits/index.ts';
import { endTask, goToTask, startTask, useTask } from '../overrides/index.ts';
import { goTo, useAnswer, useClock, useCore, useRoute } from '../stores/index.ts';
import { PageLink, PanelPage, useName, usePeople, viewerZone } from '../ui/index.ts';
import { bandsOf } from './bands.ts';
import { Chart, goToBar } from './chart.tsx';
import { withDraftOfPeople, withDraftOfRota } from './draft-bars.ts';
import { headsOf } from './heads.ts';
import { linesOfRota, linesOfTeam } from './lines.ts';
import { columnsOf, dayOf, neighbour, periodAround, type Span } from './period.ts';
import styles from './rota-page.module.css';
import { type ChartBar, type ChartRow, rowsOfRota, rowsOfTeam } from './rows.ts';
import { ShiftPanel } from './shift-panel.tsx';
import { ShiftTable } from './shift-table.tsx';
import type { Stretch } from './snap.ts';
import { Summary } from './summary.tsx';
import { Toolbar } from './toolbar.tsx';
import { addressOf, type ChosenShift, editorOf, type View, viewOf } from './view.ts';

type Rotas = QueryOutput<'session'>['rotas'];

/** The rota page: the timeline of a rota or of the team, or the same as a table, with a shift beside it. */
export function RotaPage() {
  const session = useCore(({ session }) => session);
  const mine = useCore(({ now }) => now?.me?.onCall[0]);
  const { path, search } = useRoute();
  const view = useMemo(() => viewOf(path, search), [path, search]);
  if (!session) return null;
  const { rotas, book, settings } = session;
  const rota = chosenRota(rotas, view.rota, mine);
  if (!rota || !book) {
    const isUnknown = view.rota !== undefined && rotas.length > 0;
    return (
      <div className={styles.empty}>
        <h1>{isUnknown ? `There is no rota ${view.rota} in this book` : 'No rotas yet'}</h1>
        {isUnknown ? (
          <PageLink to="/rota">Show another rota</PageLink>
        ) : (
          <PageLink to={editorOf()}>Make one from a template</PageLink>
        )}
      </div>
    );
  }
  return <RotaView rota={rota} rotas={rotas} view={view} weekStart={settings.weekStart ?? book.weekStart} />;
}

/** The one of the address; else the one I am on call in, else the first primary one. */
function chosenRota(rotas: Rotas, asked: string | undefined, mine: string | undefined): Rotas[number] | undefined {
  const find = (wanted: string | undefined) => rotas.find(({ id }) => id === wanted);
  return asked !== undefined ? find(asked) : (find(mine) ?? rotas.find(({ role }) => role === 'primary') ?? rotas[0]);
}

interface RotaViewProps {
  readonly rota: Rotas[number];
  readonly rotas: Rotas;
  readonly view: View;
  readonly weekStart: Parameters<typeof periodAround>[3];
}

function RotaView({ rota, rotas, view, weekStart }: RotaViewProps) {
  const now = useClock();
  const zone = view.zone === 'mine' ? viewerZone() : zoneOf(rota.timeZone);
  const day = view.day ?? dayOf(now, zone);
  const period = useMemo(() => periodAround(day, view.span, zone, weekStart), [day, view.span, zone, weekStart]);
  const interval = { from: period.start, to: period.end };
  const byPerson = view.by === 'person';
  const rotaReply = useAnswer('timeline.rota', byPerson ? undefined : { rota: rota.id, ...interval });
  const teamReply = useAnswer('timeline.team', byPerson ? interval : undefined);
  const { task, edit } = useTask();
  const isUnsaved = useUnsaved(({ rotas }) => rotas[rota.id] !== undefined);
  const draftReply = useAnswer('edit.timeline', edit && task && { edit, rota: task.rota, ...interval });
  // Another shift, another page: what was begun on this one ends.
  useEffect(() => endTask, [rota.id]);
  const change = useCallback((to: Partial<View>) => goTo(addressOf({ ...view, ...to })), [view]);
  const choose = useCallback(
    // A shift that is looked at is no page of its own: back leads to the page before.
    (shift: ChosenShift | undefined) => {
      endTask();
      goTo(addressOf({ ...view, shift, cover: undefined }), { replace: true });
    },
    [view],
  );
  const mark = useCallback(
    (row: ChartRow, { start, end }: Stretch, bar: ChartBar | undefined) => {
      const found = bar?.shift ?? shiftIn(row, start);
      const at = rotas.find(({ id }) => id === (found?.rota ?? row.rota ?? rota.id)) ?? rota;
      goTo(addressOf({ ...view, shift: { rota: at.id, at: start }, cover: undefined }), { replace: true });
      const person = row.person ?? peopleIn(row, start)[0];
      startTask({
        rota: at.id,
        timeZone: at.timeZone,
        from: start,
        to: end,
        ...(bar?.override
          ? { kind: 'change', override: bar.override }
          : person === undefined || (row.person !== undefined && !found)
            ? { kind: 'add' }
            : { kind: 'cover', person }),
      });
    },
    [view, rota, rotas],
  );
  // What was done in the panel is done: the keyboard goes on where it was.
  const isIdle = task === undefined;
  useEffect(() => {
    if (isIdle && document.activeElement === document.body) goToBar();
  }, [isIdle]);
  // A page that found somebody on call while away leads here.
  const sought = view.cover;
  useEffect(() => {
    if (!sought || !view.shift) return;
    const at = rotas.find(({ id }) => id === view.shift?.rota) ?? rota;
    startTask({ kind: 'cover', rota: at.id, timeZone: at.timeZone, ...sought });
    goTo(addressOf({ ...view, cover: undefined }), { replace: true });
  }, [sought]);
  const show = (span: Span) => () => change({ span });
  useCommands({
    'rota.shape': () => change({ as: view.as === 'table' ? 'timeline' : 'table' }),
    'rota.rows': () => change({ by: byPerson ? 'layer' : 'person', shift: undefined }),
    'rota.earlier': () => change({ day: neighbour(period, 'previous') }),
    'rota.later': () => change({ day: neighbour(period, 'next') }),
    'rota.today': () => change({ day: undefined }),
    'rota.date': () => document.getElementById('go-to-date')?.focus(),
    'rota.edit': () => goTo(editorOf(rota.id)),
    'rota.day': show('day'),
    'rota.weeks': show('weeks'),
    'rota.month': show('month'),
    'rota.quarter': show('quarter'),
    'rota.clock': () => change({ zone: view.zone === 'mine' ? 'team' : 'mine' }),
    'panel.close': task ? endTask : view.shift && (() => choose(undefined)),
  });

  const team = teamReply?.ok ? teamReply.value : undefined;
  const timeline = rotaReply?.ok ? rotaReply.value : undefined;
  const holidays = (byPerson ? team : timeline)?.holidays;
  const draft = edit && draftReply?.ok ? draftReply.value : undefined;
  const rows = useRows(timeline, team, rotas, draft);
  const heads = useMemo(
    () => headsOf(period, now, new Map(holidays?.map(({ date, name }) => [date, name]))),
    [period, now, holidays],
  );
  const columns = useMemo(() => columnsOf(period), [period]);
  const bands = useMemo(() => bandsOf(period, holidays ?? []), [period, holidays]);
  const toOf = useCallback(
    (row: ChartRow) => {
      if (row.person !== undefined) return `/people/${row.person}`;
      return row.rota === undefined || row.look === 'final'
        ? undefined
        : addressOf({ ...view, rota: row.rota, shift: undefined });
    },
    [view],
  );
  const title = `${byPerson ? 'Everyone' : rota.name}, ${period.title}`;
  return (
    <PanelPage
      toolbar={
        <Toolbar
          title={byPerson ? 'Everyone' : rota.name}
          rota={rota.id}
          rotas={rotas}
          view={view}
          period={period}
          teamZone={rota.timeZone}
          isUnsaved={isUnsaved}
          change={change}
        />
      }
      panel={view.shift && <ShiftPanel shift={view.shift} onClose={() => choose(undefined)} />}
    >
      {view.as === 'table' ? (
        <ShiftTable
          caption={title}
          lines={team ? linesOfTeam(team) : timeline ? linesOfRota(timeline) : []}
          rotas={rotas}
          zone={zone}
          chosen={view.shift}
          onChoose={choose}
        />
      ) : (
        <Chart
          label={title}
          period={period}
          rows={rows}
          heads={heads}
          columns={columns}
          bands={bands}
          now={now}
          chosen={view.shift}
          onChoose={choose}
          toOf={toOf}
          moving={task?.override && { id: task.override.id, start: task.from, end: task.to }}
          onMoved={goToTask}
          onMark={mark}
        />
      )}
      {timeline && <Summary timeline={timeline} onChoose={choose} />}
    </PanelPage>
  );
}

const noRows: readonly ChartRow[] = [];

function useRows(
  timeline: QueryOutput<'timeline.rota'> | undefined,
  team: QueryOutput<'timeline.team'> | undefined,
  rotas: Rotas,
  draft: QueryOutput<'edit.timeline'> | undefined,
): readonly ChartRow[] {
  const nameOf = useName();
  const people = usePeople();
  // Apart from the draft, which changes with every key: rows that it leaves alone are not drawn again.
  const drawn = useMemo(() => {
    if (timeline) return rowsOfRota(timeline, nameOf);
    const rotaName = (id: string) => rotas.find((rota) => rota.id === id)?.name ?? id;
    return team ? rowsOfTeam(team, nameOf, rotaName, (id) => people.get(id)?.timeZone ?? 'UTC') : noRows;
  }, [timeline, team, nameOf, people, rotas]);
  return useMemo(() => {
    if (!draft) return drawn;
    if (!timeline) return withDraftOfPeople(drawn, draft.rota);
    const before = [timeline.rota, ...timeline.others].find(({ id }) => id === draft.rota.id);
    return before ? withDraftOfRota(drawn, before, draft.rota, nameOf) : drawn;
  }, [drawn, timeline, draft, nameOf]);
}

/** The shift in a row at an instant. */
function shiftIn({ bars }: ChartRow, at: number): ChosenShift | undefined {
  return bars.find(({ start, end, shift }) => shift && start <= at && at < end)?.shift;
}

function peopleIn({ bars }: ChartRow, at: number): readonly string[] {
  return bars.find(({ start, end }) => start <= at && at < end)?.people ?? [];
}
