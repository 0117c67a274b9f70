import { JA } from '$lib/domain/velden/waarden';
import type { ColumnTable } from '$lib/columns/column';
import { popcount } from '$lib/columns/popcount';
import type { Dashboard } from '$lib/app/dashboard.svelte';
import {
	hasLks,
	markedRows,
	profielVan,
	type Groep,
	type Markering,
	type Profiel,
	type ProfielVeld
} from '$lib/data/tellingen/profiel-model';
import { sortGemeenten, type ProfielVolgorde } from '$lib/data/kandidaat/profiel-volgorde';
import { klantprofielPerTrede, type TredeVerdeling } from '$lib/data/tellingen/trede-model';
import type { NatelVraag } from '$lib/rules/recount/natelling';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';

/** More gemeenten than this are shown a page at a time. */
export const PAGINA = 12;

const NOTHING: Profiel | null = null;

/** State of the page Klantprofiel & ladder: the mark, the order and how many gemeenten are on screen. */
export class ProfielBlad {
	readonly #dashboard: Dashboard;
	/** A mark belongs to the data it was made on. */
	#mark = $state.raw<{
		readonly van: ColumnTable;
		readonly markering: Markering;
	} | null>(null);
	#volgorde = $state<ProfielVolgorde>('grootte');
	#shown = $state(PAGINA);

	readonly markering: Markering | null = $derived.by(() =>
		this.#mark && this.#mark.van === this.#dashboard.dataset?.kandidaten
			? this.#mark.markering
			: null
	);
	/** Null until data are opened. */
	readonly profiel: Profiel | null = $derived.by(() => {
		const { dataset, outcome } = this.#dashboard;
		return dataset && outcome
			? profielVan(dataset, outcome.pass, this.markering, zonderCode.meetellen)
			: NOTHING;
	});
	/** Candidates of the selection that are marked. */
	readonly gemarkeerd: number = $derived.by(() => {
		const { dataset, outcome } = this.#dashboard;
		return dataset && outcome && this.markering
			? popcount(markedRows(dataset, outcome.pass, this.markering))
			: 0;
	});
	/** Every ring and bar of the page, to be counted again. */
	readonly natellen = async (): Promise<NatelVraag> => {
		const { verdelingVraag } = await import('./tel-na');
		const { dataset } = this.#dashboard;
		const { profiel, perTrede } = this;
		if (!dataset || !profiel) throw new Error('nothing is counted');
		return verdelingVraag(profiel, perTrede, zonderCode.meetellen, hasLks(dataset));
	};
	/** Counted when asked for. */
	readonly perTrede: readonly TredeVerdeling[] = $derived.by((): readonly TredeVerdeling[] => {
		const { dataset, outcome } = this.#dashboard;
		return dataset && outcome
			? klantprofielPerTrede(dataset, outcome.pass, zonderCode.meetellen)
			: [];
	});
	readonly #gesorteerd = $derived(
		this.profiel ? sortGemeenten(this.profiel.gemeenten, this.veel ? this.#volgorde : 'naam') : []
	);

	constructor(dashboard: Dashboard) {
		this.#dashboard = dashboard;
	}

	/** Whether the ladder counts only candidates with loonkostensubsidie. */
	get lks(): boolean {
		return this.#dashboard.dataset ? hasLks(this.#dashboard.dataset) : false;
	}
	/** Whether there are more gemeenten than fit a page, so that an order can be chosen. */
	get veel(): boolean {
		return (this.profiel?.gemeenten.length ?? 0) > PAGINA;
	}
	get volgorde(): ProfielVolgorde {
		return this.#volgorde;
	}
	set volgorde(value: ProfielVolgorde) {
		this.#volgorde = value;
	}
	/** Every gemeente of the selection, in the chosen order; by name when there are few. */
	get gemeenten() {
		return this.#gesorteerd;
	}
	/** Gemeenten that are drawn. */
	get zichtbaar() {
		return this.#gesorteerd.slice(0, this.#shown);
	}
	/** Gemeenten that are not drawn yet. */
	get over(): number {
		return Math.max(0, this.#gesorteerd.length - this.#shown);
	}

	showMore(): void {
		this.#shown += PAGINA;
	}
	/** Draws every gemeente, for a print. */
	showAll(): void {
		this.#shown = Math.max(this.#shown, this.#gesorteerd.length);
	}

	/** Marks values everywhere; the same ones again lift the mark. */
	mark(veld: ProfielVeld, ...waarden: readonly string[]): void {
		const dataset = this.#dashboard.dataset;
		const same = this.isMarked(veld, waarden);
		this.#mark =
			same || !dataset ? null : { van: dataset.kandidaten, markering: { veld, waarden } };
	}

	/** Whether exactly these values are marked. */
	isMarked(veld: ProfielVeld, waarden: readonly string[]): boolean {
		const { markering } = this;
		return (
			markering?.veld === veld &&
			markering.waarden.length === waarden.length &&
			waarden.every((waarde) => markering.waarden.includes(waarde))
		);
	}

	lift(): void {
		this.#mark = null;
	}

	/** Makes a filter of the mark, which ends; the rows that remain are exactly the marked ones. */
	filterOnMark(): void {
		const dataset = this.#dashboard.dataset;
		if (!dataset || !this.markering) return;
		const { veld, waarden } = this.markering;
		const codes = waarden.map((waarde) => dataset.valuesOf(veld).indexOf(waarde));
		const picks: Record<string, readonly number[]> = {
			[veld]: codes.filter((code) => code >= 0)
		};
		if (veld === 'ladder' && this.lks) picks.lks = [dataset.valuesOf('lks').indexOf(JA)];
		this.#dashboard.apply({ kind: 'picks', picks });
		this.lift();
	}

	/** Filters on those of a group with one value of klantprofiel; the rows that remain are exactly these. */
	filterOp({ code }: Groep, waarde: string): void {
		const dataset = this.#dashboard.dataset;
		if (!dataset) return;
		const klantprofiel = [dataset.valuesOf('klantprofiel').indexOf(waarde)];
		const picks: Record<string, readonly number[]> = { klantprofiel };
		if (code >= 0) picks.gemeente = [code];
		this.#dashboard.apply({ kind: 'picks', picks });
		this.lift();
	}

	/** Filters on the ladder values of an entry of `perTrede`; on the same ones again takes the filter away. */
	filterOnTrede(entry: TredeVerdeling): void {
		this.#dashboard.apply({
			kind: 'pick',
			slicer: 'ladder',
			codes: this.isFilteredOn(entry) ? [] : entry.codes,
			niet: false
		});
	}

	/** Whether the ladder is filtered on exactly the values of this entry. */
	isFilteredOn(entry: TredeVerdeling): boolean {
		const { picks, niet } = this.#dashboard.filters;
		const picked = picks.ladder ?? [];
		return (
			picked.length > 0 &&
			!niet.includes('ladder') &&
			picked.length === entry.codes.length &&
			entry.codes.every((code) => picked.includes(code))
		);
	}
}
