import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { BookEdit } from '../../shared/contract.ts';
import { instant, type WallTime, WEEK, wallTime, zoneOf } from '../../shared/time/index.ts';
import { useAnswer, useClock, useCore } from '../stores/index.ts';
import { dated, useName } from '../ui/index.ts';
import { bandsOf } from './bands.ts';
import { Chart } from './chart.tsx';
import { withDraftOfRota } from './draft-bars.ts';
import styles from './draft-timeline.module.css';
import { headsOf } from './heads.ts';
import { heightOf } from './lanes.ts';
import { columnsOf, dayOf, weeksFrom } from './period.ts';
import { rowsOfRota } from './rows.ts';

interface DraftTimelineProps {
  readonly rota: string;
  readonly timeZone: string;
  /** Undefined while there is none that can be drawn: the rota is shown as it is. */
  readonly edit: BookEdit | undefined;
  /** The rota is not there yet: all of it is new. */
  readonly isNew: boolean;
  /** When something is other than now for the first time, in milliseconds since 1970 UTC. */
  readonly firstChange: number | undefined;
}

/** So many weeks are shown at once. */
const WEEKS = 5;
/** In pixels, above the rows and around them. */
const HEAD_AND_FRAME = 48;

/** Some weeks of a rota with an edit drawn over them, before anything is saved. */
export function DraftTimeline({ rota, timeZone, edit, isNew, firstChange }: DraftTimelineProps) {
  const now = useClock();
  const nameOf = useName();
  const weekStart = useCore(({ session }) => session?.settings.weekStart ?? session?.book?.weekStart ?? 'mon');
  const zone = zoneOf(timeZone);
  const [day, setDay] = useState<WallTime>();
  const at = day ?? dayOf(now, zone);
  const period = useMemo(() => weeksFrom(at, WEEKS, zone, weekStart), [at, zone, weekStart]);
  const interval = { from: period.start, to: period.end };
  const present = useAnswer('timeline.rota', isNew ? undefined : { rota, ...interval });
  const draft = useAnswer('edit.timeline', edit && { edit, rota, ...interval });
  const rows = useMemo(() => {
    if (!draft?.ok) return present?.ok ? rowsOfRota({ ...present.value, others: [] }, nameOf) : [];
    const drawn = rowsOfRota({ ...draft.value, others: [] }, nameOf);
    if (!present?.ok) return drawn;
    // The layers as they would be; who is on call as it is, with what would be otherwise over it.
    const [final] = rowsOfRota({ ...present.value, layers: [], overrides: [], others: [] }, nameOf);
    const shown = drawn.map((row) => (row.look === 'final' && final ? final : row));
    return withDraftOfRota(shown, present.value.rota, draft.value.rota, nameOf);
  }, [present, draft, nameOf]);
  const shown = draft?.ok ? draft : present;
  const holidays = shown?.ok ? shown.value.holidays : [];
  const heads = useMemo(
    () => headsOf(period, now, new Map(holidays.map(({ date, name }) => [date, name]))),
    [period, now, holidays],
  );
  const columns = useMemo(() => columnsOf(period), [period]);
  const bands = useMemo(() => bandsOf(period, holidays), [period, holidays]);
  return (
    <div className={styles.draft}>
      <div className={styles.steps}>
        <button type="button" aria-label="Earlier" onClick={() => setDay(wallTime(period.first - WEEKS * WEEK))}>
          <ChevronLeft size={14} aria-hidden="true" />
        </button>
        <span>{period.title}</span>
        <button type="button" aria-label="Later" onClick={() => setDay(period.last)}>
          <ChevronRight size={14} aria-hidden="true" />
        </button>
        {firstChange !== undefined && (firstChange < period.start || firstChange >= period.end) && (
          <button type="button" className={styles.first} onClick={() => setDay(dayOf(instant(firstChange), zone))}>
            First change {dated(firstChange, zone)}
          </button>
        )}
      </div>
      <div className={styles.chart} style={{ height: rows.reduce((sum, row) => sum + heightOf(row), HEAD_AND_FRAME) }}>
        <Chart
          label={`Preview, ${period.title}`}
          period={period}
          rows={rows.map((row) => ({ ...row, canMark: false }))}
          heads={heads}
          columns={columns}
          bands={bands}
          now={now}
          chosen={undefined}
          onChoose={nothing}
          toOf={noAddress}
          moving={undefined}
          onMoved={nothing}
          onMark={nothing}
        />
      </div>
    </div>
  );
}

function nothing(): void {}

function noAddress(): undefined {
  return undefined;
}
