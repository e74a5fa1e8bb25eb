export { rotaTimelineOf } from './rota-timeline.ts';
export {
  type RotaTimeline,
  rotaTimeline,
  type ShiftDetails,
  shiftDetails,
  type TeamTimeline,
  teamTimeline,
} from './schema.ts';
export { shiftDetailsOf } from './shift-details.ts';
export { teamTimelineOf } from './team-timeline.ts';
