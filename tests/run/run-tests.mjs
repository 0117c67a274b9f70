/** @typedef {import('./steps.mjs').Steps} Steps */
/** @typedef {import('./runners.mjs').Runner} Runner */
/** @typedef {import('./runners.mjs').Failed} Failed */

/** More failures than these have one cause, and running each again tells nothing. */
const MOST_AGAIN = 10;

/**
 * Runs tests and counts them. What failed is kept in the list that comes back, to be run again when the machine is
 * free.
 *
 * @param {Steps} steps
 * @param {Runner} runner
 * @returns {Promise<readonly Failed[]>}
 */
export async function runTests(steps, { name, command, env, live, read }) {
	const ok = await steps.run(name, command, { env, live });
	let report;
	try {
		report = read();
	} catch {
		steps.count(name, { passed: 0, failed: 1 });
		return [];
	}
	const { passed, failed, other } = report;
	const counted = failed.length + other;
	steps.count(name, { passed, failed: counted || (ok ? 0 : 1) });
	return failed.map((each) => ({ ...each, env }));
}

/**
 * Runs each failed test twice more by itself. One that passes then is *flaky*, which is said; it has failed all the
 * same.
 *
 * @param {Steps} steps
 * @param {readonly (Failed & { env?: Record<string, string> })[]} failed
 */
export async function runAgain(steps, failed) {
	if (failed.length > MOST_AGAIN) {
		for (const { name } of failed) steps.failures.push(`  ${name}`);
		return;
	}
	for (const { name, again, env = {} } of failed) {
		const outcomes = [];
		for (const time of [1, 2])
			outcomes.push(await steps.run(`again ${time} ${name}`, again, { env }));
		const passes = outcomes.filter(Boolean).length;
		const verdict = passes === 2 ? 'FLAKY' : passes === 1 ? 'FLAKY, once more' : 'fails every time';
		steps.failures.push(`  ${verdict}: ${name}`);
	}
}
