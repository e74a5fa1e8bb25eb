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
