import { changeSettings, useAnswer, useCore } from '../stores/index.ts';
import styles from './markdown.module.css';

interface PictureProps {
  readonly alt: string;
  readonly title?: string | undefined;
}

/** A picture of the book, by its path below runbooks/. It comes by the contract: no host serves files of the book by themselves. */
export function Picture({ path, alt, title }: PictureProps & { readonly path: string }) {
  const reply = useAnswer('runbook.picture', { path });
  if (!reply) return <span className={styles.picture}>{alt}</span>;
  if (reply.ok && reply.value) return <img src={dataUrl(reply.value)} alt={alt} title={title} />;
  return (
    <span className={styles.picture} title={`runbooks/${path}`}>
      {alt || 'A picture'} (not found, or too large)
    </span>
  );
}

/** A picture from elsewhere: it is loaded once somebody has allowed its host, by the program and not by the page. */
export function RemotePicture({ url, alt, title }: PictureProps & { readonly url: string }) {
  const hosts = useCore(({ session }) => session?.settings.pictureHosts) ?? [];
  const host = URL.canParse(url) ? new URL(url).host : '';
  const mayLoad = host !== '' && url.toLowerCase().startsWith('https:');
  const isAllowed = mayLoad && hosts.includes(host);
  const reply = useAnswer('picture.remote', isAllowed ? { url } : undefined);
  if (isAllowed && reply?.ok && reply.value) return <img src={dataUrl(reply.value)} alt={alt} title={title} />;
  return (
    <span className={styles.picture} title={url}>
      {alt || 'A picture'} ({isAllowed ? (reply ? 'not to be had now' : 'loading') : 'from elsewhere, so not loaded'})
      {mayLoad && !isAllowed && (
        <button
          type="button"
          className={styles.allow}
          onClick={() => void changeSettings({ pictureHosts: [...hosts, host] })}
        >
          Load pictures from {host}
        </button>
      )}
    </span>
  );
}

function dataUrl({ type, base64 }: { readonly type: string; readonly base64: string }): string {
  return `data:${type};base64,${base64}`;
}
