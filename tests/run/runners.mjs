import { readFileSync } from 'node:fs';
import { OUT } from './steps.mjs';

/** A test that is run again leaves the report of the whole run as it is. */
const BY_ITSELF = ['--trace=on', '--workers=1', '--reporter=list', '--output', `${OUT}/again`];

/**
 * @typedef {{ readonly name: string, readonly again: readonly string[] }} Failed a test, and the command that runs it twice
 * @typedef {{ passed: number, failed: Failed[], other: number }} Report `other` counts failures that are no test
 */

/**
 * What runs tests of one kind, and how its report is read.
 *
 * @typedef {{
 *   readonly name: string,
 *   readonly command: readonly string[],
 *   readonly env: Record<string, string>,
 *   readonly live: boolean,
 *   read(): Report
 * }} Runner
 */

/**
 * Tests of a project of vitest; `only` names files or folders of them.
 *
 * @param {'unit' | 'browser'} project
 * @param {Record<string, string>} env
 * @param {readonly string[]} [only]
 * @returns {Runner}
 */
export function vitest(project, env, only = []) {
	const file = `${OUT}/${project}.json`;
	const base = ['vitest', 'run', '--project', project];
	return {
		name: project,
		command: [
			...base,
			...only,
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${file}`
		],
		env,
		live: false,
		read() {
			const report = JSON.parse(readFileSync(file, 'utf8'));
			/** @type {Failed[]} */
			const failed = [];
			let other = 0;
			for (const { name, status, assertionResults } of report.testResults) {
				const wrong = assertionResults.filter((each) => each.status === 'failed');
				if (status === 'failed' && wrong.length === 0) other++;
				for (const { fullName } of wrong) {
					const title = `^${fullName.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
					failed.push({ name: `${name} ${fullName}`, again: [...base, name, '-t', title] });
				}
			}
			return { passed: report.numPassedTests, failed, other };
		}
	};
}

/**
 * End-to-end tests on the built app; `only` runs some of them.
 *
 * @param {Record<string, string>} env
 * @param {readonly string[]} [only]
 * @returns {Runner}
 */
export function endToEnd(env, only = []) {
	const base = ['playwright', 'test', '-c', 'tests/e2e'];
	return {
		name: 'e2e',
		command: [...base, ...only],
		env,
		live: true,
		read() {
			const report = JSON.parse(readFileSync(`${OUT}/e2e.json`, 'utf8'));
			/** @type {Failed[]} */
			const failed = [];
			for (const { file, line, title, project } of unexpected(report.suites))
				failed.push({
					name: `${file}:${line} ${title}`,
					again: [...base, `${file}:${line}`, '--project', project, ...BY_ITSELF]
				});
			return { passed: report.stats.expected, failed, other: report.errors.length };
		}
	};
}

/**
 * Specs that did not do what they should, of suites and what is in them.
 *
 * @param {readonly any[]} suites
 * @returns {{ file: string, line: number, title: string, project: string }[]}
 */
function unexpected(suites) {
	return suites.flatMap(({ specs = [], suites: inner = [] }) => [
		...specs.flatMap(({ file, line, title, tests }) =>
			tests
				.filter(({ status }) => status === 'unexpected' || status === 'flaky')
				.map(({ projectName }) => ({ file, line, title, project: projectName }))
		),
		...unexpected(inner)
	]);
}
