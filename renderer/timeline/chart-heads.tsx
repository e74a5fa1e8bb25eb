import styles from './chart.module.css';
import type { Head } from './heads.ts';
import type { Scale } from './scale.ts';

interface ChartHeadsProps {
  readonly heads: readonly Head[];
  readonly scale: Scale;
  /** In pixels. */
  readonly width: number;
}

/** The days, or hours, above the rows. */
export function ChartHeads({ heads, scale, width }: ChartHeadsProps) {
  return (
    <div className={styles.heads} style={{ width }}>
      {heads.map(({ start, end, top, bottom, present, title }) => (
        <span
          key={start}
          className={styles.column}
          data-present={present || undefined}
          data-holiday={title !== undefined || undefined}
          title={title}
          style={{ left: scale.x(start), width: scale.x(end) - scale.x(start) }}
        >
          <span>{top || '\u00a0'}</span>
          <b>{bottom}</b>
        </span>
      ))}
    </div>
  );
}
