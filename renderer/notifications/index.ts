export { notifyOfShifts } from './notify-of-shifts.ts';
