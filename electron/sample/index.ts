export { layOutSample, type SampleOptions, type SampleResult } from './lay-out-sample.ts';
