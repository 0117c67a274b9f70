import * as duckdb from '@duckdb/duckdb-wasm';
import { Table, Utf8, makeVector, vectorFromArray } from 'apache-arrow';
import { bytesOf } from './prepare.mjs';

const DIST = '/modules/@duckdb/duckdb-wasm/dist';

/** A DuckDB of its own in a worker, from files that are served with the page. */
export async function openDuckDB() {
	const worker = new Worker(`${DIST}/duckdb-browser-eh.worker.js`);
	const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
	await db.instantiate(new URL(`${DIST}/duckdb-eh.wasm`, location.href).toString());
	return db;
}

/**
 * Loads the sample from Arrow. `kandidaten` has a place per order and a boolean per tile; each child
 * table also has the columns of its candidate, so that no question needs a join.
 */
export async function loadSample(connection, sample) {
	const { rows, facets, tables, orders, measures, texts } = sample;
	const own = {
		row: makeVector(Uint32Array.from({ length: rows }, (_, row) => row)),
		text: vectorFromArray(texts, new Utf8())
	};
	for (const { id, codes } of facets) own[id] = makeVector(codes.slice());
	for (const { id, rank } of orders) own[`rank_${id}`] = makeVector(rank.slice());
	await connection.insertArrowTable(new Table(own), { name: 'los', create: true });
	for (const { id, length, owner, performer, members } of tables) {
		const columns = {
			owner: makeVector(owner.slice()),
			uitvoerende: makeVector(performer.slice())
		};
		members.forEach((bits, at) => (columns[`n${at}`] = makeVector(bytesOf(bits, length))));
		await connection.insertArrowTable(new Table(columns), { name: `los_${id}`, create: true });
	}
	const has = measures.map(({ table, at }, measure) => {
		return `row IN (SELECT owner FROM los_${tables[table].id} WHERE n${at} = 1) AS h${measure}`;
	});
	const all = tables
		.map(({ id }) => `SELECT owner, uitvoerende FROM los_${id}`)
		.join(' UNION ALL ');
	await connection.query(`CREATE TABLE kandidaten AS
		SELECT los.*, ${has.join(', ')}, coalesce(wie.uitvoerenden, []) AS uitvoerenden
		FROM los LEFT JOIN (SELECT owner, list(DISTINCT uitvoerende) AS uitvoerenden
			FROM (${all}) GROUP BY owner) wie ON wie.owner = los.row
		ORDER BY row`);
	const copied = ['text', ...facets.map(({ id }) => id)].map((id) => `k.${id}`).join(', ');
	for (const { id, members } of tables) {
		const flags = members.map((_, at) => `t.n${at} = 1 AS m${at}`).join(', ');
		await connection.query(`CREATE TABLE ${id} AS
			SELECT t.owner, t.uitvoerende, [t.uitvoerende] AS uitvoerenden, ${flags}, ${copied}
			FROM los_${id} t JOIN los k ON k.row = t.owner ORDER BY t.owner`);
		await connection.query(`DROP TABLE los_${id}`);
	}
	await connection.query('DROP TABLE los');
}
