import { runCsv } from './csv';
import { runKernel } from './kernel.mjs';
import { endLane, makeFiles, pingLane, runLane, startLane, stepsOf } from './wizard.mjs';

window.bench = {
	runKernel,
	runCsv,
	wizard: { makeFiles, startLane, runLane, pingLane, stepsOf, endLane }
};
