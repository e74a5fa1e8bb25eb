/** A node of HTML's tree, as far as these plugins look at it. */
interface Node {
  type: string;
  tagName?: string;
  value?: string;
  properties?: { id?: unknown; name?: unknown; className?: unknown };
  children?: Node[];
}

/** Fills in what stands in code: its text and its language are given, and what it then reads is taken. */
export type FillCode = (code: string, language: string) => string;

/** Puts values into code. They become text of the tree and never Markdown or HTML, whatever is in them. */
export function rehypeFill(fill: FillCode) {
  return () => (tree: unknown) => fillIn(tree as Node, fill);
}

function fillIn(node: Node, fill: FillCode): void {
  if (node.type === 'element' && node.tagName === 'code') {
    const text = textOf(node);
    if (text.includes('{{')) node.children = [{ type: 'text', value: fill(text, languageOf(node)) }];
    return;
  }
  for (const child of node.children ?? []) fillIn(child, fill);
}

function textOf({ value, children = [] }: Node): string {
  return value ?? children.map(textOf).join('');
}

function languageOf({ properties }: Node): string {
  const { className } = properties ?? {};
  const name = Array.isArray(className) ? className.find((each) => String(each).startsWith('language-')) : undefined;
  return name === undefined ? '' : String(name).slice('language-'.length);
}

/** Takes away ids and names that a text gives itself, but for those of footnotes: headings are found by their own. */
export function rehypeWithoutOwnIds() {
  return (tree: unknown) => withoutIds(tree as Node);
}

function withoutIds(node: Node): void {
  const { properties } = node;
  if (properties) {
    if (!/^user-content-fn(?:ref)?-|^footnote-label$/.test(String(properties.id ?? ''))) delete properties.id;
    delete properties.name;
  }
  for (const child of node.children ?? []) withoutIds(child);
}
