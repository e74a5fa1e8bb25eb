import type { ReactNode } from 'react';
import { CopyButton } from '../ui/index.ts';
import styles from './markdown.module.css';

/** A node of HTML's tree, as far as code is made of it. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly properties?: { readonly className?: unknown };
  readonly children?: readonly Node[];
}

interface CodeBlockProps {
  readonly node: unknown;
  readonly children: ReactNode;
}

/** Code with its language, and a button that copies it. Long lines scroll within it. */
export function CodeBlock({ node, children }: CodeBlockProps) {
  const pre = node as Node | undefined;
  const text = pre ? textOf(pre).replace(/\n$/, '') : '';
  return (
    <figure className={styles.code}>
      <figcaption>
        <span>{languageOf(pre)}</span>
        <CopyButton text={text} what="code">
          Copy
        </CopyButton>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is too long scrolls, also by keys */}
      <pre tabIndex={0}>{children}</pre>
    </figure>
  );
}

function textOf({ value, children = [] }: Node): string {
  return value ?? children.map(textOf).join('');
}

function languageOf(pre: Node | undefined): string {
  const classes = pre?.children?.[0]?.properties?.className;
  const name = Array.isArray(classes) ? classes.find((each) => String(each).startsWith('language-')) : undefined;
  return name === undefined ? '' : String(name).slice('language-'.length);
}
