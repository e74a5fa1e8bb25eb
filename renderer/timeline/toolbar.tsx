import * as Menu from '@radix-ui/react-dropdown-menu';
import { ChevronDown, Pencil } from 'lucide-react';
import type { QueryOutput } from '../../shared/contract.ts';
import { formatDate, midnightOf, parseDate } from '../../shared/time/index.ts';
import { goTo } from '../stores/index.ts';
import { PageLink, PageToolbar, PeriodSteps, placeOf, Segments, viewerZone } from '../ui/index.ts';
import { neighbour, type Period, type Span, spans } from './period.ts';
import styles from './toolbar.module.css';
import { editorOf, type View } from './view.ts';

interface ToolbarProps {
  readonly title: string;
  /** Which is edited by the button. */
  readonly rota: string;
  readonly rotas: QueryOutput<'session'>['rotas'];
  readonly view: View;
  readonly period: Period;
  /** The zone of the rota. */
  readonly teamZone: string;
  /** It has changes in the editor that are not saved. */
  readonly isUnsaved: boolean;
  readonly change: (to: Partial<View>) => void;
}

const spanNames: Readonly<Record<Span, string>> = { day: 'Day', weeks: '2 weeks', month: 'Month', quarter: 'Quarter' };

/** What the page shows: which rota, how much time, from when, in whose clock and in which shape. */
export function Toolbar({ title, rota, rotas, view, period, teamZone, isUnsaved, change }: ToolbarProps) {
  return (
    <PageToolbar
      side={
        <>
          {teamZone === viewerZone().id ? (
            <span className={styles.zone}>{placeOf(viewerZone())}</span>
          ) : (
            <Segments
              label="Clock"
              options={[
                { value: 'team', name: placeOf({ id: teamZone }) },
                { value: 'mine', name: placeOf(viewerZone()) },
              ]}
              value={view.zone}
              onChange={(zone) => change({ zone })}
            />
          )}
          <Segments
            label="Rows"
            options={[
              { value: 'layer', name: 'By layer' },
              { value: 'person', name: 'By person' },
            ]}
            value={view.by}
            onChange={(by) => change({ by, shift: undefined })}
          />
          <Segments
            label="Shape"
            options={[
              { value: 'timeline', name: 'Timeline' },
              { value: 'table', name: 'Table' },
            ]}
            value={view.as}
            onChange={(as) => change({ as })}
          />
          <PageLink
            to={editorOf(rota)}
            className={isUnsaved ? styles.unsaved : styles.edit}
            title={isUnsaved ? 'Go on editing the rota  E' : 'Edit the rota  E'}
          >
            <Pencil size={14} aria-hidden="true" />
            <span>{isUnsaved ? 'Unsaved changes' : 'Edit rota'}</span>
          </PageLink>
        </>
      }
    >
      <RotaMenu title={title} rotas={rotas} change={change} />
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
      <label className={styles.date} title="Go to a date  D">
        <span className={styles.period}>{period.title}</span>
        <input
          id="go-to-date"
          type="date"
          aria-label="Go to a date"
          value={formatDate(view.day ?? period.first)}
          onChange={({ target }) => {
            const date = parseDate(target.value);
            if (date) change({ day: midnightOf(date) });
          }}
        />
      </label>
    </PageToolbar>
  );
}

type RotaMenuProps = Pick<ToolbarProps, 'title' | 'rotas' | 'change'>;

function RotaMenu({ title, rotas, change }: RotaMenuProps) {
  return (
    <h1 className={styles.title}>
      <Menu.Root modal={false}>
        <Menu.Trigger className={styles.rota}>
          <span>{title}</span>
          <ChevronDown size={14} aria-hidden="true" />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Content className={styles.menu} align="start" sideOffset={4}>
            {rotas.map(({ id, name, role }) => (
              <Menu.Item
                key={id}
                className={styles.item}
                onSelect={() => change({ rota: id, by: 'layer', shift: undefined })}
              >
                {name} <span className={styles.role}>{role}</span>
              </Menu.Item>
            ))}
            <Menu.Separator className={styles.separator} />
            <Menu.Item className={styles.item} onSelect={() => goTo(editorOf())}>
              New rota …
            </Menu.Item>
          </Menu.Content>
        </Menu.Portal>
      </Menu.Root>
    </h1>
  );
}
