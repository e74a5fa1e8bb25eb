/**
 * Marks of site generators in the words of GitHub's Markdown, line for line: boxes of MkDocs (`!!! note "Title"`, `???`)
 * and hints of Hugo (`{{< hint warning >}}`) become callouts, references of Hugo links. Other shortcodes stay as they are:
 * as text. Code is left alone.
 */
export function withoutForeignMarks(body: string): string {
  const out: string[] = [];
  let fence: string | undefined;
  /** Inside a box of MkDocs, whose text is indented; inside a hint, until it is closed. */
  let box = false;
  let hint = false;
  for (const line of body.split('\n')) {
    const [, mark] = /^\s{0,7}(`{3,}|~{3,})/.exec(line) ?? [];
    const inCode = fence !== undefined;
    if (mark !== undefined) fence = fence === undefined ? mark : mark.startsWith(fence) ? undefined : fence;
    if (inCode && !box && !hint) {
      out.push(line);
      continue;
    }
    const opened = inCode ? undefined : openedBy(line);
    if (opened) {
      // A line between two boxes is of none of them: else they would be one.
      if (box && out.at(-1) === '>') out[out.length - 1] = '';
      box = opened.isBox;
      hint = opened.isBox ? hint : true;
      out.push(opened.text);
      continue;
    }
    if (hint && /^\s*\{\{[<%]\s*\/\s*(?:hint|note|warning|tip|notice|alert)\s*[%>]\}\}\s*$/.test(line)) {
      hint = false;
      out.push('');
      continue;
    }
    if (box) {
      const [, indented] = /^(?: {4}|\t)(.*)$/.exec(line) ?? [];
      if (indented !== undefined || line.trim() === '') {
        out.push(`> ${indented === undefined ? '' : references(indented)}`.trimEnd());
        continue;
      }
      box = false;
    }
    out.push(hint ? `> ${references(line)}`.trimEnd() : references(line));
  }
  return out.join('\n');
}

/** GitHub's five kinds, by the words of others. */
const kinds: Readonly<Record<string, string>> = {
  attention: 'WARNING',
  bug: 'CAUTION',
  caution: 'CAUTION',
  critical: 'CAUTION',
  danger: 'CAUTION',
  error: 'CAUTION',
  hint: 'TIP',
  important: 'IMPORTANT',
  success: 'TIP',
  tip: 'TIP',
  warning: 'WARNING',
};

function openedBy(line: string): { readonly isBox: boolean; readonly text: string } | undefined {
  const [, boxKind, title] = /^(?:!!!|\?\?\?\+?)[ \t]*([\w-]+)[^"\n]*?(?:"([^"]*)")?[ \t]*$/.exec(line) ?? [];
  if (boxKind !== undefined) return { isBox: true, text: calloutOf(boxKind, title) };
  const [, code, word] =
    /^\s*\{\{[<%]\s*(hint|note|warning|tip|notice|alert)\s*(?:(?:type|color)=)?"?([\w-]*)"?[^}]*[%>]\}\}\s*$/.exec(
      line,
    ) ?? [];
  return code === undefined ? undefined : { isBox: false, text: calloutOf(word || code, undefined) };
}

function calloutOf(kind: string, title: string | undefined): string {
  return `> [!${kinds[kind.toLowerCase()] ?? 'NOTE'}]${title ? ` ${title}` : ''}`;
}

/** What stands in a line outside of its code. */
function references(line: string): string {
  return line
    .split(/(`+[^`]*`+)/)
    .map((part) => (part.startsWith('`') ? part : inText(part)))
    .join('');
}

/** `{{< relref "page.md" >}}` in the place of an address is that address; attributes such as `{:target="_blank"}` say nothing. */
function inText(text: string): string {
  return text
    .replace(/\{\{[<%]\s*(?:rel)?ref\s+"?([^"\s]+)"?\s*[%>]\}\}/g, '$1')
    .replace(/(?<=[\])\w])\{:[ \t]*[^}\n]*\}/g, '');
}
