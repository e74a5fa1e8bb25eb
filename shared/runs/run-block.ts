/** A piece of a runbook as it is followed: something to do, or what stands around it. Both are Markdown. */
export type RunBlock =
  | { readonly kind: 'text'; readonly markdown: string }
  | {
      readonly kind: 'step';
      readonly markdown: string;
      /** The step in a line of plain text. */
      readonly summary: string;
    };
