import fc from 'fast-check';
import { runs, SEED } from './runs';

fc.configureGlobal({ seed: SEED, numRuns: runs(100) });
