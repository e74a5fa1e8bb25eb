import { type CommandId, commands } from '../../shared/commands/index.ts';
import { runCommand } from './bindings.ts';

/** In milliseconds: how long the first key of two waits for the second. */
const PATIENCE = 1200;

const byKeys = new Map<string, CommandId>();
for (const [id, { keys }] of Object.entries(commands)) if (keys) byKeys.set(keys, id as CommandId);
const firstKeys = new Set([...byKeys.keys()].flatMap((keys) => keys.split(' ').slice(0, -1)));

/** Runs commands by their keys, except where somebody is writing. Gives a function that ends it. */
export function listenToKeys(target: Window): () => void {
  let first: { readonly key: string; readonly at: number } | undefined;
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const mod = event.ctrlKey || event.metaKey;
    if (!mod && isWriting(event.target)) return;
    const key = (mod ? 'mod+' : '') + event.key.toLowerCase();
    const both = first && event.timeStamp - first.at < PATIENCE ? `${first.key} ${key}` : undefined;
    first = undefined;
    const id = (both && byKeys.get(both)) || byKeys.get(key);
    if (id && runCommand(id)) event.preventDefault();
    else if (!id && firstKeys.has(key)) first = { key, at: event.timeStamp };
  }
  target.addEventListener('keydown', onKeyDown);
  return () => target.removeEventListener('keydown', onKeyDown);
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role="menu"] *');
}
