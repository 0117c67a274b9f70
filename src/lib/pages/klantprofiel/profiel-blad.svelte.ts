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
import { asNaam } from '$lib/data/velden/assen';
import { GEMEENTEN, dividedBy, type VerdeelPer } from './verdelen/verdeel-per';

/** Of more groups than this only these are drawn, until all of them are asked for. */
export const EERSTE = 12;

const NOTHING: Profiel | null = null;

/** State of the page Klantprofiel & ladder: what it is divided by, the mark, the order and whether all groups are drawn. */
export class ProfielBlad {
	readonly #dashboard: Dashboard;
	/** A mark belongs to the data it was made on. */
	#mark = $state.raw<{
		readonly van: ColumnTable;
		readonly markering: Markering;
	} | null>(null);
	#volgorde = $state<ProfielVolgorde>('grootte');
	/** By what it is divided while all groups are drawn; null = the first ones are. */
	#unfolded = $state<string | null>(null);

	readonly markering: Markering | null = $derived.by(() =>
		this.#mark && this.#mark.van === this.#dashboard.dataset?.kandidaten
			? this.#mark.markering
			: null
	);
	readonly #keuze: string = $derived.by(() => {
		const { per } = this.#dashboard.bladen.van('klantprofiel');
		return typeof per === 'string' ? per : GEMEENTEN.id;
	});
	/** By what kandidaten are divided: gemeente where these data do not have what was chosen. */
	readonly per: VerdeelPer = $derived.by((): VerdeelPer => {
		const { dataset } = this.#dashboard;
		return (dataset && dividedBy(dataset, this.#keuze)) ?? GEMEENTEN;
	});
	/** Null until data are opened. */
	readonly profiel: Profiel | null = $derived.by(() => {
		const { dataset, outcome } = this.#dashboard;
		return dataset && outcome
			? profielVan(dataset, outcome.pass, this.markering, zonderCode.meetellen, this.per)
			: NOTHING;
	});
	/** The same per gemeente, whatever is chosen: what else leaves of this page is weighed against it. */
	readonly perGemeente: Profiel | null = $derived.by(() => {
		const { dataset, outcome } = this.#dashboard;
		if (this.isPerGemeente) return this.profiel;
		return dataset && outcome
			? profielVan(dataset, outcome.pass, null, zonderCode.meetellen)
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
		const { profiel, perTrede, per } = this;
		if (!dataset || !profiel) throw new Error('nothing is counted');
		return verdelingVraag(profiel, perTrede, zonderCode.meetellen, hasLks(dataset), per);
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
	/** What was chosen to divide by and these data do not have; null where they have it. */
	get ontbreekt(): string | null {
		return this.per.id === this.#keuze ? null : asNaam(this.#keuze);
	}
	/** Whether what is only known per gemeente, such as earlier lists, is about these groups. */
	get isPerGemeente(): boolean {
		return this.per.id === GEMEENTEN.id;
	}
	/** Whether there are so many groups that an order can be chosen. */
	get veel(): boolean {
		return (this.profiel?.gemeenten.length ?? 0) > EERSTE;
	}
	get volgorde(): ProfielVolgorde {
		return this.#volgorde;
	}
	set volgorde(value: ProfielVolgorde) {
		this.#volgorde = value;
	}
	/** Every group of the selection, in the chosen order; in that of the field when there are few. */
	get gemeenten() {
		return this.#gesorteerd;
	}
	/** Whether groups beyond the first ones are drawn as well. */
	get isOpen(): boolean {
		return this.#unfolded === this.per.id;
	}
	/** Groups that are drawn. */
	get zichtbaar(): readonly Groep[] {
		return this.isOpen ? this.#gesorteerd : this.#gesorteerd.slice(0, EERSTE);
	}
	/** Groups that are not drawn. */
	get gevouwen(): readonly Groep[] {
		return this.isOpen ? [] : this.#gesorteerd.slice(EERSTE);
	}

	/** Draws every group, or the first ones again. */
	unfold(open: boolean): void {
		this.#unfolded = open ? this.per.id : null;
	}

	/** Divides by another field; the first groups of it are drawn. */
	divideBy(id: string): void {
		this.#unfolded = null;
		this.#dashboard.bladen.set('klantprofiel', { per: id });
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
		if (code >= 0) picks[this.per.id] = [code];
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
