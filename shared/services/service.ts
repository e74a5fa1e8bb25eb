export const serviceStages = ['active', 'maintenance', 'retired'] as const;
export type ServiceStage = (typeof serviceStages)[number];

/** Something the team runs, and which rota looks after it. */
export interface Service {
  readonly id: string;
  readonly name: string;
  readonly customer?: string;
  /** The id of the rota on call for it. */
  readonly rota?: string;
  readonly stage: ServiceStage;
  /** The team that owns it, in free words. */
  readonly owner?: string;
  /** Availability or SLA target in percent. */
  readonly target?: number;
  /** Which alerts belong to it: any line whose labels all match, each a full-match regular expression. */
  readonly alerts: readonly Readonly<Record<string, string>>[];
  /** Folders or files below runbooks/. */
  readonly runbooks: readonly string[];
}
