import type { Attributes } from '../xml-tags';

/** Styles that go by another; a circle has no end. */
const DEEPEST = 20;
const DIGITS = 30;
const DATA_STYLE = /^number:(?:number|date|time)-style$/;
/** What a part of a format shows, in the letters of Excel. */
const UNITS: Readonly<Record<string, string>> = {
	'number:day': 'd',
	'number:day-of-week': 'd',
	'number:month': 'mm',
	'number:quarter': 'd',
	'number:week-of-year': 'd',
	'number:year': 'y',
	'number:era': 'y',
	'number:hours': 'h',
	'number:minutes': 'm',
	'number:seconds': 's'
};

/** How cells of an OpenDocument spreadsheet look: the number format by the name of their style, as Excel writes it. */
export class OpenStyles {
	/** Formats by the name of their data style. */
	readonly #formats = new Map<string, string>();
	/** By name of a style: its data style, and the style that it goes by where it has none. */
	readonly #styles = new Map<string, { readonly data: string; readonly parent: string }>();
	readonly #hidden = new Set<string>();
	#style = '';
	/** The data style that stands open. */
	#name = '';
	#format = '';
	#countsOn = false;

	/** Takes a tag of styles, in a spreadsheet or beside it. */
	open(name: string, attributes: Attributes): void {
		const of = (attribute: string) => attributes.get(attribute) ?? '';
		switch (name) {
			case 'style:style':
				this.#style = of('style:name');
				this.#styles.set(this.#style, {
					data: of('style:data-style-name'),
					parent: of('style:parent-style-name')
				});
				break;
			case 'style:table-properties':
				if (of('table:display') === 'false') this.#hidden.add(this.#style);
				break;
			case 'number:number':
				this.#format += '0'.repeat(Math.min(DIGITS, Number(of('number:min-integer-digits')) || 0));
				if (Number(of('number:decimal-places'))) this.#format += '.0';
				break;
			default:
				this.#format += UNITS[name] ?? '';
				if (!DATA_STYLE.test(name)) break;
				this.#name = of('style:name');
				this.#format = '';
				this.#countsOn = of('number:truncate-on-overflow') === 'false';
		}
	}

	close(name: string): void {
		if (!DATA_STYLE.test(name)) return;
		const format = this.#countsOn ? this.#format.replace(/h|m|s/, '[$&]') : this.#format;
		this.#formats.set(this.#name, format);
	}

	/** The number format of a style; '' where it has none. */
	formatOf(style: string): string {
		let name = style;
		for (let step = 0; step < DEEPEST; step++) {
			const found = this.#styles.get(name);
			const format = this.#formats.get(found?.data ?? '');
			if (format !== undefined) return format;
			if (!found?.parent) return '';
			name = found.parent;
		}
		return '';
	}

	/** Whether a sheet of that style is hidden. */
	isHidden(style: string): boolean {
		return this.#hidden.has(style);
	}
}
