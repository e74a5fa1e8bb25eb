import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { layOutSample, SAMPLE_FOLDER, type SampleResult } from './lay-out-sample.ts';

/** The sample team, in its copy on this device. */
export interface SampleBook {
  /** Whether it lies in a folder, given by its real path. */
  isIn(folder: string): boolean;
  /** Lays it out where it is not yet there. */
  layOut(): Promise<SampleResult>;
}

/** The sample team in a data folder. `clock` gives milliseconds since 1970 UTC. */
export function sampleBook(dataFolder: string, clock: () => number): SampleBook {
  return {
    isIn(folder) {
      try {
        return folder === realpathSync(join(dataFolder, SAMPLE_FOLDER));
      } catch {
        return false;
      }
    },
    layOut: () => layOutSample({ dataFolder, now: clock() }),
  };
}
