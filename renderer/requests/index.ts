export { RequestActions } from './request-actions.tsx';
export { RequestsOfPerson } from './requests-of-person.tsx';
export { WaitingRequests } from './waiting-requests.tsx';
