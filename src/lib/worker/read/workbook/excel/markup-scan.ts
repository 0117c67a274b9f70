import { Bevindingen } from '../bijzonderheden';
import { attributesOf, readXml, type XmlReader } from '../xml-tags';

const [MOST_ROWS, MOST_COLUMNS] = [1_048_576, 16_384];

/**
 * Rows and columns that the sheets of a workbook in one text of XML (Excel 2003) hide, and its formulas without a result, by the
 * place of the sheet. Nothing where its tags are so that only SheetJS can tell what is meant.
 */
export function scanMarkup(xml: string): ReadonlyMap<number, Bevindingen> {
	const scan = new MarkupScan();
	try {
		readXml(xml, scan, (name) => name.slice(name.indexOf(':') + 1).toLowerCase());
	} catch {
		return new Map();
	}
	return new Map(scan.found.entries());
}

class MarkupScan implements XmlReader {
	readonly found: Bevindingen[] = [];
	#row = -1;
	#column = -1;
	/** Columns further that the row or cell before goes on. */
	#onwards = 0;
	#isFormula = false;
	#hasData = false;

	open(name: string, raw: string): boolean {
		const sheet = this.found.at(-1);
		switch (name) {
			case 'worksheet':
				this.found.push(new Bevindingen());
				break;
			case 'table':
				this.#row = this.#column = -1;
				this.#onwards = 0;
				break;
			case 'column': {
				const { first, until, isHidden } = this.#place(raw, this.#column);
				this.#column = until - 1;
				if (isHidden) sheet?.hiddenColumns(first, Math.min(MOST_COLUMNS, until));
				break;
			}
			case 'row': {
				const { first, until, isHidden } = this.#place(raw, this.#row);
				this.#row = until - 1;
				this.#column = -1;
				this.#onwards = 0;
				if (isHidden)
					for (let row = first; row < Math.min(MOST_ROWS, until); row++) sheet?.hiddenRow(row);
				break;
			}
			case 'cell': {
				const attributes = attributesOf(raw);
				this.#column = Number(attributes.get('ss:Index') ?? this.#column + this.#onwards + 2) - 1;
				this.#onwards = Number(attributes.get('ss:MergeAcross') ?? 0);
				this.#isFormula = attributes.has('ss:Formula');
				this.#hasData = false;
				break;
			}
			case 'data':
				this.#hasData = true;
				break;
			case 'styles':
			case 'worksheetoptions':
				return false;
		}
		return true;
	}

	close(name: string): void {
		if (name !== 'cell') return;
		if (this.#isFormula && !this.#hasData) this.found.at(-1)?.formula(this.#row, this.#column);
		this.#isFormula = false;
	}

	text(): void {
		// Only places count.
	}

	/** Where something begins and ends, by what says so or behind what came last. */
	#place(raw: string, last: number): { first: number; until: number; isHidden: boolean } {
		const attributes = attributesOf(raw);
		const first = Number(attributes.get('ss:Index') ?? last + 2) - 1;
		const until = first + 1 + Number(attributes.get('ss:Span') ?? 0);
		return { first, until, isHidden: attributes.get('ss:Hidden') === '1' };
	}
}
