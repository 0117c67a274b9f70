import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Where reports, logs and what is kept of failures stand. */
export const OUT = 'test-results';

/** @typedef {{ passed: number, failed: number, skipped?: number }} Counts */

/** Empties the folder of results. */
export function clearResults() {
	rmSync(OUT, { recursive: true, force: true });
	mkdirSync(`${OUT}/logs`, { recursive: true });
}

/** A run of steps beside and after each other, whose checks are counted. */
export class Steps {
	/** @type {Counts} */
	total = { passed: 0, failed: 0 };
	/** @type {string[]} */
	failures = [];
	#began = Date.now();
	#busy = busySeconds();

	/**
	 * Runs a command; its output goes to a file, and to the screen when it failed or `live` is set.
	 *
	 * @param {string} name
	 * @param {readonly string[]} command of a package that is installed here, with what it is given
	 * @param {{ env?: Record<string, string>, live?: boolean }} [options]
	 * @returns {Promise<boolean>} whether it succeeded
	 */
	async run(name, command, { env = {}, live = false } = {}) {
		const began = Date.now();
		const { ok, output } = await captured(command, env, live);
		writeFileSync(`${OUT}/logs/${fileName(name)}.log`, output);
		if (!ok && !live) console.log(`\n== ${name} failed\n${output}`);
		console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}, ${seconds(Date.now() - began)}`);
		return ok;
	}

	/**
	 * A step that is one check.
	 *
	 * @param {string} name
	 * @param {readonly string[]} command
	 */
	async check(name, command) {
		const ok = await this.run(name, command);
		this.count(name, ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
		return ok;
	}

	/**
	 * Adds what a step counted. One that counted nothing has failed.
	 *
	 * @param {string} name
	 * @param {Counts} counted
	 */
	count(name, { passed, failed }) {
		const none = passed === 0 && failed === 0;
		this.total.passed += passed;
		this.total.failed += none ? 1 : failed;
		if (none) this.failures.push(`${name}: nothing was run`);
		else if (failed) this.failures.push(`${name}: ${failed} failed`);
	}

	/** Says what failed, how long it took, and as the last line what was counted; ends the process. */
	finish() {
		if (this.failures.length) console.log(`\n${this.failures.join('\n')}`);
		const busy = busySeconds() - this.#busy;
		const machine = busy ? `, ${Math.round(busy)} CPU seconds of the whole machine` : '';
		console.log(`\n${seconds(Date.now() - this.#began)}${machine}`);
		console.log(`${this.total.passed} passed, ${this.total.failed} failed`);
		process.exit(this.total.failed ? 1 : 0);
	}
}

/**
 * @param {readonly string[]} command
 * @param {Record<string, string>} env
 * @param {boolean} live
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function captured([program = '', ...args], env, live) {
	return new Promise((resolve) => {
		const child = spawn('npx', [program, ...args], {
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, FORCE_COLOR: '0', ...env },
			shell: process.platform === 'win32'
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.setEncoding('utf8').on('data', (text) => {
				output += text;
				if (live) process.stdout.write(text);
			});
		child.on('error', (thrown) => resolve({ ok: false, output: `${output}\n${thrown}` }));
		child.on('close', (code) => resolve({ ok: code === 0, output }));
	});
}

/** @param {string} name */
function fileName(name) {
	return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** @param {number} ms */
function seconds(ms) {
	const whole = Math.round(ms / 1000);
	return whole < 100 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** CPU seconds that this machine has worked since it started, browsers included; 0 where it does not tell. */
function busySeconds() {
	try {
		const [user = 0, nice = 0, system = 0, , , irq = 0, soft = 0] =
			readFileSync('/proc/stat', 'utf8').split('\n')[0]?.split(/\s+/).slice(1).map(Number) ?? [];
		return (user + nice + system + irq + soft) / 100;
	} catch {
		return 0;
	}
}
