import { type CommandId, commands } from '../../shared/commands/index.ts';
import { runCommand } from './bindings.ts';
import { commandOfKey, createKeyReader } from './key-reader.ts';
import { stepsOf } from './key-steps.ts';
import { onMac } from './platform.ts';

/**
 * Runs commands by their keys, except those that a field or a menu wants for itself, and none while a dialog asks for
 * the answer first. Escape comes here only where no dialog or menu has taken it. Gives a function that ends it.
 */
export function listenToKeys(target: Window): () => void {
  const read = createKeyReader();
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || modifiers.has(event.key)) return;
    if (target.document.querySelector('[aria-modal="true"]')) return;
    if (event.key === 'Escape' && isWritten(event.target)) {
      // What was written must not go with the panel around it: the first Escape leaves the field.
      event.target.blur();
      return;
    }
    const steps = wantedSteps(event);
    const held = event.repeat ? commandOfKey(steps) : undefined;
    if (event.repeat && !(held && commands[held].repeats)) {
      // What the browser does with Ctrl K must not begin because it is held.
      if (held) event.preventDefault();
      return;
    }
    const id = read(steps, event.timeStamp);
    if (id && runCommand(id)) event.preventDefault();
  }
  target.addEventListener('keydown', onKeyDown);
  return () => target.removeEventListener('keydown', onKeyDown);
}

/** The command of a single key, for a dialog that lets some through. */
export function commandOfEvent(event: KeyboardEvent): CommandId | undefined {
  return commandOfKey(wantedSteps(event));
}

const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

/** Whether a field leaves it to others. */
function isLeft(step: string): boolean {
  return step.startsWith('mod+') && !ofFields.has(step);
}

/** A field in which something is written. */
function isWritten(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLElement && target.matches(writing) && 'value' in target && target.value !== '';
}

/** What a field does by itself with what is written in it. */
const ofFields: ReadonlySet<string> = new Set(['mod+z', 'mod+shift+z', 'mod+y']);

/** What a key can mean where it was pressed: in a field it is written, unless Ctrl or Cmd goes with it. */
function wantedSteps(event: KeyboardEvent): readonly string[] {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  const altGraph = event.getModifierState('AltGraph');
  const steps = stepsOf({ key, code, ctrlKey, metaKey, altKey, shiftKey, altGraph }, onMac);
  return takesKeys(target) ? steps.filter((step) => step === 'escape' || isLeft(step)) : steps;
}

const pressed = ['button', 'checkbox', 'radio', 'submit', 'reset', 'range', 'color', 'file', 'image'];
const writing = `input:not(${pressed.map((type) => `[type="${type}"]`).join()}), textarea, select`;

/** Where keys write, or look for an entry by its first letters. */
function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest(`${writing}, [role="menu"], [role="listbox"]`) !== null;
}
