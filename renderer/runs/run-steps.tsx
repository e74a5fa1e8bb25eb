import { type KeyboardEvent, useCallback, useMemo, useRef } from 'react';
import { unfilledIn } from '../../shared/markdown/index.ts';
import { fillCode, type OpenRun } from '../../shared/runs/index.ts';
import { Markdown } from '../markdown/index.ts';
import { RunStepItem } from './run-step-item.tsx';
import styles from './run-steps.module.css';

/** The runbook with its steps to be ticked. Up and down (or k and j) go from step to step. */
export function RunSteps({ run }: { readonly run: OpenRun }) {
  const list = useRef<HTMLOListElement>(null);
  const declared = useMemo(() => new Set(run.variables.map(({ name }) => name)), [run.variables]);
  const fill = useCallback(
    (code: string, language: string) => fillCode(code, language, declared, run.values).text,
    [declared, run.values],
  );
  function onKeyDown(event: KeyboardEvent): void {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(target)) return;
    const by = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (by === undefined || !(target instanceof HTMLElement)) return;
    const ticks = [...(list.current?.querySelectorAll<HTMLElement>('[data-tick]') ?? [])];
    const here = ticks.findIndex((tick) => tick.closest('li') === target.closest('li'));
    const tick = ticks[here + by];
    if (!tick) return;
    event.preventDefault();
    tick.focus();
    tick.closest('li')?.scrollIntoView({ block: 'nearest' });
  }
  let step = -1;
  return (
    <ol ref={list} className={styles.list} onKeyDown={onKeyDown}>
      {run.blocks.map((block, place) => {
        if (block.kind === 'step') step++;
        const key = `${place} ${block.kind}`;
        return block.kind === 'text' ? (
          <li key={key} className={styles.text}>
            <Markdown path={run.runbook} text={block.markdown} fill={fill} />
          </li>
        ) : (
          <RunStepItem
            key={key}
            run={run}
            place={step}
            step={block}
            fill={fill}
            unfilled={unfilledIn(block.markdown, declared, run.values)}
          />
        );
      })}
    </ol>
  );
}

function isWriting(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox');
}
