import crossfilter from 'crossfilter2';
import { DONUTS, PAGE } from '../data/script';
import { bitAt, changes, countsPerRow, groupRecords } from './prepare.mjs';

/**
 * Rows are numbers, accessors read typed arrays, dimensions are codes: the fastest shape that
 * crossfilter has. A value alone is `filterExact` (a binary search), several are `filterFunction`.
 * Tiles and donuts are one `groupAll` each that adds up arrays, which is cheaper than a dimension
 * for each; tiles hang on the dimension of the picked tile, which they must ignore.
 */
export class Crossfilter {
	name = 'crossfilter2';

	constructor(sample) {
		this.sample = sample;
		const { rows, facets, orders, measures } = sample;
		const data = Array.from({ length: rows }, (_, row) => row);
		this.cf = crossfilter(data);
		this.facets = facets.map(({ codes }) => this.cf.dimension((row) => codes[row]));
		this.groups = this.facets.map((dimension) => dimension.group());
		const counts = countsPerRow(sample);
		const has = new Uint32Array(rows);
		counts.forEach((own, measure) => {
			for (let row = 0; row < rows; row++) if (own[row]) has[row] |= 1 << measure;
		});
		this.tile = this.cf.dimension((row) => has[row]);
		this.row = this.cf.dimension((row) => row);
		this.text = this.cf.dimension((row) => row);
		this.orders = orders.map(({ rank }) => this.cf.dimension((row) => rank[row]));
		const size = measures.length;
		const flat = new Uint8Array(rows * size);
		counts.forEach((own, measure) => {
			for (let row = 0; row < rows; row++) flat[row * size + measure] = own[row];
		});
		const addTiles = (sign) => (tiles, row) => {
			if (has[row] === 0) return tiles;
			const at = row * size;
			for (let measure = 0; measure < size; measure++) tiles[measure] += sign * flat[at + measure];
			return tiles;
		};
		this.tiles = this.tile.groupAll().reduce(addTiles(1), addTiles(-1), () => new Int32Array(size));
		const gemeente = facets[0].codes;
		const inner = DONUTS.map((id) => facets.find((facet) => facet.id === id));
		const addDonuts = (sign) => (donuts, row) => {
			for (let i = 0; i < inner.length; i++) {
				donuts[i][gemeente[row] * inner[i].size + inner[i].codes[row]] += sign;
			}
			return donuts;
		};
		this.donuts = this.cf
			.groupAll()
			.reduce(addDonuts(1), addDonuts(-1), () =>
				inner.map(({ size: codes }) => new Int32Array(facets[0].size * codes))
			);
		this.count = this.cf.groupAll();
		this.byPerformer = groupRecords(sample);
		this.state = null;
	}

	ask(state) {
		const { sample } = this;
		const { picks, performers, measure, query } = changes(this.state, state);
		this.state = state;
		for (const facet of picks) {
			const dimension = this.facets[facet];
			const codes = state.picks[facet];
			if (codes.length === 0) dimension.filterAll();
			else if (codes.length === 1) dimension.filterExact(codes[0]);
			else {
				const wanted = new Set(codes);
				dimension.filterFunction((code) => wanted.has(code));
			}
		}
		if (measure) {
			if (state.measure < 0) this.tile.filterAll();
			else this.tile.filterFunction((has) => ((has >>> state.measure) & 1) === 1);
		}
		if (performers) {
			if (state.performers.length === 0) this.row.filterAll();
			else {
				const rows = new Uint8Array(sample.rows);
				for (const performer of state.performers) {
					this.byPerformer.forEach((records) => {
						for (const record of records.of(performer)) rows[records.owner[record]] = 1;
					});
				}
				this.row.filterFunction((row) => rows[row] === 1);
			}
		}
		if (query) {
			if (!state.query) this.text.filterAll();
			else this.text.filterFunction((row) => sample.texts[row].includes(state.query));
		}
		return {
			count: this.count.value(),
			facets: this.groups.map((group) => group.all()),
			donuts: this.donuts.value(),
			tiles: state.performers.length > 0 ? this.tilesOf(state.performers) : this.tiles.value(),
			rows: this.orders[state.order].bottom(PAGE)
		};
	}

	/** With performers chosen, their own records are counted, in rows that pass. */
	tilesOf(performers) {
		const { measures, tables } = this.sample;
		const tiles = new Int32Array(measures.length);
		measures.forEach(({ table, at }, measure) => {
			const members = tables[table].members[at];
			const records = this.byPerformer[table];
			for (const performer of performers) {
				for (const record of records.of(performer)) {
					if (bitAt(members, record) && this.cf.isElementFiltered(records.owner[record])) {
						tiles[measure]++;
					}
				}
			}
		});
		return tiles;
	}

	read({ count, facets, donuts, tiles, rows }) {
		return {
			count,
			facets: this.sample.facets.map(({ size }, facet) => {
				const counts = new Uint32Array(size);
				for (const { key, value } of facets[facet]) counts[key] = value;
				return counts;
			}),
			donuts: donuts.map((each) => Uint32Array.from(each)),
			tiles: Uint32Array.from(tiles),
			rows: Uint32Array.from(rows)
		};
	}
}
