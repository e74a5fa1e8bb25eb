import { useAnswer } from '../stores/index.ts';
import styles from './markdown.module.css';

interface PictureProps {
  /** Below runbooks/. */
  readonly path: string;
  readonly alt: string;
  readonly title?: string | undefined;
}

/** A picture of the book, which comes by the contract: no host serves files of the book by themselves. */
export function Picture({ path, alt, title }: PictureProps) {
  const reply = useAnswer('runbook.picture', { path });
  if (!reply) return <span className={styles.picture}>{alt}</span>;
  if (!reply.ok || !reply.value) {
    return (
      <span className={styles.picture} title={`runbooks/${path}`}>
        {alt || 'A picture'} (not found)
      </span>
    );
  }
  const { type, base64 } = reply.value;
  return <img src={`data:${type};base64,${base64}`} alt={alt} title={title} />;
}
