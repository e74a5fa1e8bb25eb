import { slugOf } from '../edits/index.ts';
import { cutFrontMatter } from './front-matter.ts';
import type { AlertFacts } from './runbook.ts';

/** What a new runbook begins with. */
export interface Template {
  /** The name of its file in runbooks/.templates/, or of one that comes along. */
  readonly id: string;
  readonly name: string;
  /** Markdown with places in double braces: `title`, `today`, `me`, `alertname`, `labels`, `annotations`. */
  readonly text: string;
}

/** Where a book has templates of its own, one of the same name in the place of one that comes along. */
export const TEMPLATE_FOLDER = '.templates';

/** The templates that come along. */
export const usualTemplates: readonly Template[] = [
  {
    id: 'alert',
    name: 'Alert',
    text: `---
alerts: [{{alertname}}]
owner: {{me}}
reviewed: {{today}}
reviewEvery: 6 months
---
# {{title}}

{{annotations}}

## Meaning

What this alert says, in a sentence. Who notices.

## Diagnosis

1. Where to look first.

## Mitigation

1. What stops the harm.

## It is over when

What has to be true, and for how long.

{{labels}}
`,
  },
  {
    id: 'procedure',
    name: 'Procedure',
    text: `---
owner: {{me}}
reviewed: {{today}}
reviewEvery: 12 months
---
# {{title}}

When this is done, and what has to be there before.

## Steps

- [ ] The first step.

## If it goes wrong

How to get back to where it began.
`,
  },
  {
    id: 'escalation',
    name: 'Escalation',
    text: `---
owner: {{me}}
reviewed: {{today}}
reviewEvery: 3 months
audience: [supporter, engineer]
---
# {{title}}

## When

What has to have happened before somebody is called.

## Whom to call

1. The first one, and after how many minutes without an answer the next.

## What to say

Since when, what does not work, for how many, and what has been tried.
`,
  },
  {
    id: 'handover',
    name: 'Handover',
    text: `---
owner: {{me}}
reviewed: {{today}}
reviewEvery: 12 months
---
# {{title}}

## Before the handover

- [ ] What is still open is written down.

## Together

- [ ] What to watch in the coming days.

## Afterwards

- [ ] The one who takes over is reachable.
`,
  },
];

/** What is filled in. */
export interface TemplateFacts {
  readonly title: string;
  /** `2026-11-29`. */
  readonly today: string;
  /** The id of whoever writes; null where that is not known. */
  readonly me: string | null;
  readonly alert: AlertFacts;
}

/** A new runbook from a template: lines of the front matter without a value are left out. */
export function filledTemplate({ text }: Template, { title, today, me, alert }: TemplateFacts): string {
  const { alertname = '' } = alert.labels;
  const values: Readonly<Record<string, string>> = {
    title: inALine(title),
    today,
    me: me ?? '',
    alertname: inALine(alertname),
    labels: tableOf('Label', alert.labels),
    annotations: ['summary', 'description'].flatMap((name) => sentence(alert.annotations[name])).join('\n\n'),
  };
  const inYaml = { ...values, title: yaml(title), alertname: yaml(alertname) };
  const isEmpty = (name: string) => values[name] === '' || (name === 'alertname' && alertname === '');
  const lines = text.split('\n').filter((line) => {
    const [, name] = /^[A-Za-z]+: \[?\{\{(\w+)\}\}\]?$/.exec(line) ?? [];
    return name === undefined || !isEmpty(name);
  });
  const { frontMatter = '' } = cutFrontMatter(lines.join('\n'));
  const head = frontMatter === '' ? 0 : frontMatter.split('\n').length + 1;
  return lines
    .map((line, at) => filled(line, at < head ? inYaml : values))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n+$/, '\n');
}

function filled(line: string, values: Readonly<Record<string, string>>): string {
  return line.replace(/\{\{(\w+)\}\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : place,
  );
}

/** Where a new runbook of that title lies, in a folder below runbooks/. One for an alert is named as that. */
export function newPath(title: string, folder: string, alertname?: string): string {
  const isName = alertname !== undefined && /^[A-Z][\w-]*$/.test(alertname);
  const name = isName ? alertname : slugOf(title) || 'runbook';
  return folder === '' ? `${name}.md` : `${folder}/${name}.md`;
}

/** A text as YAML has it, plain where that cannot be mistaken. */
function yaml(text: string): string {
  return /^[A-Za-z_][\w -]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|nan)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

/** Text of strangers as a paragraph: no mark of Markdown in it counts. */
function sentence(text: string | undefined): string[] {
  const line = inALine(text ?? '');
  return line === '' ? [] : [line];
}

function tableOf(name: string, pairs: Readonly<Record<string, string>>): string {
  const rows = Object.entries(pairs).map(([label, value]) => `| ${inALine(label)} | ${inALine(value)} |`);
  return rows.length === 0 ? '' : [`| ${name} | When this was written |`, '|---|---|', ...rows].join('\n');
}

/** Names and values come from strangers: they are one line, and no mark in them counts. */
function inALine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|!~&]/g, (sign) => `\\${sign}`)
    .replace(/^[-+=]/, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
