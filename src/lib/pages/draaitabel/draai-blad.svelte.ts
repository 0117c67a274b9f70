import type { Dashboard } from '$lib/app/dashboard.svelte';
import { asNaam, assen, asVan, type As } from '$lib/data/velden/assen';
import { keuzeVeld } from '$lib/data/velden/keuze-velden';
import type { TabelId } from '$lib/domain/velden/velden';
import { draaiBron, eigenBron } from '$lib/tables/draaitabel/bron';
import { Draaitabel, missingIn } from '$lib/tables/draaitabel/tel';
import {
	maatVan,
	maten,
	type DraaiVraag,
	type MaatKeuze,
	type Toon
} from '$lib/tables/draaitabel/vraag';
import { celTekst } from './cel-tekst';
import { vraagAlsInhoud, vraagUit } from './draai-inhoud';

/** A choice of a field: which side, and the first or the second of it. */
export interface AsPlek {
	readonly kant: 'rijen' | 'kolommen';
	readonly nummer: 0 | 1;
}

/** A cell that is looked into, by its keys: these mean the same under other filters. */
export interface GekozenVak {
	readonly rij: string;
	readonly kolom: string;
}

/** State of the page Draaitabel: the question, its answer, and what is folded or looked into. */
export class DraaiBlad {
	readonly #dashboard: Dashboard;
	#dicht = $state.raw<readonly string[]>([]);
	#gekozen = $state.raw<GekozenVak | null>(null);
	readonly vraag: DraaiVraag = $derived.by(() =>
		vraagUit(this.#dashboard.bladen.van('draaitabel'))
	);
	readonly maten: readonly MaatKeuze[] = $derived.by(() =>
		this.#dashboard.dataset ? maten(this.#dashboard.dataset) : []
	);
	readonly maat: MaatKeuze | undefined = $derived.by(() =>
		this.#dashboard.dataset ? maatVan(this.#dashboard.dataset, this.vraag.maat) : undefined
	);
	readonly assen: readonly As[] = $derived.by(() =>
		this.#dashboard.dataset ? assen(this.#dashboard.dataset, this.tabel) : []
	);
	/** Names of what this list does not have of the question. */
	readonly ontbreekt: readonly string[] = $derived.by(() =>
		this.#dashboard.dataset ? missingIn(this.#dashboard.dataset, this.vraag).map(nameOf) : []
	);
	/** Null without a question, and where this list can't answer it. */
	readonly telling: Draaitabel | null = $derived.by(() => {
		const { dataset, outcome, selection } = this.#dashboard;
		if (!dataset || !outcome || this.leeg || this.ontbreekt.length) return null;
		const bron = draaiBron(dataset, this.tabel, selection, outcome);
		const maat = this.maat?.maat;
		const eigen = maat && 'eigen' in maat ? maat.eigen : undefined;
		return new Draaitabel(dataset, eigen ? eigenBron(dataset, bron, eigen) : bron, this.vraag);
	});
	/** Rows on screen, by their place: without the details of a group that is folded. */
	readonly zichtbaar: readonly number[] = $derived.by(() => {
		let dicht = false;
		return (this.telling?.rijen ?? []).flatMap(({ niveau, sleutel }, rij) => {
			if (niveau === 'subtotaal') dicht = this.#dicht.includes(sleutel);
			return niveau === 'detail' && dicht ? [] : [rij];
		});
	});
	/** The cell that is looked into, by its places; null when it is not there (any more). */
	readonly cel: { readonly rij: number; readonly kolom: number } | null = $derived.by(() => {
		const { telling } = this;
		if (!telling || !this.#gekozen) return null;
		const rij = telling.rijen.findIndex(({ sleutel }) => sleutel === this.#gekozen?.rij);
		const kolom = telling.kolommen.findIndex(({ sleutel }) => sleutel === this.#gekozen?.kolom);
		return rij < 0 || kolom < 0 ? null : { rij, kolom };
	});

	constructor(dashboard: Dashboard) {
		this.#dashboard = dashboard;
	}

	/** Of what table records are counted. */
	get tabel(): TabelId {
		return this.maat?.maat.tabel ?? 'kandidaten';
	}
	/** Whether nothing is asked yet. */
	get leeg(): boolean {
		return this.vraag.rijen.length + this.vraag.kolommen.length === 0;
	}
	/** Whether shares mean something: of counts and sums. */
	get heeftAandelen(): boolean {
		const maat = this.maat?.maat;
		return !maat || maat.soort === 'tel' || (maat.soort === 'rekent' && maat.doe === 'som');
	}

	/** Whether the figure is a day. */
	get isDag(): boolean {
		const { dataset } = this.#dashboard;
		const maat = this.maat?.maat;
		if (maat?.soort !== 'rekent' || !dataset) return false;
		return keuzeVeld(dataset, maat.tabel, maat.veld)?.soort === 'datum';
	}

	/** What a cell says. */
	write(waarde: number | null): string {
		const maat = this.maat?.maat;
		return maat ? celTekst(waarde, maat, this.vraag.toon, this.isDag) : '';
	}

	/** Asks something else; what is folded or looked into stays where it still is. */
	ask(vraag: Partial<DraaiVraag>): void {
		this.#dashboard.bladen.set('draaitabel', vraagAlsInhoud({ ...this.vraag, ...vraag }));
	}

	/** Another measure; a field of records goes when those of another table are counted. */
	measure(id: string): void {
		const { dataset } = this.#dashboard;
		const maat = dataset && maatVan(dataset, id)?.maat;
		if (!dataset || !maat) return;
		const kept = (ids: readonly string[]) => ids.filter((each) => asVan(dataset, maat.tabel, each));
		const { toon, rijen, kolommen } = this.vraag;
		const hasShares = maat.soort === 'tel' || (maat.soort === 'rekent' && maat.doe === 'som');
		this.ask({
			maat: id,
			rijen: kept(rijen),
			kolommen: kept(kolommen),
			toon: hasShares || toon === 'uniek' ? toon : 'aantal'
		});
	}

	/** Another field on a place; '' takes it away. */
	place({ kant, nummer }: AsPlek, id: string): void {
		const now = [...this.vraag[kant]];
		if (id === '') now.splice(nummer, 1);
		else now[nummer] = id;
		this.ask({ [kant]: now.filter(Boolean), ...(kant === 'kolommen' && { sorteer: null }) });
	}

	swap(): void {
		const { rijen, kolommen } = this.vraag;
		this.ask({ rijen: kolommen, kolommen: rijen, sorteer: null });
	}

	/** By a column: the highest first, then the lowest, then the order of the field. */
	sort(kolom: string): void {
		const { sorteer } = this.vraag;
		const op =
			sorteer?.kolom !== kolom ? 'aflopend' : sorteer.op === 'aflopend' ? 'oplopend' : null;
		this.ask({ sorteer: op && { kolom, op } });
	}

	show(toon: Toon): void {
		this.ask({ toon });
	}

	isDicht(sleutel: string): boolean {
		return this.#dicht.includes(sleutel);
	}

	fold(sleutel: string): void {
		this.#dicht = this.isDicht(sleutel)
			? this.#dicht.filter((each) => each !== sleutel)
			: [...this.#dicht, sleutel];
	}

	/** Looks into a cell; the same one again ends that. */
	look(rij: number, kolom: number): void {
		const { cel, telling } = this;
		const isSame = cel?.rij === rij && cel.kolom === kolom;
		this.#gekozen = isSame
			? null
			: {
					rij: telling?.rijen[rij]?.sleutel ?? '',
					kolom: telling?.kolommen[kolom]?.sleutel ?? ''
				};
	}

	close(): void {
		this.#gekozen = null;
	}

	/** The whole question in a sentence: "Gemeente en doelgroep, per participatieladder". */
	get titel(): string {
		const names = (ids: readonly string[]) =>
			ids.map((id) => this.assen.find((as) => as.id === id)?.naam ?? nameOf(id));
		const sides = [names(this.vraag.rijen), names(this.vraag.kolommen)].filter(
			({ length }) => length
		);
		return `${this.maat?.naam ?? 'Kandidaten'}: ${sides.map((each) => each.join(' en ')).join(' × ')}`;
	}
}

/** What a field or measure is called that this list may not have. */
function nameOf(id: string): string {
	return id.startsWith('eigen:') ? 'Het eigen kengetal' : asNaam(id);
}
