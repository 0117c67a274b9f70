import Papa from 'papaparse';

/** A table as it stands in a file. */
export interface Table {
	readonly title: string;
	readonly heads: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** Everything that stands in a CSV of counts: its tables, and every line below them by its term. */
export interface ReadFile {
	readonly tables: readonly Table[];
	readonly lines: ReadonlyMap<string, string>;
}

export type Mark = number | '<' | 'x';

/** Reads a CSV as a spreadsheet does, then takes it apart by its headings. */
export function readFile(text: string): ReadFile {
	const rows = Papa.parse<string[]>(text.replace('\uFEFF', ''), { delimiter: ';' }).data;
	const end = rows.findIndex(([cell = '']) => cell.startsWith('Toegepaste filters'));
	const lines = new Map(
		rows.slice(end).map(([cell = '']) => {
			const colon = cell.indexOf(': ');
			return colon < 0 ? [cell, ''] : [cell.slice(0, colon), cell.slice(colon + 2)];
		})
	);
	const tables: Table[] = [];
	const block: string[][] = [];
	for (const row of rows.slice(0, end)) {
		if (row.some((cell) => cell !== '')) block.push(row);
		else if (block.length) tables.push(tableOf(block.splice(0)));
	}
	return { tables, lines };
}

function tableOf(block: readonly string[][]): Table {
	const titled = block[0]?.length === 1;
	const [heads = [], ...rows] = titled ? block.slice(1) : block;
	return { title: titled ? (block[0]?.[0] ?? '') : '', heads, rows };
}

/** Columns that count people or records. */
export function counted({ heads }: Table): readonly number[] {
	const texts = heads.filter((head) => ['Groep', 'Kengetal', 'Arbeidsmarktregio'].includes(head));
	return [...heads.keys()].filter((column) => {
		const head = heads[column] ?? '';
		return column >= Math.max(1, texts.length) && !/\(%\)$|^Nog te doen tot/.test(head);
	});
}

export function markOf(text: string): Mark | 'unknown' {
	if (text === 'x') return 'x';
	if (text.startsWith('<')) return '<';
	const number = Number(text.replaceAll('.', ''));
	return text === '' || Number.isNaN(number) ? 'unknown' : number;
}

/** Columns of the table of groups, in the words of the cross table. */
const OF_GROUPS: Readonly<Record<string, string>> = {
	Kandidaten: '',
	Ja: 'Klantprofiel: Ja',
	Onvolledig: 'Klantprofiel: Onvolledig',
	Leeg: 'Klantprofiel: Leeg',
	Nee: 'Klantprofiel: Nee',
	'(Leeg)': 'Klantprofiel: (Leeg)'
};

function fieldOf(title: string): string {
	return title.includes('Participatieladder') ? 'Participatieladder' : 'Klantprofiel';
}

/** Who is in a cell, in words that are the same wherever another table counts the same people. */
export function groupOf(
	{ title, heads, rows }: Table,
	row: readonly string[],
	column: number
): string {
	const head = heads[column] ?? '';
	const [first = ''] = row;
	const isAll = first === 'Totaal';
	const own = `${title} ${row.slice(0, 2).join(' ')} ${head}`;
	switch (heads[0]) {
		case 'Gemeente':
		case 'Begeleider': {
			const where = isAll ? '' : `${heads[0]}: ${first}`;
			const isGroups = heads.includes('Te doen') || title === 'Wat ontbreekt';
			const what = isGroups
				? OF_GROUPS[head]
				: head === 'Totaal'
					? ''
					: `${fieldOf(title)}: ${head}`;
			if (what === undefined) return own;
			const some = title.startsWith('LKS') ? 'LKS' : '';
			return [some, where, what].filter(Boolean).join(' & ') || 'everybody';
		}
		case 'Trede':
			if (!isAll) return own;
			return head === 'Totaal' ? 'everybody' : `Klantprofiel: ${head}`;
		default:
			return rows.length ? own : head;
	}
}
