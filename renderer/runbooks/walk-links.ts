import type { KeyboardEvent } from 'react';

/** Goes up and down through the links of a list by arrow keys; from outside of it to the first. */
export function walkLinks(event: KeyboardEvent, list: HTMLElement | null): void {
  if (!list || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const links = [...list.querySelectorAll('a')];
  const at = links.findIndex((link) => link.matches(':focus'));
  const link = links[event.key === 'ArrowDown' ? at + 1 : at - 1];
  if (!link) return;
  event.preventDefault();
  link.focus();
}
