import { Component, type ReactNode } from 'react';
import styles from './page-boundary.module.css';

interface PageBoundaryProps {
  readonly children: ReactNode;
}

interface PageBoundaryState {
  readonly failed: boolean;
}

/** Keeps the window when a page cannot be drawn: the page says so, and all others are still there. One for each page. */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { failed: false };

  static getDerivedStateFromError(): PageBoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className={styles.page} role="alert">
        <h1>This page cannot be shown</h1>
        <p>Something in Watchbill went wrong with it. The other pages are still there, and nothing is lost.</p>
        <button type="button" onClick={() => window.location.reload()}>
          Load it again
        </button>
      </div>
    );
  }
}
