const PAGE = 10;

/**
 * Which of the options below a text field a key leads to. Up from the first leads to none, back into the text, where that
 * is a place (`mayLeave`). Undefined as `active` is none; null: the key is for the text.
 */
export function optionBy(
  key: string,
  active: number | undefined,
  count: number,
  mayLeave: boolean,
): number | undefined | null {
  if (count === 0) return null;
  const at = active ?? -1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'PageDown':
      return Math.min(at + PAGE, count - 1);
    case 'ArrowUp':
      return above(at - 1, mayLeave);
    case 'PageUp':
      return above(at - PAGE, mayLeave && at === 0);
    default:
      return null;
  }
}

function above(target: number, mayLeave: boolean): number | undefined {
  return target < 0 && mayLeave ? undefined : Math.max(target, 0);
}
