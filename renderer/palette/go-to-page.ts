import { goTo } from '../stores/index.ts';

/** Goes to a page and puts the focus there: where it was may be gone, and the keys are to scroll what is seen. */
export function goToPage(address: string): void {
  goTo(address);
  document.querySelector('main')?.focus();
}
