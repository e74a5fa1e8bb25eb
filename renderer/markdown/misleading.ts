/** Signs that nobody sees, or that turn the order of those around them. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}/u;

/** Those that belong to the picture of an emoji. */
const OF_EMOJI = /\ufe0f|(?<=\p{Emoji})\u200d/gu;

/**
 * Whether the words of a link say, or seem to say, that it leads elsewhere than it does: they look like the address of
 * another host, or have signs in them that hide what they are.
 */
export function isMisleading(words: string, url: string): boolean {
  if (UNSEEN.test(words.replace(OF_EMOJI, ''))) return true;
  const [, named] = /(?:^|[\s/@(])((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?=$|[\s/:?#),])/u.exec(words.trim()) ?? [];
  if (named === undefined || /\.(?:md|txt|ya?ml|sh|py|js|ts|json|log|conf)$/i.test(named)) return false;
  const host = hostOf(url).toLowerCase();
  const plain = named.toLowerCase();
  return host !== plain && !host.endsWith(`.${plain}`);
}

/** The host that an address leads to, also of mail; of a telephone the number. */
export function hostOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname } = new URL(url);
  return host || (pathname.split('@').at(-1) ?? pathname);
}
