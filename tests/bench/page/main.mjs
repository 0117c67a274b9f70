import { runCsv } from './csv';
import { runDraaitabel } from './draaitabel.mjs';
import { runKernel } from './kernel.mjs';
import { endLane, makeFiles, pingLane, runLane, startLane, stepsOf } from './wizard.mjs';

window.bench = {
	runKernel,
	runCsv,
	runDraaitabel,
	wizard: { makeFiles, startLane, runLane, pingLane, stepsOf, endLane }
};
