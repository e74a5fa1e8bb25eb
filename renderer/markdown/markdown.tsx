import {
  type ComponentProps,
  createContext,
  isValidElement,
  type MouseEvent,
  memo,
  type ReactNode,
  useContext,
  useMemo,
} from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { addressOfLink } from '../../shared/links/index.ts';
import { runbookAddress, targetOf, whyNotMarkdown, withoutForeignMarks } from '../../shared/runbooks/index.ts';
import { command, goTo } from '../stores/index.ts';
import { remarkCallouts } from './callouts.ts';
import { CodeBlock } from './code-block.tsx';
import styles from './markdown.module.css';
import { hostOf, isMisleading } from './misleading.ts';
import { Picture, RemotePicture } from './picture.tsx';
import { type FillCode, rehypeFill, rehypeWithoutOwnIds } from './tree-plugins.ts';
import { useHighlight } from './use-highlight.ts';

interface MarkdownProps {
  /** Of the runbook, below runbooks/: what its links and pictures start from. */
  readonly path: string;
  readonly text: string;
  /** What is filled into its code; the same function as long as that stays the same. */
  readonly fill?: FillCode | undefined;
}

/** Before the slug of a heading in its id: ids of the page itself are others. */
const PREFIX = 'h-';

const Path = createContext('');

/** A runbook as it reads: React elements, and of the HTML in it only what is harmless. */
export const Markdown = memo(function Markdown({ path, text, fill }: MarkdownProps) {
  const highlight = useHighlight();
  const odd = useMemo(() => whyNotMarkdown(text), [text]);
  if (odd) return <PlainRunbook text={text} why={`line ${odd.line}: ${odd.message}`} />;
  return (
    <Path value={path}>
      <div className={styles.markdown}>
        <ReactMarkdown
          remarkPlugins={[remarkGfm, remarkCallouts]}
          rehypePlugins={[
            rehypeRaw,
            rehypeWithoutOwnIds,
            [rehypeSanitize, allowed],
            [rehypeSlug, { prefix: PREFIX }],
            ...(fill ? [rehypeFill(fill)] : []),
            ...highlight,
          ]}
          components={components}
          urlTransform={unchanged}
        >
          {withoutForeignMarks(text)}
        </ReactMarkdown>
      </div>
    </Path>
  );
});

/** In characters: as much of a text that is no Markdown as a page shows without effort. */
const SHOWN = 50_000;

/** A text as it is written, where to read it as Markdown would keep the page busy. */
function PlainRunbook({ text, why }: { readonly text: string; readonly why: string }) {
  return (
    <div className={styles.markdown}>
      <p role="note" className={styles.odd}>
        This is shown as it is written{text.length > SHOWN && ', and only its beginning'}, since it cannot be read as
        Markdown: {why}.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is too wide scrolls, also by keys */}
      <pre className={styles.plain} tabIndex={0}>
        {text.slice(0, SHOWN)}
      </pre>
    </div>
  );
}

/** The id of a heading in the page. */
export function idOf(slug: string): string {
  return `${PREFIX}${slug}`;
}

/** Brings a heading to the top; also what a footnote points at. */
export function goToHeading(slug: string): void {
  const element = document.getElementById(idOf(slug)) ?? document.getElementById(slug);
  element?.scrollIntoView({ block: 'start' });
}

/** What GitHub allows, and callouts. Ids of the text's own are gone before this, those of headings are made after it. */
const allowed: typeof defaultSchema = {
  ...defaultSchema,
  clobberPrefix: '',
  attributes: {
    ...defaultSchema.attributes,
    div: [...(defaultSchema.attributes?.div ?? []), ['dataCallout', 'note', 'tip', 'important', 'warning', 'caution']],
    p: [...(defaultSchema.attributes?.p ?? []), ['dataTitle', '']],
  },
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel', 'watchbill'] },
};

/** Addresses are looked at where they are used. */
function unchanged(url: string): string {
  return url;
}

const components: Components = {
  a: ({ node: _, href = '', ...rest }) => <RunbookLink href={href} {...rest} />,
  img: ({ src, alt = '', title }) => <BookPicture src={typeof src === 'string' ? src : ''} alt={alt} title={title} />,
  // Of a task list, whose words stand beside it.
  input: ({ node: _, ...rest }) => <input {...rest} aria-label={rest.checked ? 'done' : 'to do'} />,
  pre: ({ node, children }) => <CodeBlock node={node}>{children}</CodeBlock>,
  table: ({ node: _, ...rest }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is too wide scrolls, also by keys
    <section className={styles.wide} tabIndex={0} aria-label="Table">
      <table {...rest} />
    </section>
  ),
};

function RunbookLink({ href, children, ...rest }: ComponentProps<'a'> & { readonly href: string }) {
  const from = useContext(Path);
  const target = targetOf(from, href);
  const follow = (work: () => void) => (event: MouseEvent) => {
    event.preventDefault();
    work();
  };
  switch (target.kind) {
    case 'outside':
      return (
        <a
          {...rest}
          href={target.url}
          title={target.url}
          target="_blank"
          rel="noreferrer noopener"
          className={styles.outside}
        >
          {children}
          {isMisleading(textOf(children), target.url) && ` (${hostOf(target.url)})`}
        </a>
      );
    case 'app': {
      const address = addressOfLink(target.link);
      return address === undefined ? (
        <span className={styles.broken} title={`This link leads nowhere: ${href}`}>
          {children}
        </span>
      ) : (
        <a {...rest} href={address} onClick={follow(() => goTo(address))}>
          {children}
        </a>
      );
    }
    case 'heading':
      return (
        <a {...rest} href={`#${target.slug}`} onClick={follow(() => goToHeading(target.slug))}>
          {children}
        </a>
      );
    case 'runbook': {
      const address = runbookAddress(target.path, target.slug);
      return (
        <a {...rest} href={address} onClick={follow(() => goTo(address))}>
          {children}
        </a>
      );
    }
    case 'file':
      return (
        <button
          type="button"
          className={styles.file}
          title={`Show runbooks/${target.path} in its folder`}
          onClick={() => void command('file.show', { file: `runbooks/${target.path}` })}
        >
          {children}
        </button>
      );
    case 'none':
      return (
        <span className={styles.broken} title={`This link leads nowhere: ${href}`}>
          {children}
        </span>
      );
  }
}

/** The words of a link, as far as they are text. */
function textOf(children: ReactNode): string {
  if (Array.isArray(children)) return children.map(textOf).join('');
  if (isValidElement<{ readonly children?: ReactNode }>(children)) return textOf(children.props.children);
  return typeof children === 'string' ? children : '';
}

function BookPicture({
  src,
  alt,
  title,
}: {
  readonly src: string;
  readonly alt: string;
  readonly title?: string | undefined;
}) {
  const target = targetOf(useContext(Path), src);
  if (target.kind === 'file') return <Picture path={target.path} alt={alt} title={title} />;
  if (target.kind === 'outside') return <RemotePicture url={target.url} alt={alt} title={title} />;
  return (
    <span className={styles.picture} title={src}>
      {alt || 'A picture'} (not found)
    </span>
  );
}
