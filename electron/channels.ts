/** The only two ways between a page and the desktop shell: a message of the contract with its answer, and events. */
export const channels = { answer: 'watchbill:answer', event: 'watchbill:event' } as const;
