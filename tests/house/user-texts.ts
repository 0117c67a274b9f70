import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import { parseSync } from 'vite';

/** A text that a user may read, with each way in which its conditions can make it; § stands for what is filled in. */
export interface UserText {
	readonly where: string;
	readonly ways: readonly string[];
	/** It is a word or sentence that `hoeveel` or `woordBij` chooses by a number. */
	readonly counted: boolean;
}

/** What is filled in: a number, a name, a day. */
export const HOLE = '§';
/** A number that never changes, such as a term in days. */
export const CONSTANT = '¤';

/** Ways of one text that are looked at; the rest of a text with more conditions is much the same. */
const MOST_WAYS = 64;

/** No text of the desk: names and patterns that are looked for, what is made for a machine, the people of the sample. */
const NOT_READ = new RegExp(
	[
		...['worker/sample/', 'aggregate/', 'worker/read/pdf/', 'worker/keep/'],
		...[
			'worker/write/workbook\\.ts',
			'domain/kandidaat/profiel-lijsten\\.ts',
			'domain/uwv/arbeidsmarktregios\\.ts'
		],
		...['data/kandidaat/naam-weergave\\.ts', 'rules/filters/naaste-naam\\.ts'],
		// names of a standard, and titles of tests
		'pages/toegankelijkheid/(?:wcag|tests)\\.ts',
		// drawn from the app
		'pages/hulp/beelden/'
	]
		.map((path) => `^src/lib/${path}`)
		.concat('\\.d\\.ts$', '\\.test\\.ts$')
		.join('|')
);

/** Elements within a sentence; any other ends it. */
const INLINE = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'kbd', 'small', 'span', 'strong']);

/** Attributes that no user reads. */
const TECHNICAL = new Set([
	...'class style id for generics href src d viewBox transform points type role name key rel target lang'.split(
		' '
	),
	...'autocomplete inputmode popover popovertarget aria-labelledby aria-describedby aria-controls'.split(
		' '
	),
	...'aria-owns aria-activedescendant'.split(' ')
]);

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** Every source that may hold a text of the user. */
export function sourcePaths(): string[] {
	return readdirSync('src', { recursive: true, encoding: 'utf8' })
		.map((path) => `src/${path.replaceAll('\\', '/')}`)
		.filter((path) => /\.(ts|svelte)$/.test(path) && !NOT_READ.test(path))
		.sort();
}

/** Every text of every source below `src`. */
export function userTexts(): UserText[] {
	return sourcePaths().flatMap((path) => textsOfSource(readFileSync(path, 'utf8'), path));
}

/** The texts of one source. */
export function textsOfSource(source: string, path: string): UserText[] {
	const roots: readonly unknown[] = path.endsWith('.svelte')
		? partsOf(parse(source, { modern: true }) as unknown as Node)
		: [parseSync(path, source).program];
	const found: UserText[] = [];
	const add: Add = (node, ways, counted = false) => {
		const texts = [...new Set(ways.map(tidy))].filter(isRead);
		const line = source.slice(0, Number(node.start)).split('\n').length;
		if (texts.length > 0) found.push({ where: `${path}:${line}`, ways: texts, counted });
	};
	for (const root of roots) walk(root, add);
	return found;
}

function partsOf(component: Node): readonly unknown[] {
	return [component.module, component.instance, component.fragment];
}

type Add = (node: Node, ways: readonly string[], counted?: boolean) => void;

function walk(value: unknown, add: Add): void {
	if (Array.isArray(value)) return value.forEach((each) => walk(each, add));
	if (!isNode(value)) return;
	const node = value;
	if (node.type === 'Fragment') return walkFragment(node, add);
	if (isSkipped(node)) return;
	if (isCount(node)) {
		return walk(node.arguments, (each, ways) => add(each, ways, true));
	}
	if (node.type === 'Attribute') return walkAttribute(node, add);
	const ways = waysOf(node);
	if (ways) {
		add(
			node,
			ways.filter((way) => isProse(way))
		);
		return holesOf(node).forEach((each) => walk(each, add));
	}
	if (node.type === 'Property' && node.computed !== true) return walk(node.value, add);
	for (const [key, each] of Object.entries(node)) {
		if (key !== 'typeAnnotation' && key !== 'typeArguments' && key !== 'metadata') walk(each, add);
	}
}

/** Text and inline elements that follow each other are one text; anything else ends it. */
function walkFragment(fragment: Node, add: Add): void {
	let open: readonly string[] = [''];
	let first: Node | null = null;
	const end = (): void => {
		if (first) add(first, open);
		open = [''];
		first = null;
	};
	const nodes = fragment.nodes as readonly Node[];
	for (const node of nodes) {
		const ways = inlineWays(node);
		if (ways) {
			first ??= node.type === 'Text' && String(node.data).trim() === '' ? null : node;
			open = joined(open, ways);
		} else end();
		if (node.type !== 'Text') walkBelow(node, add, ways !== null);
	}
	end();
}

/** What lies below a node of a fragment; of an inline one only what is no part of its text. */
function walkBelow(node: Node, add: Add, isInline: boolean): void {
	if (!isInline) return walk(node, add);
	if (node.type === 'ExpressionTag')
		return holesOf(node.expression as Node).forEach((each) => walk(each, add));
	if (node.type === 'RegularElement') {
		walk(node.attributes, add);
		for (const each of (node.fragment as Node).nodes as readonly Node[]) walkBelow(each, add, true);
	}
	if (node.type === 'IfBlock') {
		walk(node.test, add);
		for (const branch of [node.consequent, node.alternate])
			if (isNode(branch))
				for (const each of branch.nodes as readonly Node[]) walkBelow(each, add, true);
	}
}

/** The ways of a node that is part of a sentence; null where it is not. */
function inlineWays(node: Node): readonly string[] | null {
	if (node.type === 'Text') return [String(node.data)];
	if (node.type === 'Comment') return [''];
	if (node.type === 'ExpressionTag')
		return waysOf(node.expression as Node) ?? [holeOf(node.expression as Node)];
	if (node.type === 'RegularElement' && INLINE.has(String(node.name)))
		return inlineAll(node.fragment as Node);
	if (node.type === 'IfBlock') {
		const yes = inlineAll(node.consequent as Node);
		const no = isNode(node.alternate) ? inlineAll(node.alternate) : [''];
		return yes && no ? [...yes, ...no] : null;
	}
	return null;
}

function inlineAll(fragment: Node): readonly string[] | null {
	let ways: readonly string[] = [''];
	for (const node of fragment.nodes as readonly Node[]) {
		const more = inlineWays(node);
		if (!more) return null;
		ways = joined(ways, more);
	}
	return ways;
}

function walkAttribute(node: Node, add: Add): void {
	if (TECHNICAL.has(String(node.name)) || node.value === true) return;
	const parts = (Array.isArray(node.value) ? node.value : [node.value]) as readonly Node[];
	let ways: readonly string[] = [''];
	for (const part of parts) ways = joined(ways, inlineWays(part) ?? [HOLE]);
	add(node, ways.filter(isProse));
	for (const part of parts) if (part.type === 'ExpressionTag') walkBelow(part, add, true);
}

/** Every text that an expression can be; null where it makes none of its own. */
function waysOf(node: Node): readonly string[] | null {
	if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : null;
	if (node.type === 'TemplateLiteral') {
		let ways: readonly string[] = [''];
		const holes = node.expressions as readonly Node[];
		for (const [at, quasi] of (node.quasis as readonly Node[]).entries()) {
			ways = joined(ways, [(quasi.value as { readonly cooked: string }).cooked]);
			const hole = holes[at];
			if (hole) ways = joined(ways, waysOf(hole) ?? [holeOf(hole)]);
		}
		return ways;
	}
	if (node.type === 'ConditionalExpression') {
		const yes = waysOf(node.consequent as Node);
		const no = waysOf(node.alternate as Node);
		return yes || no ? [...(yes ?? [HOLE]), ...(no ?? [HOLE])] : null;
	}
	if (node.type === 'BinaryExpression' && node.operator === '+') {
		const left = waysOf(node.left as Node);
		const right = waysOf(node.right as Node);
		return left || right ? joined(left ?? [HOLE], right ?? [HOLE]) : null;
	}
	if (node.type === 'LogicalExpression' && node.operator !== '&&') {
		const right = waysOf(node.right as Node);
		return right && [HOLE, ...right];
	}
	if (node.type.startsWith('TS') && isNode(node.expression)) return waysOf(node.expression);
	return null;
}

function holeOf(node: Node): string {
	const [first] = (node.arguments ?? []) as readonly Node[];
	const inner = node.type === 'CallExpression' ? first : node;
	const named = inner?.type === 'MemberExpression' ? (inner.object as Node) : inner;
	return /^[A-Z][A-Z_]+$/.test(String(named?.name)) ? CONSTANT : HOLE;
}

/** The expressions within a text that are no text themselves: what they are made of may hold texts. */
function holesOf(node: Node): readonly Node[] {
	if (node.type === 'Literal') return [];
	if (waysOf(node) === null) return [node];
	if (node.type === 'TemplateLiteral')
		return (node.expressions as readonly Node[]).flatMap(holesOf);
	if (node.type === 'ConditionalExpression')
		return [
			node.test as Node,
			...holesOf(node.consequent as Node),
			...holesOf(node.alternate as Node)
		];
	if (isNode(node.left) && isNode(node.right))
		return [...holesOf(node.left), ...holesOf(node.right)];
	return isNode(node.expression) ? holesOf(node.expression) : [];
}

/** A call that chooses words by a number. */
function isCount(node: Node): boolean {
	if (node.type !== 'CallExpression') return false;
	return ['hoeveel', 'woordBij'].includes(String((node.callee as Node).name));
}

/** Types, imports, and what is told to programmers only. */
function isSkipped(node: Node): boolean {
	if (/^(Import|ExportAll)/.test(node.type)) return true;
	if (node.type === 'ThrowStatement') return true;
	if (node.type.startsWith('TS')) return !isNode(node.expression);
	if (node.type === 'NewExpression') return /Error$/.test(String((node.callee as Node).name));
	if (node.type === 'BinaryExpression') return /^[=!]==?$/.test(String(node.operator));
	return false;
}

function joined(before: readonly string[], after: readonly string[]): readonly string[] {
	const ways = new Set<string>();
	for (const left of before)
		for (const right of after) if (ways.size < MOST_WAYS) ways.add(left + right);
	return [...ways];
}

function tidy(text: string): string {
	return text.replace(/[ \t\r\n\u00a0]+/g, ' ').trim();
}

/** Whether there is a word in it. */
function isRead(text: string): boolean {
	return /\p{L}{2}/u.test(text);
}

/** Whether a string in code is prose: of more than one word, or one that begins with a capital. */
function isProse(text: string): boolean {
	const tidied = tidy(text);
	return !MACHINE.test(tidied) && /\p{L}{2}.* |^\p{Lu}\p{Ll}/u.test(tidied);
}

/** Selectors, media queries, styles and markup. */
const MACHINE =
	/^<|[{};]\s*$|var\(--|\[[\w-]+(?:=["']|\])|\((?:max|min|prefers)-|(?:^|, )(?:input|select|textarea|dialog)(?:,|$)|^[\w./:#?=&-]+\.(?:ts|js|csv|xlsx|json)$/;

function isNode(value: unknown): value is Node {
	return (
		typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
	);
}
