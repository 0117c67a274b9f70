import * as aq from 'arquero';
import { DONUTS, PAGE } from '../data/script';
import { bytesOf, groupRecords } from './prepare.mjs';

/**
 * Native Arquero (it compiles expressions with `Function`). A filter is one expression over code
 * columns, facets without a choice share one filtered table, and child tables are filtered by the
 * rows that pass instead of joined. The first page follows a prepared order over the filter's own set.
 */
export class Arquero {
	name = 'Arquero filter + groupby';

	constructor(sample) {
		this.sample = sample;
		this.kandidaten = aq.table({
			row: Uint32Array.from({ length: sample.rows }, (_, row) => row),
			text: sample.texts,
			...Object.fromEntries(sample.facets.map(({ id, codes }) => [id, codes]))
		});
		this.records = sample.tables.map(({ length, owner, performer, members }) =>
			aq.table({
				owner,
				performer,
				...Object.fromEntries(members.map((bits, at) => [`m${at}`, bytesOf(bits, length)]))
			})
		);
		this.byPerformer = groupRecords(sample);
	}

	ask(state) {
		const { facets, tables, measures, rows: size } = this.sample;
		const conditions = [];
		state.picks.forEach((codes, facet) => {
			if (codes.length > 0) conditions.push({ facet, test: anyOf(facets[facet].id, codes) });
		});
		if (state.query) {
			const query = JSON.stringify(state.query);
			conditions.push({ facet: -1, test: `op.indexof(d.text, ${query}) >= 0` });
		}
		const params = {};
		const ofRecords = this.rowsWithRecord(state);
		if (ofRecords) params.ofRecords = ofRecords;
		const filtered = (own, withRecords) => {
			const tests = conditions.filter(({ facet }) => facet !== own).map(({ test }) => test);
			if (withRecords && ofRecords) tests.push('$.ofRecords[d.row] === 1');
			if (tests.length === 0) return this.kandidaten;
			return this.kandidaten.params(params).filter(`(d, $) => ${tests.join(' && ')}`);
		};
		const pass = filtered(-2, true);
		const base = ofRecords ? filtered(-2, false) : pass;
		const baseMask = base.mask();
		const ofPerformer = state.performers.length > 0 ? [anyOf('performer', state.performers)] : [];
		const inBase = baseMask ? bytesOf(baseMask._bits, size) : null;
		const tiles = this.records.map((table, index) => {
			const tests = inBase ? ['$.inBase[d.owner] === 1', ...ofPerformer] : ofPerformer;
			const under =
				tests.length > 0
					? table.params({ inBase }).filter(`(d, $) => ${tests.join(' && ')}`)
					: table;
			return under.rollup(
				Object.fromEntries(
					tables[index].members.map((_, at) => [`m${at}`, `d => op.sum(d.m${at})`])
				)
			);
		});
		const mask = pass.mask();
		const { order } = this.sample.orders[state.order];
		const page = [];
		for (let i = 0; i < order.length && page.length < PAGE; i++) {
			if (!mask || mask.get(order[i])) page.push(order[i]);
		}
		return {
			count: pass.numRows(),
			facets: facets.map(({ id }, facet) =>
				(state.picks[facet].length > 0 ? filtered(facet, true) : pass).groupby(id).count()
			),
			donuts: DONUTS.map((id) => pass.groupby('gemeente', id).count()),
			tiles: measures.map(({ table, at }) => tiles[table].get(`m${at}`, 0) ?? 0),
			rows: page
		};
	}

	/** A byte a row: 1 for rows with a record of the chosen performers or in the picked tile; or null. */
	rowsWithRecord({ performers, measure }) {
		const { rows, measures, tables } = this.sample;
		if (measure < 0 && performers.length === 0) return null;
		const found = new Uint8Array(rows);
		if (measure >= 0) {
			const { table, at } = measures[measure];
			const { owner } = tables[table];
			this.records[table].filter(`d => d.m${at} === 1`).scan((record) => {
				found[owner[record]] = 1;
			});
		}
		for (const performer of performers) {
			this.byPerformer.forEach((records) => {
				for (const record of records.of(performer)) found[records.owner[record]] = 1;
			});
		}
		return found;
	}

	read({ count, facets, donuts, tiles, rows }) {
		return {
			count,
			facets: this.sample.facets.map(({ id, size }, facet) => {
				const counts = new Uint32Array(size);
				facets[facet].scan((row, data) => {
					counts[data[id].at(row)] = data.count.at(row);
				});
				return counts;
			}),
			donuts: DONUTS.map((id, index) => {
				const { size } = this.sample.facets.find((facet) => facet.id === id);
				const counts = new Uint32Array(this.sample.facets[0].size * size);
				donuts[index].scan((row, data) => {
					counts[data.gemeente.at(row) * size + data[id].at(row)] = data.count.at(row);
				});
				return counts;
			}),
			tiles: Uint32Array.from(tiles),
			rows: Uint32Array.from(rows)
		};
	}
}

function anyOf(column, codes) {
	return `(${codes.map((code) => `d.${column} === ${code}`).join(' || ')})`;
}
