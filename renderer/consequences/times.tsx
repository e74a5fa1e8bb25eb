import type { Consequences } from '../../shared/consequences/index.ts';
import { type Zone, zoneOf } from '../../shared/time/index.ts';
import { exactSpan, fromTo, placeOf, usePeople, viewerZone } from '../ui/index.ts';
import styles from './consequences.module.css';

interface SpanProps {
  readonly start: number;
  readonly end: number;
  readonly zone: Zone;
  /** Says whose clock it is: where not everything on the panel is read by the same one. */
  readonly named: boolean;
}

/** A stretch of time on the clock of a zone, exact in the title. */
export function Span({ start, end, zone, named }: SpanProps) {
  return (
    <span title={exactSpan(start, end, zone)}>
      {fromTo(start, end, zone)}
      {named && <span className={styles.faint}> {placeOf(zone)}</span>}
    </span>
  );
}

/** How rotas are called and whose clocks they go by. */
export interface Rotas {
  readonly nameOf: (id: string) => string;
  readonly zoneOf: (id: string) => Zone;
  /** The one zone of all of them; undefined where they have several, or there are none. */
  readonly onlyZone: Zone | undefined;
  /** Duty changes in more than one rota, so that each has to be named. */
  readonly several: boolean;
}

/** Reads the rotas that the consequences name. */
export function rotasOf({ rotas, gained, lost, gaps }: Consequences): Rotas {
  const byId = new Map(rotas.map((rota) => [rota.id, rota]));
  const zones = [...new Set(rotas.map(({ timeZone }) => timeZone))];
  const [only] = zones;
  const zone = (id: string) => zoneOf(byId.get(id)?.timeZone ?? viewerZone().id);
  return {
    nameOf: (id) => byId.get(id)?.name ?? id,
    zoneOf: zone,
    onlyZone: zones.length === 1 && only !== undefined ? zoneOf(only) : undefined,
    several: new Set([...gained, ...lost, ...gaps.opened, ...gaps.closed].map(({ rota }) => rota)).size > 1,
  };
}

/** The zone in which a person lives; the viewer's for somebody without a file. */
export function useZoneOfPerson(): (id: string) => Zone {
  const people = usePeople();
  return (id) => {
    const timeZone = people.get(id)?.timeZone;
    return timeZone === undefined ? viewerZone() : zoneOf(timeZone);
  };
}
