import { z } from 'zod';

/** Who is on call now, as pages and the tray show it. Instants are milliseconds since 1970 UTC. */

const instant = z.number();
const rotaId = z.string();

/** A person as pages show them, wherever they do. */
export const shownPerson = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  timeZone: z.string(),
});

const handover = z.object({ at: instant, people: z.array(shownPerson) });

const rotaNow = z.object({
  id: rotaId,
  name: z.string(),
  role: z.string(),
  timeZone: z.string(),
  people: z.array(shownPerson),
  since: instant.nullable(),
  until: instant.nullable(),
  next: handover.nullable(),
  /** Nobody is on call although the coverage asks for somebody. */
  gap: z.boolean(),
});

export const nowQuery = {
  input: z.strictObject({}),
  output: z.object({
    at: instant,
    rotas: z.array(rotaNow),
    /** The person who looks, where they are in the book. */
    me: z
      .object({
        person: shownPerson,
        /** The rotas in which they are on call now, the primary ones first. */
        onCall: z.array(rotaId),
        /** Their own shift in the first of them, however others come and go in it; null off duty. No end in sight: null. */
        shift: z.object({ since: instant.nullable(), until: instant.nullable(), next: handover.nullable() }).nullable(),
        nextShift: z.object({ rota: rotaId, start: instant, end: instant }).nullable(),
        /** So many requests wait for them. */
        requests: z.int(),
      })
      .nullable(),
    /** Whom to call, in which order and how long after the alert. `after` is in milliseconds. */
    escalation: z.array(z.object({ rota: rotaId, people: z.array(shownPerson), after: z.number() })),
  }),
};

export type NowView = z.output<typeof nowQuery.output>;
export type PersonView = z.output<typeof shownPerson>;
export type RotaNow = z.output<typeof rotaNow>;
