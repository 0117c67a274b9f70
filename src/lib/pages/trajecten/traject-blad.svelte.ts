import type { EigenKengetal } from '$lib/domain/eigen-kengetal/eigen-kengetal';
import type { Kengetal } from '$lib/domain/kengetallen/kengetallen';
import { GEEN_DAG } from '$lib/domain/velden/datum';
import { hoeveel } from '$lib/locale/hoeveel';
import type { Dashboard } from '$lib/app/dashboard.svelte';
import { aantalTekst, tegelGroepen } from '$lib/rules/kenmerken/kengetal-tegel';
import { nextSort, sortUit } from '$lib/data/lijst-volgorde';
import {
	activeTrajecten,
	bovenaanTekst,
	eersteDag,
	eigenVolgorde,
	kandidatenVan,
	listOf,
	recordsBehind,
	regelVan,
	type RecordLijst
} from '$lib/lists/record-list';
import { recordKolommen, recordTabel } from '$lib/lists/record-kolommen';
import { BY_NAME, storedSort } from '$lib/lists/record-order';
import { eigenKengetallen } from '$lib/rules/kenmerken/kenmerken-eigen.svelte';
import { eigenGetal, eigenUitkomst, type EigenUitkomst } from '$lib/tables/eigen-uitkomst';
import { lijstVan } from './eigen-lijst';
import { waysOut } from '$lib/rules/filters/ways-out';
import { tegelGetal } from './tegel-getal';
import { OpenKandidaat } from '$lib/panels/kandidaat/open-kandidaat.svelte';

const ACTIEF = 'trajectActief';

/** What the Trajecten page shows: the matrix, the list behind the picked cell or that of active trajecten, the drawer. */
export class TrajectBlad {
	readonly #dashboard: Dashboard;
	/** The line that was opened, as it stands in the list. */
	#open = $state.raw<number | null>(null);

	constructor(dashboard: Dashboard) {
		this.#dashboard = dashboard;
	}

	readonly groepen = $derived.by(() => {
		const { dataset, outcome } = this.#dashboard;
		return dataset && outcome ? tegelGroepen(dataset, outcome) : [];
	});

	/** The own kengetallen under the filters that tiles follow. */
	readonly eigen: readonly EigenUitkomst[] = $derived.by(() => {
		const { dataset, selection } = this.#dashboard;
		return dataset ? eigenKengetallen().map((each) => eigenUitkomst(dataset, selection, each)) : [];
	});

	/** The picked cell of the matrix. */
	readonly #cel = $derived.by(() => this.#known(this.#dashboard.filters.kengetal));
	/** The own kengetal whose records are listed; a picked cell goes before it. */
	readonly gekozenEigen: EigenUitkomst | null = $derived.by(() => {
		const { eigen } = this.#dashboard.bladen.van('trajecten');
		const found = this.#cel ? undefined : this.eigen.find((each) => each.eigen.id === eigen);
		return found?.waarde && found.eigen.tel !== 'kandidaten' ? found : null;
	});
	/** What the list is behind: the picked cell or own kengetal; null = that of active trajecten. */
	readonly kengetal: Kengetal | null = $derived.by(
		() => this.#cel ?? (this.gekozenEigen && lijstVan(this.gekozenEigen.eigen))
	);

	/** What the list is about: the picked cell, else the active trajecten; null when these are not known. */
	readonly onderwerp = $derived.by(() => this.kengetal ?? this.#known(ACTIEF));

	/** The number that the list is of. */
	readonly getal = $derived.by(() => {
		const { dataset } = this.#dashboard;
		if (this.gekozenEigen) return eigenGetal(this.gekozenEigen);
		const tegel = this.groepen
			.flatMap(({ tegels }) => tegels)
			.find(({ kengetal }) => kengetal === this.onderwerp);
		return dataset && tegel ? tegelGetal(dataset, tegel) : null;
	});

	readonly #own = $derived(this.kengetal ? eigenVolgorde(this.kengetal) : BY_NAME);
	/** The order that the user chose for this list. */
	readonly #sort = $derived.by(() => {
		const { lijst, sort } = this.#dashboard.bladen.van('trajecten');
		return (lijst ?? null) === (this.kengetal?.id ?? null) ? sortUit(sort) : null;
	});
	readonly sort = $derived(this.#sort ?? this.#own);
	/** Whether the user chose an order. */
	readonly anders = $derived(this.#sort !== null);

	readonly #kolommen = $derived.by(() => {
		const { dataset } = this.#dashboard;
		return dataset ? recordKolommen(dataset, this.kengetal) : [];
	});

	readonly lijst = $derived.by((): RecordLijst | null => {
		const { dataset, selection } = this.#dashboard;
		const { kengetal, onderwerp } = this;
		if (!dataset || !onderwerp) return null;
		const sort = storedSort(this.sort, this.#kolommen);
		const { gekozenEigen } = this;
		if (gekozenEigen && kengetal) return listOf(dataset, kengetal.groep, gekozenEigen.rijen, sort);
		if (kengetal) return recordsBehind(dataset, kengetal, selection, sort);
		return activeTrajecten(dataset, onderwerp, selection, sort);
	});

	/** The list with its columns; null where there is none. */
	readonly tabel = $derived.by(() => {
		const { dataset } = this.#dashboard;
		return dataset && this.lijst
			? recordTabel(dataset, this.lijst, this.kengetal, this.#kolommen)
			: null;
	});

	readonly kop = $derived(this.kengetal?.lijst ?? 'Actieve trajecten en (in)actieve modules');

	/** Over the list: "121 trajecten met verstreken signaal". */
	readonly titel = $derived.by(() => {
		const { kengetal, lijst, kop, gekozenEigen } = this;
		if (!kengetal || !lijst) return kop;
		if (gekozenEigen) return `${kop}: ${aantalTekst(kengetal.groep, lijst.aantal)}`;
		return hoeveel(lijst.aantal, kengetal.een, kop.charAt(0).toLowerCase() + kop.slice(1));
	});

	/** Days that the one longest overdue is late, for the bars of the list; 0 where it has none. */
	readonly langstTeLaat = $derived.by(() => {
		const { dataset } = this.#dashboard;
		const { kengetal, lijst } = this;
		if (!dataset || !lijst || kengetal?.toon !== 'op') return 0;
		const dag = eersteDag(dataset, lijst, kengetal.datum);
		return dag === GEEN_DAG ? 0 : Math.max(0, dataset.peildatum - dag);
	});

	/** Of how many kandidaten the lines are, and what stands on top: "118 kandidaten, langst te laat bovenaan". */
	readonly telling = $derived.by(() => {
		const { kengetal, lijst, gekozenEigen } = this;
		if (!lijst) return '';
		const rows =
			gekozenEigen?.kandidaten ??
			this.#dashboard.outcome?.measures[this.onderwerp?.id ?? '']?.rows ??
			0;
		const kandidaten = hoeveel(rows, 'kandidaat', 'kandidaten');
		if (kengetal) return [kandidaten, ...(this.anders ? [] : [bovenaanTekst(kengetal)])].join(', ');
		const modules = aantalTekst('modules', lijst.onder);
		return `${aantalTekst(lijst.groep, lijst.aantal)} met ${modules} bij ${kandidaten}`;
	});

	readonly #kandidaten = $derived.by(() => {
		const { dataset } = this.#dashboard;
		return dataset && this.lijst ? kandidatenVan(dataset, this.lijst) : new Uint32Array();
	});
	readonly drawer = new OpenKandidaat(() => ({
		van: this.#dashboard.dataset?.kandidaten ?? null,
		rows: this.#kandidaten,
		// A picked tile is a filter, which explains itself, as an own kengetal does by its sentence.
		plek: this.kengetal ? null : { soort: 'kengetal', id: ACTIEF }
	}));

	/** Line of the list that is in the drawer: the one that was opened, else the first of its kandidaat; null for none. */
	readonly current = $derived.by(() => {
		const { inhoud } = this.drawer;
		const { dataset } = this.#dashboard;
		if (!inhoud || !this.lijst || !dataset) return null;
		const index =
			this.#owner(this.#open) === inhoud.kandidaat
				? this.lijst.regels.indexOf(this.#open ?? 0)
				: regelVan(dataset, this.lijst, inhoud.kandidaat);
		return index < 0 ? null : index;
	});

	/** Active filters with the number of candidates with an active traject that removing each would give. */
	readonly waysOut = $derived.by(() => {
		const { dataset, selection, chips } = this.#dashboard;
		if (!dataset || !this.onderwerp) return [];
		const measure = this.gekozenEigen ? null : this.onderwerp.id;
		return waysOut(dataset.engine.yields({ ...selection, measure }), chips);
	});

	/** Up, down, then back to the list's own order. */
	sortBy(column: string): void {
		const sort = nextSort(this.#sort, column, this.#own);
		const lijst = this.kengetal?.id ?? null;
		this.#dashboard.bladen.set('trajecten', { lijst, sort });
	}

	/** Picks a tile, or drops it when it was picked; a tile without a value does nothing. */
	pick(kengetal: Kengetal): boolean {
		if (!this.#known(kengetal.id)) return false;
		const on = this.#cel?.id !== kengetal.id;
		this.#dashboard.apply({ kind: 'set', filter: 'kengetal', waarde: on ? kengetal.id : null });
		return on;
	}

	/** Lists the records of an own kengetal, or no longer does; one of kandidaten has no list here. */
	pickEigen({ id, tel }: EigenKengetal): boolean {
		if (tel === 'kandidaten') return false;
		const on = this.gekozenEigen?.eigen.id !== id;
		if (this.#cel) this.#dashboard.apply({ kind: 'set', filter: 'kengetal', waarde: null });
		this.#dashboard.bladen.set('trajecten', { eigen: on ? id : null });
		return on;
	}

	/** Opens the candidate of a line; a line without candidate opens nothing. */
	open(index: number): void {
		this.#open = this.lijst?.regels[index] ?? null;
		this.drawer.open(this.#owner(this.#open));
	}

	/** Row of the kandidaat of a line as it stands in the list; −1 without one. */
	#owner(regel: number | null): number {
		const { dataset } = this.#dashboard;
		if (regel === null || !dataset || !this.lijst) return -1;
		const groep = regel < 0 ? 'modules' : this.lijst.groep;
		const owners = dataset.records[groep]?.columns.get('kandidaat');
		return owners?.kind === 'row' ? (owners.rows[regel < 0 ? ~regel : regel] ?? -1) : -1;
	}

	#known(id: string | null): Kengetal | null {
		return this.#dashboard.dataset?.kengetallen.find((each) => each.id === id) ?? null;
	}
}
