import { readdirSync, readFileSync } from 'node:fs';
import { parse, type AST } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

/** What holds no text, and of which a browser keeps only whether it is chosen. */
const WITHOUT_TEXT = ['checkbox', 'radio', 'range'];

type Node = AST.RegularElement;

/** Every field in the markup of a component. */
function fieldsIn(path: string): { readonly line: string; readonly node: Node }[] {
	const source = readFileSync(path, 'utf8');
	const found: { line: string; node: Node }[] = [];
	const walk = (value: unknown): void => {
		if (Array.isArray(value)) return value.forEach(walk);
		if (typeof value !== 'object' || value === null) return;
		const node = value as Node;
		if (node.type === 'RegularElement' && ['input', 'textarea', 'select'].includes(node.name)) {
			const line = source.slice(0, node.start).split('\n').length;
			found.push({ line: `${path}:${line}`, node });
		}
		Object.values(value).forEach(walk);
	};
	walk(parse(source, { modern: true }).fragment);
	return found;
}

/** The text of an attribute; null where there is none, '{}' where it is reckoned. */
function attribute({ attributes }: Node, name: string): string | null {
	const found = attributes.find(
		(each): each is AST.Attribute => each.type === 'Attribute' && each.name === name
	);
	if (!found) return null;
	const [part] = Array.isArray(found.value) ? found.value : [];
	return part?.type === 'Text' ? part.data : '{}';
}

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.svelte'))
	.map((path) => `src/${path.replaceAll('\\', '/')}`);
const fields = paths
	.flatMap(fieldsIn)
	.filter(({ node }) => !WITHOUT_TEXT.includes(attribute(node, 'type') ?? 'text'));

describe('fields that hold what somebody types or chooses', () => {
	it('are found in the sources', () => {
		expect(fields.length).toBeGreaterThan(50);
		expect(fields.map(({ line }) => line.replace(/:\d+$/, ''))).toContain(
			'src/lib/panels/dossier/NotitieVeld.svelte'
		);
	});

	it('say that the browser may not keep it: it would lie in its session files as plain text, also while locked', () => {
		const kept = fields.filter(({ node }) => attribute(node, 'autocomplete') !== 'off');
		// Kept by nobody while it is a field for passwords, and off when its characters are shown; the other says
		// the name of the app, and nobody types in it.
		expect(kept.map(({ line }) => line.replace(/:\d+$/, ''))).toEqual([
			'src/lib/ui/form/PasswordField.svelte',
			'src/lib/ui/form/UsernameField.svelte'
		]);
		expect(readFileSync('src/lib/ui/form/PasswordField.svelte', 'utf8')).toContain(
			"autocomplete={shown ? 'off' : autocomplete}"
		);
	});

	it('are fields, and no text of the page that can be typed in', () => {
		const editable = paths.filter((path) => /\scontenteditable/i.test(readFileSync(path, 'utf8')));
		expect(editable).toEqual([]);
	});
});
