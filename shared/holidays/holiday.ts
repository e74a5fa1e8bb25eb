/** A public holiday: a whole local day, wherever the person is who keeps it. */
export interface Holiday {
  /** `2026-12-24`. */
  readonly date: string;
  /** In the language of the calendar. */
  readonly name: string;
}

/** The holidays of a calendar from the beginning of a year to the end of another; none for an unknown calendar. */
export type HolidaysOf = (calendar: string, fromYear: number, toYear: number) => readonly Holiday[];
