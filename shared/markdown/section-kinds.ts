/** A heading of a runbook, 1 to 6 deep. */
interface SectionHeading {
  readonly depth: number;
  readonly text: string;
}

/** What is done in a section: something; nothing, it only explains; or its name does not say. */
export type SectionKind = 'doing' | 'explaining' | 'unknown';

/**
 * Of each place of a text, in what kind of section it stands: by the names of its headings, the innermost that says
 * anything. `headings` has undefined where a place is no heading. Headings themselves explain.
 */
export function sectionKinds(headings: readonly (SectionHeading | undefined)[]): SectionKind[] {
  const title = headings.find((heading) => heading !== undefined);
  let around: readonly (SectionHeading & { readonly kind: SectionKind })[] = [];
  return headings.map((heading) => {
    if (!heading) return around.findLast(({ kind }) => kind !== 'unknown')?.kind ?? 'unknown';
    // A title names the trouble, not what is done about it.
    const kind = heading === title && heading.depth === 1 ? 'unknown' : kindOf(heading.text);
    around = [...around.filter(({ depth }) => depth < heading.depth), { ...heading, kind }];
    return 'explaining';
  });
}

/** Whether something is done there. */
export function isDoing(kind: SectionKind | undefined): boolean {
  return kind === 'doing';
}

/** How such sections are called in English, German and Polish; beginnings of words. */
const doing =
  /\b(?:diagnos|mitigat|remed|resol|recover|restor|troubleshoot|investigat|triage|respon[ds]|procedure|steps?\b|actions?\b|fix|repair|what to do|how to|verif|checks?\b|checklist|roll ?back|debug|playbook|work ?around|behebung|maßnahme|massnahme|vorgehen|lösung|schritte|prüfung|diagnoz|diagnost|działan|co robi|co zrobi|kroki|napraw|rozwiąz|procedur|sprawd)/iu;

const explaining =
  /\b(?:meaning|impact|overview|summary|introduc|background|context|description|about|symptom|cause|alert rule|links?\b|references?\b|see also|read more|further|additional|resources|glossary|history|contacts?\b|bedeutung|auswirkung|hintergrund|überblick|ursache|znaczenie|skutk|wpływ|opis\b|tło\b|przyczyn|kontakt)/iu;

function kindOf(name: string): SectionKind {
  if (doing.test(name)) return 'doing';
  return explaining.test(name) ? 'explaining' : 'unknown';
}
