import { type Zone, zoneOfSystem } from '../../shared/time/index.ts';

/**
 * The zone of the system as it is set now. Node looks at it once and keeps it; it looks again when the variable TZ
 * is removed, also where there is none. Where the user has set one, that is the zone, whatever the system says.
 *
 * Follows https://nodejs.org/api/cli.html#tz
 */
export function systemZone(environment: NodeJS.ProcessEnv): Zone {
  if (environment.TZ === undefined) delete environment.TZ;
  return zoneOfSystem(Intl.DateTimeFormat().resolvedOptions().timeZone);
}
