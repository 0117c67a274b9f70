import { readdirSync, readFileSync } from 'node:fs';
import { parse, type AST } from 'svelte/compiler';

export interface StyleRule {
	readonly file: string;
	/** The at-rules it stands in; '' when it always holds. */
	readonly condition: string;
	/** The condition, the rules it stands in, and its own selector. */
	readonly place: string;
	/** `property: value`, in the order of the source. */
	readonly declarations: readonly string[];
}

/** Every rule of the style blocks of components and of the style sheets of `src/routes`, nested ones apart. */
export function styleRules(): readonly StyleRule[] {
	return filesLike(/\.svelte$|^src\/routes\/.*\.css$/).flatMap((file) =>
		rulesOfSource(readFileSync(file, 'utf8'), file)
	);
}

/** Every component without its style block. */
export function markups(): readonly string[] {
	return filesLike(/\.svelte$/).map((file) => readFileSync(file, 'utf8').split('<style')[0] ?? '');
}

function filesLike(wanted: RegExp): readonly string[] {
	return readdirSync('src', { recursive: true, encoding: 'utf8' })
		.map((name) => `src/${name.replaceAll('\\', '/')}`)
		.filter((file) => wanted.test(file))
		.sort();
}

function rulesOfSource(text: string, file: string): readonly StyleRule[] {
	const source = file.endsWith('.css') ? `<style>${text}</style>` : text;
	return (
		parse(source, { modern: true }).css?.children.flatMap((node) => rulesOf(node, '', '')) ?? []
	);

	function rulesOf(
		node: AST.CSS.Rule | AST.CSS.Atrule,
		around: string,
		outer: string
	): readonly StyleRule[] {
		const isRule = node.type === 'Rule';
		const condition = isRule ? around : `${around} @${node.name} ${node.prelude}`.trim();
		const selector = isRule ? source.slice(node.prelude.start, node.prelude.end) : '';
		const selectors = `${outer} ${selector}`.trim();
		const inside = node.block?.children ?? [];
		const declarations = inside
			.filter((child) => child.type === 'Declaration')
			.map(({ property, value }) => `${property}: ${value.replace(/\s+/g, ' ')}`);
		const place = `${condition} ${selectors}`.trim();
		return [
			...(declarations.length > 0 ? [{ file, condition, place, declarations }] : []),
			...inside
				.filter((child) => child.type !== 'Declaration')
				.flatMap((child) => rulesOf(child, condition, selectors))
		];
	}
}
