import { useState } from 'react';
import type { QueryOutput } from '../../shared/contract.ts';
import { rotaRoles } from '../../shared/rota/index.ts';
import type { DraftProblem, RotaDraft } from '../../shared/rota-editor/index.ts';
import { lengthText } from './changes.ts';
import { ChoiceField, TextField } from './field.tsx';
import { HoursEditor } from './hours-editor.tsx';
import { problemAt } from './problems.ts';
import styles from './rota-fields.module.css';

interface RotaFieldsProps {
  readonly draft: RotaDraft;
  readonly rota: string;
  readonly choices: QueryOutput<'rota.draft'>;
  readonly problems: readonly DraftProblem[];
  readonly onChange: (change: Partial<RotaDraft>) => void;
}

/** What a rota is called and what it is for; what is seldom changed is folded away. */
export function RotaFields({ draft, rota, choices, problems, onChange }: RotaFieldsProps) {
  const [more, setMore] = useState(false);
  const { coverage } = draft;
  const coverageKind = typeof coverage === 'string' ? coverage : 'hours';
  const others = choices.rotas.filter(({ id }) => id !== rota);
  return (
    <div className={styles.fields}>
      <div className={styles.row}>
        <TextField
          label="Name"
          value={draft.name}
          problem={problemAt(problems, 'name')}
          onChange={(name) => onChange({ name })}
        />
        <ChoiceField
          label="Role"
          value={draft.role}
          options={rotaRoles.map((value) => ({ value, name: value }))}
          problem={problemAt(problems, 'role')}
          onChange={(role) => onChange({ role })}
        />
      </div>
      <button type="button" className={styles.more} aria-expanded={more} onClick={() => setMore(!more)}>
        {more ? 'Less' : 'More: whom to call next, zone, what must be covered'}
      </button>
      {more && (
        <>
          <div className={styles.row}>
            <ChoiceField
              label="When nobody answers, call"
              value={draft.next ?? ''}
              options={[{ value: '', name: 'nobody else' }, ...others.map(({ id, name }) => ({ value: id, name }))]}
              problem={problemAt(problems, 'next')}
              onChange={(next) => onChange({ next: next === '' ? null : next })}
            />
            <TextField
              label="after"
              value={draft.after ?? ''}
              placeholder={lengthText('15', 'minute')}
              problem={problemAt(problems, 'after')}
              onChange={(after) => onChange({ after: after === '' ? null : after })}
            />
            <TextField
              label="Time zone"
              value={draft.timeZone ?? ''}
              placeholder={choices.timeZone}
              list="time-zones"
              problem={problemAt(problems, 'timeZone')}
              onChange={(zone) => onChange({ timeZone: zone === '' ? null : zone })}
            />
            <ChoiceField
              label="Must be covered"
              value={coverageKind}
              options={[
                { value: 'always', name: 'always' },
                { value: 'hours', name: 'in certain hours' },
                { value: 'none', name: 'never: gaps are no matter' },
              ]}
              onChange={(kind) =>
                onChange({
                  coverage:
                    kind === 'hours'
                      ? [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '18:00' }]
                      : kind,
                })
              }
            />
          </div>
          {typeof coverage !== 'string' && (
            <HoursEditor
              label="coverage"
              hours={coverage}
              problems={problems
                .filter(({ path }) => path[0] === 'coverage')
                .map((problem) => ({ ...problem, path: problem.path.slice(1) }))}
              onChange={(hours) => onChange({ coverage: hours })}
            />
          )}
        </>
      )}
    </div>
  );
}
