export { hasAllWords, plainText } from './plain-text.ts';
