import {
  dateInWords,
  dateOf,
  type Instant,
  instant,
  type TimeWords,
  timeWords,
  toWall,
  type WallTime,
  type Zone,
} from '../../shared/time/index.ts';
import { useCore, useViewerZone } from '../stores/index.ts';

export { dateInWords };

/** The zone of the machine that shows the page. */
export function viewerZone(): Zone {
  return useViewerZone.getState().zone;
}

/** How the viewer reads times: in the zone of the machine, on the clock that the settings choose. */
export function viewerWords(): TimeWords {
  const { year } = dateOf(toWall(viewerZone(), instant(Date.now())));
  return timeWords(viewerZone(), useCore.getState().session?.settings.clock ?? '24h', year);
}

/** A time of day on the viewer's clock: `09:00`, or `9:00 am`. */
export function clockTime(wall: WallTime): string {
  return viewerWords().clockTime(wall);
}

/** When something is, for the viewer: `today 09:00`, `Mon 14 Dec 09:00`; in long style, for a sentence, `Monday 09:00`. */
export function when(at: number, now: Instant, style: 'short' | 'long' = 'short'): string {
  return viewerWords().when(at, now, style);
}

/** `Mon 16 Nov 09:00`, in the viewer's zone unless another is named; `always`, `no end in sight` beyond all dates. */
export function dated(at: number, zone: Zone = viewerZone()): string {
  return viewerWords().dated(at, zone);
}

/** `Thu 26 Nov 18:00 – Fri 27 Nov 09:00`; the second date is left out where it is the first. */
export function fromTo(start: number, end: number, zone: Zone = viewerZone()): string {
  return viewerWords().fromTo(start, end, zone);
}

/** The exact time in the rota's zone, and in the viewer's where that differs: for a tooltip. */
export function exact(at: number, zone: Zone): string {
  return inBothZones(zone, (zone) => {
    const wall = toWall(zone, instant(at));
    return `${dateInWords(wall)} ${dateOf(wall).year} ${clockTime(wall)}`;
  });
}

/** A stretch of time in the rota's zone, and in the viewer's where that differs: for a tooltip. */
export function exactSpan(start: number, end: number, zone: Zone): string {
  return inBothZones(zone, (zone) => fromTo(start, end, zone));
}

function inBothZones(zone: Zone, write: (zone: Zone) => string): string {
  const there = `${write(zone)} ${placeOf(zone)}`;
  return viewerZone().id === zone.id ? there : `${there}\n${write(viewerZone())} ${placeOf(viewerZone())}`;
}

/** The place that gives a zone its name: `Warsaw` of `Europe/Warsaw`. */
export function placeOf({ id }: { readonly id: string }): string {
  return (id.split('/').at(-1) ?? id).replaceAll('_', ' ');
}
