import perspective from '@perspective-dev/client';
import {
	Dictionary,
	Table,
	Uint16,
	Utf8,
	makeData,
	makeVector,
	tableToIPC,
	vectorFromArray
} from 'apache-arrow';
import { DONUTS, PAGE } from '../data/script';
import { bytesOf, performersPerRow } from './prepare.mjs';

const DIST = '/modules/@perspective-dev';

/**
 * A table of candidates and one for each child table, which repeats the columns of its candidate. A
 * question is a view, asked for all at once; views are deleted after, which is not timed.
 */
export class Perspective {
	name = 'Perspective';

	static async create(sample) {
		const made = new Perspective();
		made.sample = sample;
		perspective.init_client(fetch(`${DIST}/client/dist/wasm/perspective-js.wasm`));
		perspective.init_server(fetch(`${DIST}/server/dist/wasm/perspective-server.wasm`));
		const client = await perspective.worker();
		const { rows, facets, tables, orders, measures, texts, performers } = sample;
		const who = performersPerRow(sample).map((list) => `|${list.join('|')}|`);
		const shared = (owner) => ({
			text: vectorFromArray(owner ? Array.from(owner, (row) => texts[row]) : texts, new Utf8()),
			...Object.fromEntries(
				facets.map(({ id, codes, size }) => [
					id,
					coded(owner ? Uint16Array.from(owner, (row) => codes[row]) : codes, size)
				])
			)
		});
		const own = {
			row: makeVector(Int32Array.from({ length: rows }, (_, row) => row)),
			uitvoerenden: vectorFromArray(who, new Utf8()),
			...shared(null)
		};
		for (const { id, rank } of orders) own[`rank_${id}`] = makeVector(Int32Array.from(rank));
		const has = measures.map(() => new Uint8Array(rows));
		measures.forEach(({ table, at }, measure) => {
			const { length, owner, members } = tables[table];
			const bytes = bytesOf(members[at], length);
			for (let record = 0; record < length; record++) {
				if (bytes[record]) has[measure][owner[record]] = 1;
			}
			own[`h${measure}`] = makeVector(Int32Array.from(has[measure]));
		});
		const load = (columns) => client.table(tableToIPC(new Table(columns), 'stream').slice().buffer);
		made.kandidaten = await load(own);
		made.records = [];
		for (const { length, owner, performer, members } of tables) {
			const columns = {
				alles: coded(new Uint16Array(length), 1),
				uitvoerende: coded(performer, performers),
				...shared(owner)
			};
			members.forEach((bits, at) => {
				columns[`m${at}`] = makeVector(Int32Array.from(bytesOf(bits, length)));
			});
			made.records.push(await load(columns));
		}
		made.views = [];
		return made;
	}

	async ask(state) {
		const { facets, tables, orders } = this.sample;
		const picked = state.picks.flatMap((codes, facet) =>
			codes.length > 0
				? [{ facet, term: [facets[facet].id, 'in', codes.map((code) => `w${code}`)] }]
				: []
		);
		const search = state.query ? [['text', 'contains', state.query]] : [];
		const base = [...picked.map(({ term }) => term), ...search];
		const { ofRecords, expressions } = ofRecordsIn(state);
		const all = [...base, ...ofRecords];
		const counts = (group, filter) =>
			this.view(this.kandidaten, {
				group_by: group,
				columns: ['row'],
				aggregates: { row: 'count' },
				filter,
				expressions
			});
		const [byFacet, byDonut, tiles, page] = await Promise.all([
			Promise.all(
				facets.map(({ id }, own) => {
					const others = picked.filter(({ facet }) => facet !== own).map(({ term }) => term);
					return counts([id], [...others, ...search, ...ofRecords]);
				})
			),
			Promise.all(DONUTS.map((id) => counts([facets[0].id, id], all))),
			Promise.all(
				tables.map(({ members }, table) => {
					const names = members.map((_, at) => `m${at}`);
					const ofPerformer =
						state.performers.length > 0
							? [['uitvoerende', 'in', state.performers.map((each) => `w${each}`)]]
							: [];
					return this.view(
						this.records[table],
						{
							group_by: ['alles'],
							columns: names,
							aggregates: Object.fromEntries(names.map((name) => [name, 'sum'])),
							filter: [...base, ...ofPerformer]
						},
						{ start_row: 0, end_row: 1 }
					);
				})
			),
			this.view(
				this.kandidaten,
				{
					columns: ['row'],
					filter: all,
					expressions,
					sort: [[`rank_${orders[state.order].id}`, 'asc']]
				},
				{ start_row: 0, end_row: PAGE },
				true
			)
		]);
		return { byFacet, byDonut, tiles, page };
	}

	async view(table, config, viewport, withRows = false) {
		const view = await table.view(config);
		this.views.push(view);
		if (!withRows) return view.to_columns(viewport);
		const [columns, rows] = await Promise.all([view.to_columns(viewport), view.num_rows()]);
		return { columns, rows };
	}

	async after() {
		const views = this.views;
		this.views = [];
		for (const view of views) await view.delete();
	}

	read({ byFacet, byDonut, tiles, page }) {
		const { facets, measures } = this.sample;
		return {
			count: page.rows,
			facets: facets.map(({ size }, facet) => {
				const counts = new Uint32Array(size);
				const { __ROW_PATH__: paths, row } = byFacet[facet];
				paths.forEach((path, i) => {
					if (path.length === 1) counts[codeOf(path[0])] = row[i];
				});
				return counts;
			}),
			donuts: DONUTS.map((id, donut) => {
				const { size } = facets.find((facet) => facet.id === id);
				const counts = new Uint32Array(facets[0].size * size);
				const { __ROW_PATH__: paths, row } = byDonut[donut];
				paths.forEach((path, i) => {
					if (path.length === 2) counts[codeOf(path[0]) * size + codeOf(path[1])] = row[i];
				});
				return counts;
			}),
			tiles: Uint32Array.from(measures, ({ table, at }) => tiles[table][`m${at}`]?.[0] ?? 0),
			rows: Uint32Array.from(page.columns.row)
		};
	}
}

/** The filter on records that a candidate must have; performers are searched in a joined list. */
function ofRecordsIn({ performers, measure }) {
	if (measure >= 0) return { ofRecords: [[`h${measure}`, '==', 1]], expressions: {} };
	if (performers.length === 0) return { ofRecords: [], expressions: {} };
	if (performers.length === 1) {
		return { ofRecords: [['uitvoerenden', 'contains', `|${performers[0]}|`]], expressions: {} };
	}
	return {
		ofRecords: [['wie', '==', true]],
		expressions: { wie: `match("uitvoerenden", '[|](${performers.join('|')})[|]')` }
	};
}

function codeOf(word) {
	return Number(word.slice(1));
}

/** Codes as an Arrow dictionary of the words w0, w1, … */
function coded(codes, size) {
	const words = vectorFromArray(
		Array.from({ length: size }, (_, code) => `w${code}`),
		new Utf8()
	);
	const type = new Dictionary(new Utf8(), new Uint16());
	return makeVector(
		makeData({ type, length: codes.length, data: Uint16Array.from(codes), dictionary: words })
	);
}
