export { TimeOffList } from './time-off-list.tsx';
