export { comingTurnsOf } from './coming-turns.ts';
export { planRequestEdit } from './plan-request-edit.ts';
export { requestsOf } from './requests-of.ts';
export {
  type ComingTurns,
  comingTurns,
  type Request,
  type RequestEdit,
  requestEdits,
  requests,
} from './schema.ts';
