/** What Watchbill is. */
export const inOneSentence = 'It says who is on call, until when and whom to call next, offline, from plain files.';
