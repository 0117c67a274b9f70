import {
	Coordinator,
	Selection,
	clauseList,
	clauseMatch,
	clausePoint,
	clausePoints,
	makeClient,
	wasmConnector
} from '@uwdata/mosaic-core';
import { Query, count } from '@uwdata/mosaic-sql';
import { DONUTS, PAGE } from '../data/script';
import { changes } from './prepare.mjs';
import { loadSample, openDuckDB } from './duckdb-data.mjs';

/**
 * A client for each facet, donut, child table, the count and the first page, cross-filtered by one
 * selection. `prepare` announces the next slicer as Mosaic's own menus do when the pointer enters:
 * the coordinator then makes its pre-aggregated tables, which is not timed.
 */
export class Mosaic {
	name = 'Mosaic + pre-aggregation';

	static async create(sample) {
		const made = new Mosaic();
		made.sample = sample;
		const db = await openDuckDB();
		const connection = await db.connect();
		await loadSample(connection, sample);
		made.mc = new Coordinator(wasmConnector({ duckdb: db, connection }), { logger: null });
		made.selection = Selection.crossfilter();
		made.order = 0;
		made.state = null;
		made.connectClients();
		await made.settled(0);
		return made;
	}

	connectClients() {
		const { facets, tables, orders, measures } = this.sample;
		this.results = new Map();
		const client = (key, query, filterStable = true) =>
			makeClient({
				coordinator: this.mc,
				selection: this.selection,
				filterStable,
				query,
				queryResult: (data) => this.results.set(key, data),
				queryError: (error) => this.results.set(key, error)
			});
		this.facetClients = facets.map(({ id }) =>
			client(id, (filter) =>
				Query.from('kandidaten').select({ code: id, n: count() }).where(filter).groupby(id)
			)
		);
		this.donutClients = DONUTS.map((id) =>
			client(`donut ${id}`, (filter) =>
				Query.from('kandidaten')
					.select({ gemeente: 'gemeente', code: id, n: count() })
					.where(filter)
					.groupby('gemeente', id)
			)
		);
		this.tileClients = tables.map(({ id, members }) =>
			client(`tiles ${id}`, (filter) =>
				Query.from(id)
					.select(Object.fromEntries(members.map((_, at) => [`c${at}`, count().where(`m${at}`)])))
					.where(filter)
			)
		);
		this.countClient = client('count', (filter) =>
			Query.from('kandidaten').select({ n: count() }).where(filter)
		);
		this.rowsClient = client(
			'rows',
			(filter) =>
				Query.from('kandidaten')
					.select('row')
					.where(filter)
					.orderby(`rank_${orders[this.order].id}`)
					.limit(PAGE),
			false
		);
		this.clients = [
			...this.facetClients,
			...this.donutClients,
			...this.tileClients,
			this.countClient,
			this.rowsClient
		];
		this.tileSources = measures.map((_, measure) => ({ measure }));
		this.textSource = { text: true };
		this.performerSource = { performers: true };
	}

	/** Updates wait for each other in a queue, so there is one to await for each. */
	async settled(updates) {
		for (let i = 0; i < updates; i++) await this.selection.pending('value');
		await Promise.all(this.clients.map(({ pending }) => pending));
	}

	clauseOf(facet, codes) {
		const source = this.facetClients[facet];
		return clausePoints(
			[this.sample.facets[facet].id],
			codes.length > 0 ? codes.map((code) => [code]) : null,
			{ source }
		);
	}

	tileClause(measure, on) {
		return clausePoint(`h${measure}`, on ? true : undefined, {
			source: this.tileSources[measure],
			clients: new Set(this.tileClients)
		});
	}

	/** What happens while the pointer is on its way to the value. */
	async prepare(state) {
		for (const facet of changes(this.state, state).picks) {
			const codes = state.picks[facet];
			this.selection.activate(this.clauseOf(facet, codes.length > 0 ? codes : [0]));
		}
		const { entries } = this.mc.preaggregator;
		await Promise.all([...entries.values()].map((info) => info?.result));
	}

	async ask(state) {
		const before = this.state;
		const { picks, performers, measure, query, order } = changes(before, state);
		this.state = state;
		let updates = 0;
		const update = (clause) => {
			this.selection.update(clause);
			updates++;
		};
		for (const facet of picks) update(this.clauseOf(facet, state.picks[facet]));
		if (measure) {
			if (before && before.measure >= 0) {
				update(this.tileClause(before.measure, false));
			}
			if (state.measure >= 0) update(this.tileClause(state.measure, true));
		}
		if (performers) {
			const value = state.performers.length > 0 ? state.performers : undefined;
			update(clauseList('uitvoerenden', value, { source: this.performerSource, listMatch: 'any' }));
		}
		if (query) {
			update(clauseMatch('text', state.query, { source: this.textSource, caseSensitive: true }));
		}
		if (order) {
			this.order = state.order;
			this.rowsClient.requestQuery();
		}
		await this.settled(updates);
		return new Map(this.results);
	}

	read(results) {
		const { facets, tables, measures } = this.sample;
		const columns = (key, ...names) => {
			const table = results.get(key);
			if (table instanceof Error) throw table;
			return names.map((name) => table.getChild(name).toArray());
		};
		const tiles = tables.map(({ id }) => results.get(`tiles ${id}`));
		return {
			count: Number(columns('count', 'n')[0][0]),
			facets: facets.map(({ id, size }) => {
				const counts = new Uint32Array(size);
				const [codes, n] = columns(id, 'code', 'n');
				for (let i = 0; i < codes.length; i++) counts[codes[i]] = Number(n[i]);
				return counts;
			}),
			donuts: DONUTS.map((id) => {
				const { size } = facets.find((facet) => facet.id === id);
				const counts = new Uint32Array(facets[0].size * size);
				const [gemeente, codes, n] = columns(`donut ${id}`, 'gemeente', 'code', 'n');
				for (let i = 0; i < codes.length; i++) {
					counts[gemeente[i] * size + codes[i]] = Number(n[i]);
				}
				return counts;
			}),
			tiles: Uint32Array.from(measures, ({ table, at }) =>
				Number(tiles[table].getChild(`c${at}`).at(0))
			),
			rows: Uint32Array.from(columns('rows', 'row')[0])
		};
	}
}
