/** What the house is made of, read from the sources of any checkout; `figures.mjs` prints it, a house test holds it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** @typedef {ReturnType<typeof readHouse>} House */

/**
 * The sources under `src` of a checkout. Tests, and what only tests use (`*.fixture.ts`), are not read.
 * @param {string} root
 */
export function readHouse(root) {
	const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
		.map((path) => `src/${path.replaceAll('\\', '/')}`)
		.filter((path) => /\.(ts|svelte|js)$/.test(path) && !/\.(test|fixture)\.ts$/.test(path))
		.filter((path) => statSync(join(root, path)).isFile())
		.sort();
	return { root, files: paths.map((path) => readSource(root, path)), known: new Set(paths) };
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {{ path: string, text: string, code: ts.SourceFile, lines: number }}
 */
function readSource(root, path) {
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
	/** @type {ts.Node[]} */
	const inside = [];
	ts.forEachChild(node, (each) => void inside.push(each));
	for (const each of inside) yield* nodesIn(each);
}

/**
 * Code files in each folder, most first.
 * @param {House} house
 * @returns {[string, number][]}
 */
export function countPerFolder({ files }) {
	const folders = new Map();
	for (const { path } of files) folders.set(dirname(path), (folders.get(dirname(path)) ?? 0) + 1);
	return [...folders].sort(([, a], [, b]) => b - a);
}

/**
 * Files that declare an exported type, by its name.
 * @param {House} house
 * @returns {Map<string, readonly string[]>}
 */
export function placesOfTypes({ files }) {
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
	return places;
}

/**
 * Names of all functions, as often as they are declared.
 * @param {House} house
 * @returns {readonly string[]}
 */
export function namesOfFunctions({ files }) {
	return files.flatMap(({ code }) => [...functionNames(code)]);
}

/**
 * Imports, with the module of this house that they reach; `lazy` is one that is loaded when needed.
 * @param {House} house
 */
export function importsOf(house) {
	return house.files.flatMap(({ path, code }) => [...importsIn(house, path, code)]);
}

/**
 * How often each rune stands in components and state.
 * @param {House} house
 * @returns {[string, number][]}
 */
export function countRunes({ files }) {
	const counts = new Map();
	for (const { path, text } of files)
		if (path.endsWith('.svelte') || path.endsWith('.svelte.ts'))
			for (const [rune] of text.matchAll(/\$(?:effect|derived|state|props|bindable)\b/g))
				counts.set(rune, (counts.get(rune) ?? 0) + 1);
	return [...counts].sort();
}

/**
 * Getters that only give a private field.
 * @param {House} house
 */
export function countBareGetters({ files }) {
	let getters = 0;
	for (const { code } of files) for (const node of nodesIn(code)) if (isBareGetter(node)) getters++;
	return getters;
}

/** @param {ts.Node} node */
function isExported(node) {
	return (
		ts.canHaveModifiers(node) &&
		ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
	);
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

/**
 * @param {House} house
 * @param {string} path
 * @param {ts.SourceFile} code
 */
function* importsIn(house, path, code) {
	for (const node of nodesIn(code)) {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
			if (!node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) continue;
			const kind = isTypeOnly(node) ? 'type' : 'value';
			yield { from: path, to: moduleOf(house, path, node.moduleSpecifier.text), kind };
		} else if (
			ts.isCallExpression(node) &&
			node.expression.kind === ts.SyntaxKind.ImportKeyword &&
			node.arguments[0] &&
			ts.isStringLiteral(node.arguments[0])
		)
			yield { from: path, to: moduleOf(house, path, node.arguments[0].text), kind: 'lazy' };
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
 * @param {House} house
 * @param {string} path
 * @param {string} specifier
 */
function moduleOf({ root, known }, path, specifier) {
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
export function circlesIn(edges) {
	const next = new Map();
	for (const { from, to } of edges) if (to) next.set(from, [...(next.get(from) ?? []), to]);
	const seen = new Map();
	const lowest = new Map();
	/** @type {string[]} */
	const stack = [];
	/** @type {string[][]} */
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
