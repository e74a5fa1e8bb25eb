export { BookChoices } from './book-choices.tsx';
export { NoBook } from './no-book.tsx';
export { SampleMark } from './sample-mark.tsx';
export { Welcome } from './welcome.tsx';
