import type { MouseEvent, ReactNode } from 'react';
import { goTo } from '../stores/index.ts';

interface PageLinkProps {
  readonly to: string;
  readonly className?: string | undefined;
  readonly current?: boolean;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A link to another page of the app. */
export function PageLink({ to, className, current = false, title, children }: PageLinkProps) {
  function follow(event: MouseEvent): void {
    // With a modifier the browser opens it elsewhere.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    goTo(to);
  }
  return (
    <a href={to} className={className} title={title} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
