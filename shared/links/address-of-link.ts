import { whyNotAnId } from '../book/index.ts';
import { decoded, runbookAddress } from '../runbooks/index.ts';

/** A link is typed, printed or put into a message: none of ours is as long. */
const LONGEST = 1000;

/** What the rota page reads from its address. What else stands there is left out, so that newer links lead here too. */
const rotaQuestions = ['span', 'date', 'by', 'as', 'zone', 'shift', 'layer'];
const ANSWER = /^[\w@:.+-]{1,80}$/;

/**
 * The address in the page of a `watchbill://` link, such as `/rota/payments?span=week` of
 * `watchbill://rota/payments?span=week`; undefined for whatever is not one of the app's own pages.
 */
export function addressOfLink(link: string): string | undefined {
  if (link.length > LONGEST || !URL.canParse(link)) return undefined;
  const { protocol, host, pathname, searchParams, username, password, hash } = new URL(link);
  if (protocol !== 'watchbill:' || username || password) return undefined;
  if (host.toLowerCase() === 'runbooks') return runbookPage(pathname, hash);
  if (hash) return undefined;
  const [id, ...more] = pathname.split('/').filter(Boolean);
  if (more.length > 0 || (id !== undefined && whyNotAnId(id) !== undefined)) return undefined;
  switch (host.toLowerCase()) {
    case 'now':
      return id === undefined ? '/' : undefined;
    case 'problems':
    case 'settings':
      return id === undefined ? `/${host.toLowerCase()}` : undefined;
    case 'people':
      return id === undefined ? '/people' : `/people/${id}`;
    case 'rota':
      return `/rota${id === undefined ? '' : `/${id}`}${questionsOf(searchParams)}`;
    default:
      return undefined;
  }
}

/** A runbook by its path below runbooks/, perhaps at one of its headings; without a path the list. */
function runbookPage(pathname: string, hash: string): string | undefined {
  const path = pathname.split('/').filter(Boolean).map(decoded);
  if (path.length === 0) return hash === '' ? '/runbooks' : undefined;
  const isOdd = path.some((part) => part.startsWith('.') || /[\\/\p{Cc}]/u.test(part));
  if (isOdd || !/\.(?:md|markdown)$/i.test(path.at(-1) ?? '')) return undefined;
  return runbookAddress(path.join('/'), hash === '' ? undefined : decoded(hash.slice(1)));
}

function questionsOf(asked: URLSearchParams): string {
  const understood = rotaQuestions.flatMap((name) => {
    const answer = asked.get(name);
    return answer !== null && ANSWER.test(answer) ? [`${name}=${answer.replaceAll('+', '%2B')}`] : [];
  });
  return understood.length > 0 ? `?${understood.join('&')}` : '';
}
