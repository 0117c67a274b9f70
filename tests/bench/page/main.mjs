import { runCsv } from './csv';
import { runKernel } from './kernel.mjs';

window.bench = { runKernel, runCsv };
