import { formatDate, toWall } from '../../shared/time/index.ts';
import { useClock } from '../stores/index.ts';
import { viewerZone } from '../ui/index.ts';

/** Today where the viewer is, as `2026-11-29`. */
export function useToday(): string {
  return formatDate(toWall(viewerZone(), useClock()));
}
