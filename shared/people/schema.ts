import { z } from 'zod';

/** A person as pages show them, wherever they do. */
export const shownPerson = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  timeZone: z.string(),
});

export type PersonView = z.output<typeof shownPerson>;
