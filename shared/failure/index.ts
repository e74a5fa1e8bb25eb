export { type Failure, failed, failure, given, type Outcome, place } from './failure.ts';
