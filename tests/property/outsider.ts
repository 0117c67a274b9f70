import { Attack, type PublicSum } from './attack';
import { counted, groupOf, markOf, type Mark, type ReadFile, type Table } from './read-file';

/**
 * Somebody who has whole files and nothing else: reads what is in them, works out by the headings alone what is the sum
 * of what, across tables, files and the lines of the explanation, and solves it. Shares no code with what wrote them.
 */
export class Outsider {
	readonly #threshold: number;
	readonly #cells: Mark[] = [];
	readonly #names: string[] = [];
	readonly #sums: PublicSum[] = [];
	readonly #same: [number, number][] = [];
	readonly #known = new Map<string, number>();
	/** Sums of which what is left is no group of people. */
	readonly #free = new Set<number>();
	/** Cells that say they are not known. */
	readonly #unknown = new Set<number>();
	readonly contradictions: string[] = [];
	tables = 0;

	constructor(threshold: number) {
		this.#threshold = threshold;
	}

	/** Takes a file; `who` names its selection, the same for files of the same people. */
	take(file: ReadFile, who: string): void {
		const everybody = this.#selection(file, who);
		const starts = file.tables.map((table) => this.#table(table, who));
		this.tables += file.tables.length;
		for (const [at, table] of file.tables.entries())
			this.#relations(table, starts[at] ?? 0, who, everybody);
	}

	/** The people of one selection are among those of another, in every cell that both know. */
	within(part: string, whole: string): void {
		for (const [name, cell] of [...this.#known]) {
			if (!name.startsWith(`${part}|`)) continue;
			const other = this.#known.get(`${whole}|${name.slice(part.length + 1)}`);
			if (other !== undefined && other !== cell)
				this.#sums.push({ whole: other, parts: [cell], open: true });
		}
	}

	/** What follows: cells that are not shown, and small groups that no cell shows. */
	found(): readonly string[] {
		const attack = new Attack({
			cells: this.#cells,
			sums: this.#sums,
			same: this.#same,
			threshold: this.#threshold
		});
		if (attack.contradiction) this.contradictions.push('no table fits');
		const open = this.#sums.flatMap((sum, index) => (sum.open ? [index] : []));
		const out: string[] = [];
		for (let cell = 0; cell < attack.size; cell++) {
			const [low = 0, high = 0] = [attack.low[cell], attack.high[cell]];
			if (low !== high) continue;
			const sum = open[cell - this.#cells.length];
			if (cell < this.#cells.length) {
				if (typeof this.#cells[cell] !== 'number' && !this.#unknown.has(cell))
					out.push(`${this.#names[cell]} = ${low}`);
			} else if (low > 0 && low < this.#threshold && sum !== undefined && !this.#free.has(sum))
				out.push(`${this.#names[this.#sums[sum]?.whole ?? 0]} less its part = ${low}`);
		}
		return out;
	}

	/** A cell by what is counted in it; the same people are the same cell wherever they stand. */
	#cell(name: string, text: string): number {
		const mark = markOf(text);
		const cell = this.#cells.push(mark === 'unknown' ? 'x' : mark) - 1;
		if (mark === 'unknown') this.#unknown.add(cell);
		this.#names.push(name);
		const before = this.#known.get(name);
		if (before === undefined) this.#known.set(name, cell);
		else this.#same.push([before, cell]);
		if (typeof mark === 'number' && mark > 0 && mark < this.#threshold)
			this.contradictions.push(`${name} is shown: ${mark}`);
		return cell;
	}

	#selection({ lines }: ReadFile, who: string): number | null {
		const line = /^(\S+) van (\S+) kandidaten$/.exec(lines.get('Selectie') ?? '');
		if (!line) return null;
		const some = this.#cell(`${who}|everybody`, line[1] ?? '');
		const all = this.#cell('all there are', line[2] ?? '');
		if (lines.get('Toegepaste filters') === 'geen') this.#same.push([some, all]);
		else this.#sums.push({ whole: all, parts: [some], open: true });
		return some;
	}

	/** Cells of numbers, row by row; what is a share or follows from two numbers is none. */
	#table(table: Table, who: string): number {
		const start = this.#cells.length;
		for (const row of table.rows)
			for (const column of counted(table))
				this.#cell(`${who}|${groupOf(table, row, column)}`, row[column] ?? '');
		return start;
	}

	#relations(table: Table, start: number, who: string, everybody: number | null): void {
		const columns = counted(table);
		const at = (row: number, head: string) => {
			const column = columns.findIndex((each) => table.heads[each] === head);
			return column < 0 ? -1 : start + row * columns.length + column;
		};
		const sum = (whole: number, parts: readonly number[], open = false) => {
			const known = parts.filter((part) => part >= 0 && !this.#unknown.has(part));
			if (whole >= 0 && !this.#unknown.has(whole) && known.length > 0)
				this.#sums.push({ whole, parts: known, open: open || known.length < parts.length });
		};
		const heads = columns.map((column) => table.heads[column] ?? '');
		const last = table.rows.length - 1;
		const isTotal = table.rows[last]?.[0] === 'Totaal';
		if (isTotal)
			for (const head of heads)
				sum(
					at(last, head),
					[...Array(last).keys()].map((row) => at(row, head))
				);
		for (const row of table.rows.keys()) {
			if (heads.at(-1) === 'Totaal')
				sum(
					at(row, 'Totaal'),
					heads.slice(0, -1).map((head) => at(row, head))
				);
			if (heads.includes('Te doen')) {
				sum(
					at(row, 'Kandidaten'),
					heads.slice(1, 7).map((head) => at(row, head))
				);
				sum(at(row, 'Kandidaten'), [at(row, 'Ja'), at(row, 'Te doen')]);
			}
			if (table.title === 'Wat ontbreekt')
				for (const head of heads.slice(1)) sum(at(row, 'Onvolledig'), [at(row, head)], true);
			if (heads.includes('controleer') && everybody !== null)
				sum(
					everybody,
					heads.map((head) => at(row, head)),
					true
				);
		}
		if (heads.includes('Unieke kandidaten')) this.#kengetallen(table, at, everybody);
		if (table.title.startsWith('LKS')) this.#some(who);
		if (table.heads[0] === 'Trede') this.#treden(table, at, who);
		this.#shares(table);
	}

	/** Every kengetal is about records that are active, and their kandidaten are in the selection. */
	#kengetallen(
		{ rows }: Table,
		at: (row: number, head: string) => number,
		everybody: number | null
	): void {
		for (const [row, [group, label = '']] of rows.entries()) {
			const active = rows.findIndex(([own, name]) => own === group && /^Actieve/.test(name ?? ''));
			if (markOf(rows[row]?.[2] ?? '') === 'unknown') continue;
			if (active >= 0 && active !== row && !/^Start/.test(label))
				for (const head of ['Aantal', 'Unieke kandidaten'])
					this.#sums.push({ whole: at(active, head), parts: [at(row, head)], open: true });
			this.#free.add(
				this.#sums.push({
					whole: at(row, 'Aantal'),
					parts: [at(row, 'Unieke kandidaten')],
					open: true
				}) - 1
			);
			if (everybody !== null)
				this.#sums.push({ whole: everybody, parts: [at(row, 'Unieke kandidaten')], open: true });
		}
	}

	/** Those with LKS are among everybody in the same place. */
	#some(who: string): void {
		for (const [name, cell] of [...this.#known]) {
			const rest = name.startsWith(`${who}|LKS`) ? name.slice(who.length + 4).slice(3) : null;
			const other = rest === null ? undefined : this.#known.get(`${who}|${rest || 'everybody'}`);
			if (other !== undefined) this.#sums.push({ whole: other, parts: [cell], open: true });
		}
	}

	/** A trede is its two kinds in the other table, where that counts everybody. */
	#treden({ rows }: Table, at: (row: number, head: string) => number, who: string): void {
		for (const [row, cells] of rows.entries()) {
			const digit = /^[1-6]/.exec(cells[0] ?? '')?.[0];
			if (!digit) continue;
			const kinds = [...this.#known].filter(([name]) => {
				const own = `${who}|Participatieladder: `;
				return name.startsWith(own) && new RegExp(`^0?${digit}( |$)`).test(name.slice(own.length));
			});
			if (kinds.length)
				this.#sums.push({ whole: at(row, 'Totaal'), parts: kinds.map(([, cell]) => cell) });
		}
	}

	/** A share beside a number that is not shown tells it. */
	#shares({ title, heads, rows }: Table): void {
		for (const row of rows)
			for (const [column, head] of heads.entries()) {
				if (!/\(%\)$|^Nog te doen tot/.test(head) || (row[column] ?? '') === '') continue;
				const beside =
					head.startsWith('Nog te doen') || head.startsWith('Volledig') ? [1, 2] : [column - 1];
				if (beside.some((each) => typeof markOf(row[each] ?? '') !== 'number'))
					this.contradictions.push(`${title} ${row[0]} ${head}: ${row[column]}`);
			}
	}
}
