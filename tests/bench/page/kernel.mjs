import { makeSample } from '../data/sample';
import { makeScript } from '../data/script';
import { Floor } from '../engines/floor.mjs';
import { Ours } from '../engines/ours';

/** Peers are loaded when they take part: some bring megabytes of wasm. */
const PEERS = {
	variant: async (sample) => {
		const { Ours } = await import(/* @vite-ignore */ new URL('/variant.js', location.href).href);
		return Object.assign(new Ours(sample), { name: 'variant' });
	},
	crossfilter: async (sample) =>
		new (await import('../engines/crossfilter.mjs')).Crossfilter(sample),
	arquero: async (sample) => new (await import('../engines/arquero.mjs')).Arquero(sample),
	duckdb: async (sample) => (await import('../engines/duckdb.mjs')).DuckDB.create(sample),
	mosaic: async (sample) => (await import('../engines/mosaic.mjs')).Mosaic.create(sample),
	perspective: async (sample) =>
		(await import('../engines/perspective.mjs')).Perspective.create(sample)
};

/** Milliseconds between two engines, in which what the one left behind is cleared away at its cost, not the next one's. */
const REST = 12;

/** Milliseconds that an engine warms up before the clock counts. */
const WARM_UP = 500;

/**
 * Runs one size: every engine answers the first `checks` steps of the script, which warms them up and
 * must give the same numbers, then the rest by turns, A B C, B C A, …, each answer compared as well.
 * An engine stops when its time is used up, but not before `fewest` timed steps.
 */
export async function runKernel({ rows, peers, checks, steps, fewest, budget }) {
	const sample = makeSample(rows);
	const script = makeScript(sample, checks + steps);
	const engines = [];
	for (const make of [
		() => new Floor(sample),
		() => new Ours(sample),
		...peers.map((peer) => () => PEERS[peer](sample))
	]) {
		const start = performance.now();
		const engine = await make();
		engines.push({ engine, ready: performance.now() - start, times: [], used: 0, done: false });
		report(`${engine.name} is ready`);
	}
	for (let step = 0; step < script.length; step++) {
		if (step === checks) await warmUp(engines, script.slice(0, checks));
		const answers = [];
		for (let turn = 0; turn < engines.length; turn++) {
			const lane = engines[(turn + step) % engines.length];
			if (lane.done) continue;
			const { answer, time } = await ask(lane.engine, script[step], REST);
			if (answer) answers.push({ name: lane.engine.name, answer });
			if (step < checks) continue;
			lane.times.push(time);
			lane.used += time;
			lane.done = lane.used > budget && lane.times.length >= fewest;
		}
		compare(answers, step, script[step]);
		if (step % 10 === 9) report(`step ${step + 1} of ${script.length}`);
	}
	return {
		rows,
		records: sample.tables.reduce((sum, { length }) => sum + length, 0),
		checks,
		kinds: script.slice(checks).map(({ kind }) => kind),
		lanes: engines.map(({ engine, ready, times }) => ({
			name: engine.name,
			ready,
			times
		}))
	};
}

/** Fast engines have hardly run after the checks: they go on until the compiler has had time for them. */
async function warmUp(engines, states) {
	for (const { engine } of engines) {
		let spent = 0;
		for (let i = 0; spent < WARM_UP && i < 50 * states.length; i++) {
			spent += (await ask(engine, states[i % states.length])).time;
		}
	}
}

async function ask(engine, state, rest = 0) {
	if (engine.prepare) await engine.prepare(state);
	if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
	const start = performance.now();
	let numbers = engine.ask(state);
	if (numbers instanceof Promise) numbers = await numbers;
	const time = performance.now() - start;
	const answer = engine.read?.(numbers);
	if (engine.after) await engine.after();
	return { answer, time };
}

/** Throws with what differs first. */
function compare(answers, step, state) {
	const ours = answers.find(({ name }) => name === 'ours');
	for (const { name, answer } of answers) {
		const found = difference(ours.answer, answer);
		if (found) {
			throw new Error(
				`step ${step} (${JSON.stringify(state)}): ${name} differs from ours in ${found}`
			);
		}
	}
}

function difference(ours, theirs) {
	if (ours.count !== theirs.count) return `count: ${ours.count}, ${theirs.count}`;
	for (const part of ['facets', 'donuts']) {
		for (let i = 0; i < ours[part].length; i++) {
			const at = firstDifference(ours[part][i], theirs[part][i]);
			if (at >= 0) return `${part} ${i}: code ${at}: ${ours[part][i][at]}, ${theirs[part][i][at]}`;
		}
	}
	for (const part of ['tiles', 'rows']) {
		const at = firstDifference(ours[part], theirs[part]);
		if (at >= 0) return `${part} ${at}: ${ours[part][at]}, ${theirs[part][at]}`;
	}
	return null;
}

function firstDifference(a, b) {
	if (a.length !== b.length) return Math.min(a.length, b.length);
	return a.findIndex((each, i) => each !== b[i]);
}

function report(line) {
	window.report?.(line);
}
