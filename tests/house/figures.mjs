/**
 * The house in figures, of any checkout, also an old one: `node tests/house/figures.mjs [dir]`. Tests, and what only
 * tests use (`*.fixture.ts`), are not counted.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { DUTCH_PREDICATE, DUTCH_VERB } from './dutch-verbs.js';

/** More files than this in a folder is more than anybody oversees. */
const MANY = 24;
const SHOWN = 40;

const root = process.argv[2] ?? '.';
const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
	.map((path) => `src/${path.replaceAll('\\', '/')}`)
	.filter((path) => /\.(ts|svelte|js)$/.test(path) && !/\.(test|fixture)\.ts$/.test(path))
	.filter((path) => statSync(join(root, path)).isFile())
	.sort();
const files = paths.map(readSource);
const known = new Set(paths);

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
printState();

/**
 * @param {string} path
 * @returns {{ path: string, text: string, code: ts.SourceFile, lines: number }}
 */
function readSource(path) {
	const text = readFileSync(join(root, path), 'utf8');
	const script = path.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, each]) => each).join('\n')
		: text;
	const code = ts.createSourceFile(`${path}.ts`, script, ts.ScriptTarget.Latest, true);
	return { path, text, code, lines: text.split('\n').length - 1 };
}

/**
 * Everything in a file, the outside before the inside.
 * @param {ts.Node} node
 * @returns {Generator<ts.Node>}
 */
function* nodesIn(node) {
	yield node;
	const inside = [];
	ts.forEachChild(node, (each) => void inside.push(each));
	for (const each of inside) yield* nodesIn(each);
}

function printFolders() {
	const folders = new Map();
	for (const { path } of files) folders.set(dirname(path), (folders.get(dirname(path)) ?? 0) + 1);
	const byCount = [...folders].sort(([, a], [, b]) => b - a);
	const large = byCount.filter(([, count]) => count > MANY);
	console.log(`\n# folders: ${folders.size}, largest ${byCount[0]?.join(' ')}`);
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
	const places = new Map();
	for (const { path, code } of files)
		for (const node of nodesIn(code)) {
			const isType =
				ts.isTypeAliasDeclaration(node) ||
				ts.isInterfaceDeclaration(node) ||
				ts.isClassDeclaration(node) ||
				ts.isEnumDeclaration(node);
			if (!isType || !node.name || !isExported(node)) continue;
			const others = places.get(node.name.text) ?? [];
			if (!others.includes(path)) places.set(node.name.text, [...others, path]);
		}
	const doubles = [...places].filter(([, where]) => where.length > 1);
	console.log(`\n# exported types: ${places.size}, declared more than once: ${doubles.length}`);
	for (const [name, where] of doubles.sort()) console.log(`${name}: ${where.join(', ')}`);
}

/** @param {ts.Node} node */
function isExported(node) {
	return (
		ts.canHaveModifiers(node) &&
		ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
	);
}

/**
 * @param {string} title
 * @param {RegExp} verb
 */
function printVerbs(title, verb) {
	const found = new Map();
	let count = 0;
	let all = 0;
	for (const { code } of files)
		for (const name of functionNames(code)) {
			all++;
			if (!verb.test(name)) continue;
			count++;
			found.set(name, (found.get(name) ?? 0) + 1);
		}
	console.log(`\n# functions: ${all}, ${title}: ${count} (${found.size} names)`);
	const names = [...found].sort(([, a], [, b]) => b - a);
	console.log(names.map(([name, times]) => (times > 1 ? `${name}×${times}` : name)).join(' '));
}

/**
 * Names of functions, methods (also of an interface) and functions in a const, a field or an object.
 * @param {ts.SourceFile} code
 */
function* functionNames(code) {
	for (const node of nodesIn(code)) {
		const isNamed =
			ts.isFunctionDeclaration(node) ||
			ts.isMethodDeclaration(node) ||
			ts.isMethodSignature(node) ||
			((ts.isVariableDeclaration(node) ||
				ts.isPropertyDeclaration(node) ||
				ts.isPropertyAssignment(node)) &&
				node.initializer &&
				(ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer))) ||
			(ts.isPropertySignature(node) && node.type && ts.isFunctionTypeNode(node.type));
		const name = isNamed ? node.name : undefined;
		if (name && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name))) yield name.text;
	}
}

function printCircles() {
	const edges = files.flatMap(({ path, code }) => [...importsIn(path, code)]);
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

/**
 * @param {string} path
 * @param {ts.SourceFile} code
 */
function* importsIn(path, code) {
	for (const node of nodesIn(code)) {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
			if (!node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) continue;
			const kind = isTypeOnly(node) ? 'type' : 'value';
			yield { from: path, to: moduleOf(path, node.moduleSpecifier.text), kind };
		} else if (
			ts.isCallExpression(node) &&
			node.expression.kind === ts.SyntaxKind.ImportKeyword &&
			node.arguments[0] &&
			ts.isStringLiteral(node.arguments[0])
		)
			yield { from: path, to: moduleOf(path, node.arguments[0].text), kind: 'lazy' };
	}
}

/** @param {ts.ImportDeclaration | ts.ExportDeclaration} node */
function isTypeOnly(node) {
	if (ts.isExportDeclaration(node)) return node.isTypeOnly;
	const clause = node.importClause;
	if (!clause) return false;
	const { namedBindings } = clause;
	const named = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : [];
	return (
		clause.isTypeOnly ||
		(!clause.name && named.length > 0 && named.every((each) => each.isTypeOnly))
	);
}

/**
 * The file of this house that is imported; undefined for a package.
 * @param {string} path
 * @param {string} specifier
 */
function moduleOf(path, specifier) {
	const [bare = ''] = specifier.split('?');
	const place = bare.startsWith('$lib/')
		? bare.replace('$lib', 'src/lib')
		: bare.startsWith('.')
			? normalize(join(dirname(path), bare)).replaceAll('\\', '/')
			: null;
	if (!place) return undefined;
	return [place, `${place}.ts`, `${place}.js`, `${place}.svelte`, `${place}/index.ts`].find(
		(each) => known.has(each) && existsSync(join(root, each))
	);
}

/**
 * Modules that reach each other, more than one together.
 * @param {readonly { from: string, to?: string }[]} edges
 * @returns {readonly (readonly string[])[]}
 */
function circlesIn(edges) {
	const next = new Map();
	for (const { from, to } of edges) if (to) next.set(from, [...(next.get(from) ?? []), to]);
	const seen = new Map();
	const lowest = new Map();
	const stack = [];
	const circles = [];
	/** @param {string} module */
	function visit(module) {
		seen.set(module, seen.size);
		lowest.set(module, seen.get(module));
		stack.push(module);
		for (const to of next.get(module) ?? []) {
			if (!seen.has(to)) visit(to);
			if (stack.includes(to)) lowest.set(module, Math.min(lowest.get(module), lowest.get(to)));
		}
		if (lowest.get(module) !== seen.get(module)) return;
		const circle = stack.splice(stack.indexOf(module));
		if (circle.length > 1) circles.push(circle.sort());
	}
	for (const module of next.keys()) if (!seen.has(module)) visit(module);
	return circles.sort((a, b) => b.length - a.length);
}

function printState() {
	const counts = new Map();
	let getters = 0;
	for (const { path, code, text } of files) {
		if (path.endsWith('.svelte') || path.endsWith('.svelte.ts'))
			for (const [rune] of text.matchAll(/\$(?:effect|derived|state|props|bindable)\b/g))
				counts.set(rune, (counts.get(rune) ?? 0) + 1);
		for (const node of nodesIn(code)) if (isBareGetter(node)) getters++;
	}
	console.log(
		`\n# runes: ${[...counts]
			.sort()
			.map((each) => each.join(' '))
			.join(', ')}`
	);
	console.log(`getters that only return this.#x: ${getters}`);
}

/** @param {ts.Node} node */
function isBareGetter(node) {
	if (!ts.isGetAccessorDeclaration(node) || node.body?.statements.length !== 1) return false;
	const [only] = node.body.statements;
	const value = only && ts.isReturnStatement(only) ? only.expression : undefined;
	return (
		value !== undefined &&
		ts.isPropertyAccessExpression(value) &&
		value.expression.kind === ts.SyntaxKind.ThisKeyword &&
		ts.isPrivateIdentifier(value.name)
	);
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
	return numbers.reduce((sofar, each) => sofar + each, 0);
}
