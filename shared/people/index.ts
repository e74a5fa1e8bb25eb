export { initialsOf } from './initials.ts';
export { type Membership, membershipOf } from './membership.ts';
export { type Person, type PersonId, type Role, roles, type TimeOff } from './person.ts';
export { timeOffInterval } from './time-off.ts';
