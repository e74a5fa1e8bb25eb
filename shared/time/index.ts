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
export { dayIn } from './days.ts';
export { type Duration, durationInWords, isZero, parseDuration } from './duration.ts';
export {
  DAY,
  differences,
  END_OF_TIME,
  HOUR,
  type Instant,
  type Interval,
  instant,
  intersection,
  intersections,
  lengthOf,
  MINUTE,
  type Moment,
  union,
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
export { type ClockStyle, dateInWords, type TimeWords, timeWords } from './time-words.ts';
export {
  formatInZone,
  isTimeZone,
  spanAt,
  toInstant,
  toLastInstant,
  toWall,
  type Zone,
  zoneOf,
  zoneOfSystem,
} from './zone.ts';
