import { readdirSync, readFileSync } from 'node:fs';
import { parse, type AST } from 'svelte/compiler';

export interface StyleRule {
	readonly file: string;
	/** The at-rules and rules it stands in, then its own selector. */
	readonly place: string;
	/** `property: value`, in the order of the source. */
	readonly declarations: readonly string[];
}

/** Every rule of the style blocks of components and of the style sheets of `src/routes`, nested ones apart. */
export function styleRules(): readonly StyleRule[] {
	return readdirSync('src', { recursive: true, encoding: 'utf8' })
		.map((name) => `src/${name.replaceAll('\\', '/')}`)
		.filter((file) => /\.svelte$|^src\/routes\/.*\.css$/.test(file))
		.sort()
		.flatMap((file) => rulesOfSource(readFileSync(file, 'utf8'), file));
}

function rulesOfSource(text: string, file: string): readonly StyleRule[] {
	const source = file.endsWith('.css') ? `<style>${text}</style>` : text;
	return parse(source, { modern: true }).css?.children.flatMap((node) => rulesOf(node, '')) ?? [];

	function rulesOf(node: AST.CSS.Rule | AST.CSS.Atrule, around: string): readonly StyleRule[] {
		const own =
			node.type === 'Atrule'
				? `@${node.name} ${node.prelude}`
				: source.slice(node.prelude.start, node.prelude.end);
		const place = `${around} ${own}`.trim();
		const inside = node.block?.children ?? [];
		const declarations = inside
			.filter((child) => child.type === 'Declaration')
			.map(({ property, value }) => `${property}: ${value.replace(/\s+/g, ' ')}`);
		return [
			...(declarations.length > 0 ? [{ file, place, declarations }] : []),
			...inside
				.filter((child) => child.type !== 'Declaration')
				.flatMap((child) => rulesOf(child, place))
		];
	}
}
