import { components } from './estate.ts';
import { idOf } from './names.ts';
import type { Random } from './random.ts';
import { type Incident, sections } from './runbook-sections.ts';

export interface GeneratedRunbook {
  /** Its folder below runbooks/. */
  readonly folder: string;
  readonly component: string;
  /** Its path below runbooks/, with the ending. */
  readonly path: string;
  readonly text: string;
}

/** Runbooks as Markdown, each for one alert of one component, in nested folders. */
export function runbooksOf(count: number, random: Random): GeneratedRunbook[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, () => {
    const incident = incidentOf(random);
    const folder = folderOf(incident, random);
    const wanted = `${folder}/${idOf(`${incident.subject} ${incident.trouble}`)}`;
    let path = wanted;
    for (let number = 2; taken.has(path); number++) path = `${wanted}-${number}`;
    taken.add(path);
    return { folder, component: incident.component, path: `${path}.md`, text: textOf(incident, random) };
  });
}

function incidentOf(random: Random): Incident {
  const component = random.pick(components);
  const subject = random.pick(subjects);
  const trouble = random.pick(troubles);
  const alert = [component, ...subject.split(' '), ...trouble.split(' ')].map(capitalized).join('');
  return { component, subject, trouble, alert, workload: idOf(component), minutes: random.pick([5, 10, 15, 30]) };
}

function folderOf({ component, subject }: Incident, random: Random): string {
  const area = random.pick(areas);
  const folders = [area, idOf(component), idOf(subject)];
  return folders.slice(0, random.pick([2, 2, 3])).join('/');
}

/** Between 500 and 3000 characters: what every runbook has, then more sections as long as there is room. */
function textOf(incident: Incident, random: Random): string {
  const wanted = random.whole(500, 2900);
  const head = `# ${incident.component}: ${incident.subject} ${incident.trouble}\n\n`;
  let text = head + sections.summary(incident, random) + sections.steps(incident, random);
  for (const section of random.shuffled(sections.optional)) {
    const more = section(incident, random);
    if (text.length + more.length <= wanted) text += more;
  }
  while (text.length < 500) text += sections.remark(random);
  return text;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const areas = [
  'applications',
  'data',
  'edge',
  'identity',
  'infrastructure',
  'messaging',
  'networks',
  'partners',
] as const;

// biome-ignore format: a table of words
const subjects = [
  'queue', 'error rate', 'latency', 'replica lag', 'disk', 'memory', 'certificate', 'connection pool', 'cache',
  'nightly job', 'backup', 'login', 'import', 'export', 'webhook', 'index', 'thread pool', 'message age', 'dns', 'quota',
] as const;

// biome-ignore format: a table of words
const troubles = [
  'too high', 'growing', 'stuck', 'exhausted', 'failing', 'unreachable', 'flapping', 'missing', 'too slow', 'expiring soon',
] as const;
