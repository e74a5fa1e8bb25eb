import { whyNotAnId } from '../../shared/book/index.ts';

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
  if (protocol !== 'watchbill:' || username || password || hash) return undefined;
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

function questionsOf(asked: URLSearchParams): string {
  const understood = rotaQuestions.flatMap((name) => {
    const answer = asked.get(name);
    return answer !== null && ANSWER.test(answer) ? [`${name}=${answer.replaceAll('+', '%2B')}`] : [];
  });
  return understood.length > 0 ? `?${understood.join('&')}` : '';
}

/**
 * Whether a link of the page may be handed to the system: to the browser (https), or to the programs for calls and mail,
 * which the pages of people lead to. Of those the number or the address alone: a mail that is already written, with files
 * that a link attaches, is nobody's to open.
 */
export function mayOpenOutside(link: string): boolean {
  // A reader of addresses passes over blanks and line breaks; the program that is given it may not.
  if (/\s/.test(link) || !URL.canParse(link)) return false;
  const { protocol, hostname, username, password } = new URL(link);
  if (protocol === 'https:') return hostname !== '' && username === '' && password === '';
  return /^tel:\+?[\d().-]{2,30}$/i.test(link) || /^mailto:[\w.!#$&'*+/=^`{|}~-]+@[\w-]+(\.[\w-]+)*$/i.test(link);
}

/** Whether a page may go to an address by itself: only within what its own host serves. */
export function mayNavigate(link: string, own: string): boolean {
  if (!URL.canParse(link) || !URL.canParse(own)) return false;
  const [to, here] = [new URL(link), new URL(own)];
  // The origin of a scheme of our own is opaque outside the browser, so scheme and host are compared.
  return to.protocol === here.protocol && to.host === here.host && to.username === '' && to.password === '';
}
