export {
  addMonths,
  type CalendarDate,
  dateOf,
  midnightOf,
  startOfDay,
  startOfWeek,
  type Weekday,
  weekdayOf,
  weekdays,
} from './calendar.ts';
export { type Duration, isZero, parseDuration } from './duration.ts';
export {
  DAY,
  HOUR,
  type Instant,
  type Interval,
  instant,
  intersection,
  intersections,
  MINUTE,
  type Moment,
  type WallTime,
  WEEK,
  wallTime,
} from './instant.ts';
export {
  dayNames,
  formatClock,
  formatDate,
  formatForPeople,
  formatInstant,
  formatLocal,
  lengthInWords,
  monthNames,
  parseClock,
  parseDate,
  parseInstant,
  parseLocal,
  parseMoment,
} from './notation.ts';
export { formatInZone, isTimeZone, spanAt, toInstant, toLastInstant, toWall, type Zone, zoneOf } from './zone.ts';
