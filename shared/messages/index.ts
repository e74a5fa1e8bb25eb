/** What is told to people, in words. Apart from the notices themselves, so that a page loads no schema for it. */
export { type Digest, digestOf } from './digest.ts';
export { type Message, messagesOf } from './messages.ts';
export { roughly } from './words.ts';
