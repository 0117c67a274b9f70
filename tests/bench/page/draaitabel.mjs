import { Table, makeVector } from 'apache-arrow';
import { makeRandom } from '$lib/worker/sample/random';
import { makeSample } from '../data/sample';
import { openDuckDB } from '../engines/duckdb-data.mjs';

/** Rows of the table, and its columns: facets of the sample. */
const SIDES = [
	{ rows: ['doelgroep', 'ladder'], columns: ['klantprofiel'] },
	{ rows: ['dvsoort', 'status'], columns: ['ladder'] },
	{ rows: ['klantprofiel'], columns: ['doelgroep'] }
];
const FIGURES = { som: 'sum', mediaan: 'median' };
/** Milliseconds between two engines. */
const REST = 12;

/**
 * Counts and figures of tables of one size, by turns in ours and in DuckDB's PIVOT over the same rows and filter; each answer is
 * compared. Gives per question the milliseconds of both.
 */
export async function runDraaitabel({ rows, warm, steps }) {
	const { countCells, cellFigures, keysOf } = await import(
		/* @vite-ignore */ new URL('/draaitabel.js', location.href).href
	);
	const sample = makeSample(rows);
	const random = makeRandom(5);
	const values = Float64Array.from({ length: rows }, () => {
		const hours = Math.floor(random() * 41);
		return hours > 36 ? NaN : hours;
	});
	const slots = Uint8Array.from({ length: rows }, () => Math.floor(random() * 4));
	const db = await openDuckDB();
	const connection = await db.connect();
	const columns = {
		uren: makeVector(values.slice()),
		slot: makeVector(slots.slice())
	};
	for (const { id, codes } of sample.facets) columns[id] = makeVector(codes.slice());
	await connection.insertArrowTable(new Table(columns), { name: 'los', create: true });
	await connection.query(
		`CREATE TABLE k AS SELECT * REPLACE (CASE WHEN isnan(uren) THEN NULL ELSE uren END AS uren) FROM los`
	);
	const column = (id) => {
		const { codes, size } = sample.facets.find((facet) => facet.id === id);
		return { kind: 'code', codes, values: Array.from({ length: size }, (_, code) => String(code)) };
	};
	const lanes = new Map();
	for (let step = 0; step < warm + steps; step++) {
		const side = SIDES[step % SIDES.length];
		// three of four rows pass
		const left = step % 4;
		const pass = new Uint32Array(Math.ceil(rows / 32));
		for (let row = 0; row < rows; row++)
			if (slots[row] !== left) pass[row >>> 5] |= 0x80000000 >>> (row & 31);
		const opdracht = { rows: side.rows.map(column), columns: side.columns.map(column), pass };
		const keys = keysOf(opdracht);
		for (const [what, using] of [
			['aantal', 'count(*)'],
			...Object.entries(FIGURES).map(([figure, fn]) => [figure, `${fn}(uren)`])
		]) {
			const sql = `PIVOT (SELECT ${[...side.rows, ...side.columns].join(', ')}, uren FROM k WHERE slot <> ${left})
				ON ${side.columns[0]} USING ${using} GROUP BY ${side.rows.join(', ')} ORDER BY ${side.rows.join(', ')}`;
			const ours = () =>
				what === 'aantal' ? countCells(opdracht) : cellFigures(opdracht, values, what);
			const theirs = () => connection.query(sql);
			const times = {};
			const answers = {};
			for (const name of step % 2 ? ['ours', 'duckdb'] : ['duckdb', 'ours']) {
				await new Promise((resolve) => setTimeout(resolve, REST));
				const start = performance.now();
				answers[name] = name === 'ours' ? ours() : await theirs();
				times[name] = performance.now() - start;
			}
			compare(answers, side, keys, sample, what);
			if (step < warm) continue;
			const lane = lanes.get(what) ?? { ours: [], duckdb: [] };
			lanes.set(what, lane);
			for (const name of ['ours', 'duckdb']) lane[name].push(times[name]);
		}
	}
	await connection.close();
	await db.terminate();
	return { rows, lanes: Object.fromEntries(lanes) };
}

/** Throws where a cell differs; DuckDB has no number where nobody is. */
function compare({ ours, duckdb }, side, keys, sample, what) {
	const sizeOf = (id) => sample.facets.find((facet) => facet.id === id).size;
	const found = new Map();
	for (const row of duckdb.toArray()) {
		const key = side.rows.reduce((sofar, id) => sofar * sizeOf(id) + Number(row[id]), 0);
		for (const code of keys.columns) {
			const value = row[String(code)];
			found.set(`${key} ${code}`, value === null || value === undefined ? NaN : Number(value));
		}
	}
	let at = 0;
	for (const key of keys.rows)
		for (const code of keys.columns) {
			const [own, other] = [ours[at++], found.get(`${key} ${code}`) ?? NaN];
			const isNothing = (value) => Number.isNaN(value) || (what === 'aantal' && value === 0);
			if (isNothing(own) && isNothing(other)) continue;
			if (Math.abs(own - other) > 1e-6)
				throw new Error(`${what} of ${key}, ${code}: ${own} here, ${other} in DuckDB`);
		}
}
