import { useEffect, useState } from 'react';
import type { QueryOutput } from '../../shared/contract.ts';
import { type DraftConflict, type EffectFrom, mergeDrafts, type RotaDraft } from '../../shared/rota-editor/index.ts';
import { dropUnsaved, keepUnsaved, type UnsavedRota, useUnsaved } from '../edits/index.ts';
import { withTheirs } from './changes.ts';

/** A rota that is edited: how it is now in the editor, and how that goes together with its file. */
export interface EditedRota extends UnsavedRota {
  /** It differs from the file. */
  readonly isChanged: boolean;
  /** Where the file was changed meanwhile in another way. */
  readonly conflicts: readonly DraftConflict[];
  /** The file was changed meanwhile elsewhere, and both changes are together now. */
  readonly wasMerged: boolean;
  change(to: Partial<RotaDraft> | ((draft: RotaDraft) => RotaDraft)): void;
  startFrom(from: EffectFrom): void;
  nameId(id: string): void;
  /** Keeps theirs at these places and mine at the others. */
  settle(theirs: readonly (readonly string[])[]): void;
  /** Leaves the file as it is; gives what brings the changes back. */
  discard(): () => void;
}

/** Follows a rota in its file while it is edited. `rota` is empty for a new one; undefined before there is a draft. */
export function useDraft(rota: string, answer: QueryOutput<'rota.draft'> | undefined): EditedRota | undefined {
  const unsaved = useUnsaved(({ rotas }) => rotas[rota]);
  const [wasMerged, setWasMerged] = useState(false);
  const theirs = answer?.draft ?? null;
  const current: UnsavedRota | undefined =
    unsaved ?? (theirs ? { base: theirs, draft: theirs, from: { kind: 'next-handover' }, id: rota } : undefined);
  const base = current?.base;
  const isOvertaken = unsaved !== undefined && base && theirs && !same(base, theirs);
  const merged = isOvertaken ? mergeDrafts(base, unsaved.draft, theirs) : undefined;
  const isMerged = merged?.conflicts.length === 0;
  useEffect(() => {
    if (!unsaved || !merged || !isMerged || !theirs) return;
    keepUnsaved(rota, { ...unsaved, base: theirs, draft: merged.merged });
    setWasMerged(!same(merged.merged, theirs));
  }, [isMerged, theirs]);
  if (!current) return undefined;
  const keep = (to: Partial<UnsavedRota>) => keepUnsaved(rota, { ...current, ...to });
  return {
    ...current,
    isChanged: !same(current.base, current.draft),
    conflicts: merged?.conflicts ?? [],
    wasMerged,
    change: (to) => keep({ draft: typeof to === 'function' ? to(current.draft) : { ...current.draft, ...to } }),
    startFrom: (from) => keep({ from }),
    nameId: (id) => keep({ id }),
    settle(paths) {
      if (!merged || !theirs) return;
      keep({ base: theirs, draft: paths.reduce((draft, path) => withTheirs(draft, path, theirs), merged.merged) });
    },
    discard() {
      const dropped = dropUnsaved(rota);
      return () => dropped && keepUnsaved(rota, dropped);
    },
  };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
