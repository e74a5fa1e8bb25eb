/** A public holiday: a whole local day, wherever the person is who keeps it. */
export interface Holiday {
  /** `2026-12-24`. */
  readonly date: string;
  /** In the language of the calendar. */
  readonly name: string;
}
