/** On a Mac, Cmd does what Ctrl does elsewhere, and Option makes signs. */
export const onMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
