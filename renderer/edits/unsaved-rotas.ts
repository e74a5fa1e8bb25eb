import { create } from 'zustand';
import type { EffectFrom, RotaDraft } from '../../shared/rota-editor/index.ts';

/** A rota that is being edited and not saved yet. */
export interface UnsavedRota {
  /** The rota as it was when the editor was opened; null for a new one. */
  readonly base: RotaDraft | null;
  readonly draft: RotaDraft;
  readonly from: EffectFrom;
  /** The id of a new one. */
  readonly id: string;
}

/** What is edited and not saved, by rota; a new one lies under the empty id. It stays while the window is open. */
export const useUnsaved = create<{ readonly rotas: Readonly<Record<string, UnsavedRota>> }>(() => ({ rotas: {} }));

/** Keeps what was edited. */
export function keepUnsaved(rota: string, unsaved: UnsavedRota): void {
  useUnsaved.setState(({ rotas }) => ({ rotas: { ...rotas, [rota]: unsaved } }));
}

/** Lets go of what was edited, since it was saved or is not wanted. Gives it back. */
export function dropUnsaved(rota: string): UnsavedRota | undefined {
  const { [rota]: dropped, ...rotas } = useUnsaved.getState().rotas;
  useUnsaved.setState({ rotas });
  return dropped;
}
