import { attributesOf } from '../xml-tags';

/** Namespaces by the end of their address, of OpenDocument and of OpenOffice 1, with the prefix that all but a few use. */
const PREFIXES: readonly (readonly [end: RegExp, prefix: string])[] = [
	[/(?:xmlns:office:1\.0|\/2000\/office)$/, 'office'],
	[/(?:xmlns:table:1\.0|\/2000\/table)$/, 'table'],
	[/(?:xmlns:text:1\.0|\/2000\/text)$/, 'text'],
	[/(?:xmlns:style:1\.0|\/2000\/style)$/, 'style'],
	[/(?:xmlns:datastyle:1\.0|\/2000\/datastyle)$/, 'number'],
	[/(?:xmlns:drawing:1\.0|\/2000\/drawing)$/, 'draw'],
	[/calc:xmlns:calcext:1\.0$/, 'calcext']
];

/** Names of tags and attributes of an OpenDocument text, whatever prefixes it has. */
export class OpenNames {
	/** Own prefix, '' for none, and the usual one. */
	readonly #prefixes = new Map<string, string>();
	readonly #known = new Map<string, string>();

	/** Takes the attributes of the first tag, which say what the prefixes mean. */
	declare(attributes: string): void {
		for (const [name, address] of attributesOf(attributes)) {
			const own = /^xmlns(?::(.+))?$/.exec(name);
			const usual = PREFIXES.find(([end]) => end.test(address))?.[1];
			if (own && usual !== undefined) this.#prefixes.set(own[1] ?? '', usual);
		}
		this.#known.clear();
	}

	readonly of = (name: string): string => {
		const known = this.#known.get(name);
		if (known !== undefined) return known;
		const colon = name.indexOf(':');
		const usual = this.#prefixes.get(name.slice(0, Math.max(0, colon)));
		const made = usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
		this.#known.set(name, made);
		return made;
	};
}
