import { runKernel } from './kernel.mjs';

window.bench = { runKernel };
