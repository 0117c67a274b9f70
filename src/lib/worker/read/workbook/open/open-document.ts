import { readOpenCell } from './open-cell';
import { OpenNames } from './open-names';
import { OpenStyles } from './open-styles';
import { OpenTable, repeats, type OpenSheet } from './open-table';
import { attributesOf, readXml, type Attributes, type XmlReader } from '../xml-tags';

const DAY_ZERO = Date.UTC(1899, 11, 30);
/** What stands in a spreadsheet and is none of its cells: notes, drawings with tables of their own, changes, links. */
const LEFT_OUT = new Set([
	'office:annotation',
	'table:shapes',
	'draw:frame',
	'draw:custom-shape',
	'draw:g',
	'table:tracked-changes',
	'table:dde-links',
	'table:content-validations',
	'text:ruby-text',
	'text:note',
	'office:scripts',
	'office:settings',
	'office:meta'
]);
const MOST_SPACES = 100;
const CELLS = new Set(['table:table-cell', 'table:covered-table-cell']);
const STYLES = /^(?:style|number):/;
const PARAGRAPH = /^text:[ph]$/;
const NONE: Attributes = new Map();

/**
 * The sheets of an OpenDocument spreadsheet by its content, as one text of XML, and by the styles beside it. Each cell by its value,
 * also where no text stands in it. Throws `bestand-beschadigd` when tags are missing, `bestand-te-groot` when rows or
 * cells that come again do not fit in a sheet.
 */
export function readOpenDocument(content: string, beside = ''): OpenSheet[] {
	const reader = new OpenReader();
	if (beside) reader.read(beside);
	reader.read(content);
	return reader.sheets;
}

class OpenReader implements XmlReader {
	readonly sheets: OpenSheet[] = [];
	#names = new OpenNames();
	readonly #styles = new OpenStyles();
	#nul = DAY_ZERO;
	#isFirst = true;
	#table: OpenTable | null = null;
	/** The cell that stands open, its paragraphs, and whether text is one's. */
	#cell: Attributes | null = null;
	#paragraphs: string[] = [];
	#isText = false;

	read(xml: string): void {
		this.#names = new OpenNames();
		this.#isFirst = true;
		readXml(xml, this, (name) => this.#names.of(name));
	}

	open(name: string, raw: string): boolean {
		if (this.#isFirst) {
			this.#names.declare(raw);
			this.#isFirst = false;
			return true;
		}
		if (LEFT_OUT.has(name) || (this.#cell && name === 'table:table')) return false;
		if (this.#cell) this.#openInCell(name, raw);
		else if (CELLS.has(name)) this.#openCell(raw);
		else if (STYLES.test(name)) this.#styles.open(name, this.#attributes(raw));
		else if (name === 'table:table-row') this.#table?.openRow(this.#attributes(raw));
		else if (name === 'table:table-column') this.#table?.column(this.#attributes(raw));
		else if (name === 'table:table') this.#table = new OpenTable(this.#attributes(raw));
		else if (name === 'table:null-date') this.#setZero(this.#attributes(raw));
		return true;
	}

	close(name: string): void {
		if (PARAGRAPH.test(name)) this.#isText = false;
		else if (STYLES.test(name)) this.#styles.close(name);
		else if (CELLS.has(name)) this.#closeCell(name);
		else if (name === 'table:table-row') this.#table?.closeRow();
		else if (name === 'table:table' && this.#table) {
			this.sheets.push(this.#table.finish((style) => this.#styles.isHidden(style)));
			this.#table = null;
		}
	}

	text(text: string): void {
		if (this.#isText) this.#add(text.replace(/\s+/g, ' '));
	}

	#openCell(raw: string): void {
		this.#cell = this.#attributes(raw);
		this.#paragraphs = [];
	}

	#openInCell(name: string, raw: string): void {
		if (PARAGRAPH.test(name)) {
			this.#paragraphs.push('');
			this.#isText = true;
		} else if (name === 'text:s') {
			const times = Number(this.#attributes(raw).get('text:c') ?? 1) || 1;
			this.#add(' '.repeat(Math.min(MOST_SPACES, times)));
		} else if (name === 'text:tab') this.#add('\t');
		else if (name === 'text:line-break') this.#add('\n');
	}

	#closeCell(name: string): void {
		const attributes = this.#cell ?? NONE;
		this.#cell = null;
		const table = this.#table;
		if (!table) return;
		const times = repeats(attributes, 'table:number-columns-repeated');
		// What a merged cell covers is not shown.
		if (name === 'table:covered-table-cell') return table.skip(times);
		if (attributes.size === 0 && this.#paragraphs.length === 0) return table.skip(times);
		const style = attributes.get('table:style-name') ?? table.styleHere;
		const waarde = readOpenCell({
			attributes,
			getoond: this.#paragraphs
				.map((each) => each.trim())
				.join('\n')
				.trim(),
			opmaak: this.#styles.formatOf(style),
			nul: this.#nul
		});
		table.add(waarde, times, attributes);
	}

	#add(text: string): void {
		const last = this.#paragraphs.length - 1;
		this.#paragraphs[last] = (this.#paragraphs[last] ?? '') + text;
	}

	#attributes(raw: string): Attributes {
		return raw === '' || raw === '/' ? NONE : attributesOf(raw, this.#names.of);
	}

	#setZero(attributes: Attributes): void {
		const [, year = '', month = '', day = ''] =
			/^(\d{4})-(\d\d)-(\d\d)/.exec(attributes.get('table:date-value') ?? '') ?? [];
		if (year) this.#nul = Date.UTC(Number(year), Number(month) - 1, Number(day));
	}
}
