/** A node of a Markdown tree, as far as callouts look at it. */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
  data?: { hName?: string; hProperties?: Record<string, unknown> };
}

const names: Readonly<Record<string, string>> = {
  NOTE: 'Note',
  TIP: 'Tip',
  IMPORTANT: 'Important',
  WARNING: 'Warning',
  CAUTION: 'Caution',
};

/**
 * Makes callouts of quotes that begin with `[!WARNING]` and its like, as GitHub does; what stands behind it in the line
 * is its title.
 */
export function remarkCallouts() {
  return (tree: unknown) => visit(tree as Node);
}

function visit(node: Node): void {
  for (const child of node.children ?? []) visit(child);
  if (node.type !== 'blockquote') return;
  const first = node.children?.[0];
  const text = first?.type === 'paragraph' ? first.children?.[0] : undefined;
  if (!first || text?.type !== 'text') return;
  const [mark, kind = '', title = ''] = /^\[!([A-Za-z]+)\][ \t]*([^\n]*)\n?/.exec(text.value ?? '') ?? [];
  const name = names[kind.toUpperCase()];
  if (mark === undefined || name === undefined) return;
  text.value = text.value?.slice(mark.length) ?? '';
  if (text.value === '' && first.children?.length === 1) node.children?.shift();
  node.data = { hName: 'div', hProperties: { dataCallout: kind.toLowerCase() } };
  node.children?.unshift({
    type: 'paragraph',
    data: { hName: 'p', hProperties: { dataTitle: '' } },
    children: [{ type: 'text', value: title || name }],
  });
}
