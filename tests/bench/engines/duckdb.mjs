import { DONUTS, PAGE } from '../data/script';
import { loadSample, openDuckDB } from './duckdb-data.mjs';

/**
 * Three prepared statements a step, sent together: one GROUPING SETS query with every facet and both
 * donuts, one with the tiles, one with the first page. A statement is prepared once for each shape of
 * filters (which are on, and with how many values) and asked again with other values.
 */
export class DuckDB {
	name = 'DuckDB-WASM, one GROUPING SETS query';
	statements = new Map();

	static async create(sample) {
		const made = new DuckDB();
		made.sample = sample;
		made.db = await openDuckDB();
		made.connection = await made.db.connect();
		await loadSample(made.connection, sample);
		return made;
	}

	async ask(state) {
		const conditions = this.conditions(state);
		const ofRecords = this.conditionOfRecords(state);
		const all = [...conditions, ...ofRecords];
		const { id } = this.sample.orders[state.order];
		const [grouped, tiles, rows] = await Promise.all([
			this.run(this.facetQuery(conditions, ofRecords), all),
			this.run(this.tileQuery(conditions, state), [
				...this.sample.tables.flatMap(() => [
					...conditions,
					...(state.performers.length > 0 ? [{ values: state.performers }] : [])
				])
			]),
			this.run(`SELECT row FROM kandidaten ${where(all)} ORDER BY rank_${id} LIMIT ${PAGE}`, all)
		]);
		return { grouped, tiles, rows };
	}

	async run(sql, conditions) {
		let statement = this.statements.get(sql);
		if (!statement) {
			statement = await this.connection.prepare(sql);
			this.statements.set(sql, statement);
		}
		return statement.query(...conditions.flatMap(({ values }) => values));
	}

	/** Filters on candidates; `facet` is the facet that must not see its own. */
	conditions({ picks, query }) {
		const conditions = picks.flatMap((codes, facet) =>
			codes.length > 0
				? [{ facet, sql: `${this.sample.facets[facet].id} IN (${marks(codes)})`, values: codes }]
				: []
		);
		if (query) conditions.push({ facet: -1, sql: 'contains(text, ?)', values: [query] });
		return conditions;
	}

	conditionOfRecords({ performers, measure }) {
		if (measure >= 0) return [{ facet: -1, sql: `h${measure}`, values: [] }];
		if (performers.length === 0) return [];
		const sql = `list_has_any(uitvoerenden, [${performers.map(() => '?::USMALLINT').join(', ')}])`;
		return [{ facet: -1, sql, values: performers }];
	}

	/**
	 * A row counts for a facet when it passes all filters but that facet's own: `miss` has a bit for
	 * each facet filter that it fails, and rows that fail two count for nothing.
	 */
	facetQuery(conditions, ofRecords) {
		const { facets } = this.sample;
		const own = conditions.filter(({ facet }) => facet >= 0);
		const others = [...conditions.filter(({ facet }) => facet < 0), ...ofRecords];
		const ids = facets.map(({ id }) => id);
		const sets = [
			'()',
			...ids.map((id) => `(${id})`),
			...DONUTS.map((id) => `(${ids[0]}, ${id})`)
		].join(', ');
		const counts = [
			own.length > 0 ? 'count(*) FILTER (WHERE miss = 0) AS n' : 'count(*) AS n',
			...own.map(
				({ facet }, bit) => `count(*) FILTER (WHERE miss = 0 OR miss = ${1 << bit}) AS n${facet}`
			)
		].join(', ');
		const misses = own.map(({ sql }, bit) => `CASE WHEN ${sql} THEN 0 ELSE ${1 << bit} END`);
		const kept = own.length > 0 ? `WHERE miss IN (0, ${own.map((_, bit) => 1 << bit)})` : '';
		return `SELECT grouping(${ids.join(', ')}) AS soort, ${ids.join(', ')}, ${counts}
			FROM (SELECT ${ids.join(', ')}, ${misses.join(' + ') || '0'} AS miss
				FROM kandidaten ${where(others)}) ${kept}
			GROUP BY GROUPING SETS (${sets})`;
	}

	tileQuery(conditions, { performers }) {
		const { tables } = this.sample;
		const most = Math.max(...tables.map(({ members }) => members.length));
		return tables
			.map(({ id, members }) => {
				const counts = Array.from({ length: most }, (_, at) =>
					at < members.length ? `count(*) FILTER (WHERE m${at}) AS c${at}` : `0 AS c${at}`
				);
				const own =
					performers.length > 0
						? [{ sql: `uitvoerende IN (${marks(performers)})`, values: performers }]
						: [];
				return `SELECT '${id}' AS tabel, ${counts.join(', ')} FROM ${id} ${where([...conditions, ...own])}`;
			})
			.join(' UNION ALL ');
	}

	read({ grouped, tiles, rows }) {
		const { sample } = this;
		const ids = sample.facets.map(({ id }) => id);
		const bit = (facet) => 1 << (ids.length - 1 - facet);
		const everything = 2 ** ids.length - 1;
		const facets = sample.facets.map(({ size }) => new Uint32Array(size));
		const inner = DONUTS.map((id) => ids.indexOf(id));
		const donuts = inner.map(
			(facet) => new Uint32Array(sample.facets[0].size * sample.facets[facet].size)
		);
		let count = 0;
		for (const row of grouped) {
			const soort = Number(row.soort);
			if (soort === everything) {
				count = Number(row.n);
				continue;
			}
			const facet = ids.findIndex((_, each) => soort === everything - bit(each));
			if (facet >= 0) {
				facets[facet][row[ids[facet]]] = Number(row[`n${facet}`] ?? row.n);
				continue;
			}
			const donut = inner.findIndex((each) => soort === everything - bit(0) - bit(each));
			const own = sample.facets[inner[donut]];
			donuts[donut][row[ids[0]] * own.size + row[own.id]] = Number(row.n);
		}
		const byTable = new Map([...tiles].map((row) => [row.tabel, row]));
		return {
			count,
			facets,
			donuts,
			tiles: Uint32Array.from(sample.measures, ({ table, at }) =>
				Number(byTable.get(sample.tables[table].id)[`c${at}`])
			),
			rows: Uint32Array.from(rows.getChild('row').toArray())
		};
	}
}

function marks(values) {
	return values.map(() => '?').join(', ');
}

function where(conditions) {
	return conditions.length > 0 ? `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}` : '';
}
