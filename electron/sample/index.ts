export { layOutSample, type SampleOptions, type SampleResult } from './lay-out-sample.ts';
export { type SampleBook, sampleBook } from './sample-book.ts';
