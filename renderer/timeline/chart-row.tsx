import { type CSSProperties, memo } from 'react';
import { zoneOf } from '../../shared/time/index.ts';
import { exactSpan, PageLink, useHue } from '../ui/index.ts';
import styles from './chart-row.module.css';
import { textWidth } from './label-width.ts';
import { ROOMY_LANES } from './lanes.ts';
import type { ChartBar, ChartRow } from './rows.ts';
import { type Scale, shownIn } from './scale.ts';
import type { ChosenShift } from './view.ts';

interface RowProps {
  readonly row: ChartRow;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  /** In pixels. */
  readonly labelWidth: number;
  readonly scale: Scale;
  readonly chosen: ChosenShift | undefined;
  /** The override that is being changed. */
  readonly changed: string | undefined;
  /** The place of the bar that the keyboard stands on, or -1. */
  readonly focused: number;
  /** Where the label leads; undefined where it leads nowhere. */
  readonly to: string | undefined;
}

/** One row of the chart: its label, and its bars as far as they can be seen. */
export const Row = memo(function Row(props: RowProps) {
  const { row, index, top, height, labelWidth, scale, chosen, changed, focused, to } = props;
  const hueOf = useHue();
  return (
    <li className={styles[row.look]} style={{ top, height }}>
      <div className={styles.label} style={{ width: labelWidth }}>
        {to === undefined ? (
          <span className={styles.name} title={row.label}>
            {row.label}
          </span>
        ) : (
          <PageLink to={to} className={styles.name} title={row.label}>
            {row.label}
          </PageLink>
        )}
      </div>
      <fieldset
        className={row.canMark ? styles.markable : styles.lane}
        aria-label={row.label}
        style={{ width: scale.width }}
        data-lane={index}
      >
        {row.bars.map((bar, place) =>
          shownIn(scale, bar) ? (
            <Bar
              // A bar has no id of its own.
              key={`${bar.look} ${bar.shift?.rota} ${bar.start} ${bar.end} ${bar.lane?.index}`}
              bar={bar}
              place={`${index} ${place}`}
              timeZone={row.timeZone}
              scale={scale}
              hues={bar.people.map(hueOf)}
              isChosen={isChosen(bar, chosen, changed)}
              isFocused={place === focused}
            />
          ) : null,
        )}
      </fieldset>
    </li>
  );
});

/** An override stands where the shift that it made stands; of several there, the one that is being changed. */
function isChosen(
  { shift, start, end, override }: ChartBar,
  chosen: ChosenShift | undefined,
  changed?: string,
): boolean {
  if (override && changed !== undefined) return override.id === changed;
  if (!chosen || shift?.rota !== chosen.rota || shift.layer !== chosen.layer) return false;
  return start <= chosen.at && chosen.at < end;
}

interface BarProps {
  readonly bar: ChartBar;
  readonly place: string;
  readonly timeZone: string;
  readonly scale: Scale;
  readonly hues: readonly number[];
  readonly isChosen: boolean;
  readonly isFocused: boolean;
}

function Bar({ bar, place, timeZone, scale, hues, isChosen, isFocused }: BarProps) {
  const left = Math.max(scale.x(bar.start), 0);
  const width = Math.max(Math.min(scale.x(bar.end), scale.width) - left - 2, 2);
  const says = `${bar.says}\n${exactSpan(bar.start, bar.end, zoneOf(timeZone))}`;
  const { lane } = bar;
  const [hue, second] = hues;
  const style: CSSProperties = {
    left: left + 1,
    width,
    ...(hue === undefined ? {} : { '--hue': hue, '--second-hue': second ?? hue }),
    ...(lane ? { '--lane': lane.index, '--lanes': lane.count } : {}),
  };
  const isSmall = width < NARROW || lane !== undefined;
  const label = lane && lane.count > ROOMY_LANES ? '' : labelFor(bar.labels, width, isSmall);
  if (!bar.shift) {
    return (
      <span
        className={styles[bar.look]}
        style={style}
        title={says}
        data-small={isSmall || undefined}
        data-nobody={bar.people.length === 0 || undefined}
      >
        {label}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles[bar.look]}
      style={style}
      title={says}
      aria-label={says.replaceAll('\n', ', ')}
      aria-pressed={isChosen}
      data-place={place}
      data-small={isSmall || undefined}
      data-sliver={(width < SLIVER && bar.people.length > 0) || undefined}
      data-movable={bar.override !== undefined || undefined}
      tabIndex={isFocused ? 0 : -1}
    >
      {label}
    </button>
  );
}

/** In pixels: below it a label is small and has hardly any padding, as in half a row. */
const NARROW = 44;
/** In pixels: below it a dashed line around a bar would be all that is seen of it. */
const SLIVER = 10;

/** The longest label that fits into a width in pixels. */
function labelFor(labels: readonly string[], width: number, isSmall: boolean): string {
  const [size, padding] = isSmall ? [10.5, 4] : [13, 14];
  return labels.find((label) => label === '' || textWidth(label, size) + padding <= width) ?? '';
}
