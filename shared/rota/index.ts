export { type Bar, barAt, barsOf, layerBarsOf, type OverrideBar, overrideBarsOf } from './bars.ts';
export type { Duty } from './duty.ts';
export { dutyOfTurn, type Effect, resolveMoment, whyVoid } from './effects.ts';
export { gapsOf } from './gaps.ts';
export { dutyWithin } from './hours.ts';
export { type LayerPlan, namedFor, turnExists, turnInterval, turnRunningAt } from './layer.ts';
export { type AbsentTurns, absentTurnsOf } from './leavers.ts';
export { type OnCall, onCallAt } from './on-call.ts';
export {
  type Add,
  type Cover,
  type Override,
  type OverrideStatus,
  overrideStatuses,
  type Remove,
  type SetPeople,
  type Swap,
  type TimedOverride,
  type TurnOfPerson,
} from './override.ts';
export { isIdle, planRota, type RotaFacts, type RotaPlan } from './plan.ts';
export { type Change, type Reason, reasonsOf } from './reasons.ts';
export { type Handed, handedOver, type Replacement, replacementsOf, takenOver } from './replacements.ts';
export { type HoursWindow, type Layer, type Rota, type RotaRole, rotaRoles } from './rota.ts';
export { type Rotation, rotationOf, turnAt, turnStart } from './rotation.ts';
export { layerScheduleOf, type Segment, scheduleOf } from './schedule.ts';
export { type CalendarShift, calendarShiftsOf, shiftsByPerson, shiftsOf, wholeShiftsByPerson } from './shifts.ts';
