import { create } from 'zustand';
import { type Zone, zoneOfSystem } from '../../shared/time/index.ts';

/** The zone of the machine that shows the page, as it was when it was last looked at. */
export const useViewerZone = create<{ readonly zone: Zone }>(() => ({ zone: zoneNow() }));

/** Looks at the zone again: whoever travels sets another while the page is open. */
export function lookAtZone(): void {
  const zone = zoneNow();
  if (zone.id !== useViewerZone.getState().zone.id) useViewerZone.setState({ zone });
}

function zoneNow(): Zone {
  return zoneOfSystem(Intl.DateTimeFormat().resolvedOptions().timeZone);
}
