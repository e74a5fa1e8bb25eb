import type { QueryOutput } from '../../shared/contract.ts';
import { PageToolbar, PeriodSteps, Segments } from '../ui/index.ts';
import { Choice } from './choice.tsx';
import { CopyTable } from './copy-table.tsx';
import { neighbour, type Period, type Span, spans } from './period.ts';
import styles from './toolbar.module.css';
import type { View } from './view.ts';

interface ToolbarProps {
  readonly view: View;
  readonly period: Period;
  readonly rotas: QueryOutput<'session'>['rotas'];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** The table as text, once there is one. */
  readonly table: (() => string) | undefined;
  readonly change: (to: Partial<View>) => void;
}

const spanNames: Readonly<Record<Span, string>> = {
  month: 'Month',
  quarter: 'Quarter',
  half: 'Half-year',
  year: 'Year',
};

/** What the page shows: which period, which rotas, which people. */
export function Toolbar({ view, period, rotas, people, table, change }: ToolbarProps) {
  return (
    <PageToolbar
      side={
        <>
          <Choice
            label="Rotas"
            all="All rotas"
            many="rotas"
            options={rotas}
            chosen={view.rotas}
            onChange={(rotas) => change({ rotas })}
          />
          <Choice
            label="People"
            all="Everyone in them"
            many="people"
            options={people}
            chosen={view.people}
            onChange={(people) => change({ people })}
          />
          {table && <CopyTable table={table} />}
        </>
      }
    >
      <h1 className={styles.title}>Fairness</h1>
      <Segments
        label="Length"
        options={spans.map((span) => ({ value: span, name: spanNames[span] }))}
        value={view.span}
        onChange={(span) => change({ span })}
      />
      <PeriodSteps
        onEarlier={() => change({ day: neighbour(period, 'previous') })}
        onToday={() => change({ day: undefined })}
        onLater={() => change({ day: neighbour(period, 'next') })}
      />
      <span className={styles.period} role="status">
        {period.title}
      </span>
    </PageToolbar>
  );
}
