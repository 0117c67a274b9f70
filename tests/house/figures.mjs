/** The house in figures, of any checkout, also an old one: `node tests/house/figures.mjs [dir]`. */
import { DUTCH_PREDICATE, DUTCH_VERB } from './dutch-verbs.js';
import {
	circlesIn,
	countBareGetters,
	countPerFolder,
	countRunes,
	importsOf,
	namesOfFunctions,
	placesOfTypes,
	readHouse
} from './measure.mjs';

/** More files than this in a folder is more than anybody oversees. */
const MANY = 24;
const SHOWN = 40;

const house = readHouse(process.argv[2] ?? '.');
const { files } = house;

console.log(`# ${files.length} files, ${sum(files.map(({ lines }) => lines))} lines`);
for (const kind of ['ts', 'svelte', 'js']) {
	const those = files.filter(({ path }) => path.endsWith(`.${kind}`));
	console.log(`${kind}: ${those.length} files, ${sum(those.map(({ lines }) => lines))} lines`);
}
printFolders();
printLengths();
printDoubles();
printVerbs('Dutch verbs', DUTCH_VERB);
printVerbs('Dutch verbs in the third person', DUTCH_PREDICATE);
printCircles();
console.log(
	`\n# runes: ${countRunes(house)
		.map((each) => each.join(' '))
		.join(', ')}`
);
console.log(`getters that only return this.#x: ${countBareGetters(house)}`);

function printFolders() {
	const byCount = countPerFolder(house);
	const large = byCount.filter(([, count]) => count > MANY);
	console.log(`\n# folders: ${byCount.length}, largest ${byCount[0]?.join(' ')}`);
	console.log(
		`more than ${MANY} files: ${large.map((each) => each.join(' ')).join(', ') || 'none'}`
	);
}

function printLengths() {
	const byLength = files.toSorted((a, b) => a.lines - b.lines);
	const longest = byLength.slice(-5).reverse();
	console.log(`\n# lines of a file: median ${byLength[byLength.length >> 1]?.lines}`);
	console.log(`longest: ${longest.map(({ path, lines }) => `${path} ${lines}`).join(', ')}`);
}

function printDoubles() {
	const places = placesOfTypes(house);
	const doubles = [...places].filter(([, where]) => where.length > 1);
	console.log(`\n# exported types: ${places.size}, declared more than once: ${doubles.length}`);
	for (const [name, where] of doubles.sort()) console.log(`${name}: ${where.join(', ')}`);
}

/**
 * @param {string} title
 * @param {RegExp} verb
 */
function printVerbs(title, verb) {
	const all = namesOfFunctions(house);
	const found = new Map();
	for (const name of all) if (verb.test(name)) found.set(name, (found.get(name) ?? 0) + 1);
	console.log(
		`\n# functions: ${all.length}, ${title}: ${sum([...found.values()])} (${found.size} names)`
	);
	const names = [...found].sort(([, a], [, b]) => b - a);
	console.log(names.map(([name, times]) => (times > 1 ? `${name}×${times}` : name)).join(' '));
}

function printCircles() {
	const edges = importsOf(house);
	const lines = edges.filter(({ kind }) => kind !== 'lazy').length;
	const inside = edges.filter(({ to }) => to);
	console.log(
		`\n# imports: ${lines} lines, of which types only ${edges.filter(({ kind }) => kind === 'type').length}`
	);
	for (const [title, kinds] of [
		['values', ['value']],
		['values, also imported when needed', ['value', 'lazy']],
		['types only', ['type']],
		['values and types', ['value', 'type']],
		['everything', ['value', 'type', 'lazy']]
	]) {
		const circles = circlesIn(inside.filter(({ kind }) => kinds.includes(kind)));
		const modules = sum(circles.map(({ length }) => length));
		console.log(`circles of ${title}: ${circles.length} (${modules} modules)`);
		if (kinds.length === 1)
			for (const circle of circles)
				console.log(
					`  ${circle.slice(0, SHOWN).join(' ')}${circle.length > SHOWN ? ` and ${circle.length - SHOWN} more` : ''}`
				);
	}
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
	return numbers.reduce((sofar, each) => sofar + each, 0);
}
