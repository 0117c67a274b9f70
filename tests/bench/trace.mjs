/** Categories that say what every thread does, each time with the processor time that it has had. */
const CATEGORIES = ['toplevel', 'v8', 'devtools.timeline'];

/**
 * Runs `act` and answers what it answers, with the milliseconds of processor time that the page's process spent meanwhile:
 * in the threads of its workers, and in those that help them (collecting garbage, compiling). `ping` has something small
 * done in the worker: a thread's time is what it has had between the first and the last thing that the trace tells of it.
 */
export async function withCpu(browser, page, ping, act) {
	await browser.startTracing(page, { categories: CATEGORIES });
	let result;
	let buffer;
	try {
		await ping();
		result = await act();
		await ping();
		await ping();
	} finally {
		buffer = await browser.stopTracing();
	}
	return { result, ...cpuOf(JSON.parse(buffer.toString()).traceEvents) };
}

function cpuOf(events) {
	const names = new Map();
	const spans = new Map();
	for (const { ph, name, pid, tid, tts, tdur = 0, args } of events) {
		const thread = `${pid} ${tid}`;
		if (ph === 'M' && name === 'thread_name') names.set(thread, args.name);
		if (ph !== 'X' || tts === undefined) continue;
		const span = spans.get(thread) ?? { pid, from: Infinity, to: 0 };
		spans.set(thread, span);
		span.from = Math.min(span.from, tts);
		span.to = Math.max(span.to, tts + tdur);
	}
	const all = [...spans].map(([thread, span]) => ({ ...span, name: names.get(thread) ?? '' }));
	const workers = all.filter(({ name }) => name.startsWith('DedicatedWorker'));
	const helpers = all.filter(
		({ name, pid }) => name.startsWith('ThreadPool') && workers.some((each) => each.pid === pid)
	);
	const ms = (threads) => threads.reduce((sum, { from, to }) => sum + to - from, 0) / 1000;
	return { worker: ms(workers), helpers: ms(helpers) };
}
