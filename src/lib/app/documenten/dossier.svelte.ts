import {
	conceptenIn,
	conceptTeksten,
	zonderConcepten,
	type ConceptVeld
} from '$lib/domain/documenten/concept';
import {
	gezienBijwerken,
	gezienIn,
	gezienOperaties
} from '$lib/domain/documenten/aantekening-termijn';
import type { Dag } from '$lib/domain/velden/datum';
import type { Operatie } from '$lib/domain/documenten/document';
import {
	actieRegels,
	dossierVan,
	removeEigen,
	voorbijGegaan,
	setDeel,
	type ActieMerk,
	type ActieRegel,
	type DossierInhoud,
	type KandidaatDossier,
	type Merk,
	type Notitie,
	type ActieWie
} from '$lib/domain/documenten/dossier';
import { driedelingUit, setDriedeling, type Driedeling } from '$lib/domain/kandidaat/driedeling';
import {
	sleutelTekst,
	sleutelUit,
	type KandidaatSleutel
} from '$lib/domain/kandidaat/kandidaat-sleutel';
import { formatGetal } from '$lib/locale/format';
import { hoeveel, woordBij } from '$lib/locale/hoeveel';
import { textAt } from '$lib/data/cell-text';
import { Concepten, type FormConcept } from './concepten';
import type { Dashboard } from '../dashboard.svelte';
import type { Dataset } from '$lib/data/dataset';
import type { Documenten, DocumentStap } from './documenten.svelte';
import { dossierPlaatsen } from './dossier-plaatsen';
import { DossierOpScherm, type DossierRijen } from './dossier-sets.svelte';
import { metDriedeling } from '$lib/rules/kenmerken/kenmerken-driedeling.svelte';
import { metDossier } from '$lib/rules/kenmerken/kenmerken-dossier.svelte';
import { dagOp, nu } from '$lib/data/kandidaat/vandaag';
import { voorgesteldeIds, voorstellenNu } from '$lib/data/kandidaat/voorstellen';
import { leastUrgency, readTeDoen, type Taak } from '$lib/data/kandidaat/te-doen';
import { metActies } from '$lib/data/kandidaat/acties-op-scherm.svelte';

/** What the dossier needs of the rest of the app. */
export interface DossierOmgeving {
	readonly dashboard: Dashboard;
	readonly documenten: Documenten;
	/** Says what was done, with a way to take it back. */
	notify(tekst: string, stap: DocumentStap): void;
	now?(): Date;
}

/** An action of a kandidaat, by row. */
export interface ActieVan {
	readonly row: number;
	readonly regel: ActieRegel;
}

/** Somebody in the dossier who is not in the list in use. */
export interface Verdwenen extends KandidaatSleutel {
	readonly sleutel: string;
	readonly dossier: KandidaatDossier;
	/** What was typed about them and not kept. */
	readonly concepten: readonly string[];
}

const NIEMAND: ReadonlyMap<number, string> = new Map();

/** Actions and notes per kandidaat, as the user took them up; kept over imports. */
export class Dossier implements DossierRijen {
	readonly #omgeving: DossierOmgeving;
	readonly #now: () => Date;
	/** As kenmerken, lists and texts see it. */
	readonly opScherm = new DossierOpScherm(this);
	/** What is typed and not kept yet. */
	readonly concepten: Concepten;
	/** Whether what is kept was read; until then, or when it is damaged, nothing can be changed. */
	readonly klaar: boolean = $derived.by(() => this.#omgeving.documenten.inhoud('dossier') !== null);
	#vandaag = $state(0);
	readonly #inhoud = $derived.by((): DossierInhoud => {
		const inhoud = this.#omgeving.documenten.inhoud('dossier');
		return inhoud ? dossierVan(inhoud) : {};
	});
	/** The same as long as nothing about a kandidaat changed: a draft that is typed is kept in the same document. */
	readonly #kandidaten = $derived(this.#inhoud.kandidaten);
	readonly #concepten = $derived.by(() =>
		conceptenIn(this.#omgeving.documenten.inhoud('dossier') ?? {})
	);
	readonly #plaatsen = $derived.by(() => {
		const { dataset } = this.#omgeving.dashboard;
		const kandidaten = this.#kandidaten;
		return dataset && kandidaten ? dossierPlaatsen(dataset, Object.keys(kandidaten)) : null;
	});
	readonly #conceptPlaatsen = $derived.by(() => {
		const { dataset } = this.#omgeving.dashboard;
		return dataset && dossierPlaatsen(dataset, Object.keys(this.#concepten));
	});

	/** The list in use. */
	readonly dataset: Dataset | null = $derived.by(() => this.#omgeving.dashboard.dataset);
	/** About whom in it something is kept; null while that is nobody. */
	readonly rijen: readonly number[] | null = $derived.by(
		() => this.#plaatsen && [...this.#plaatsen.sleutels.keys()]
	);

	constructor(omgeving: DossierOmgeving) {
		this.#omgeving = omgeving;
		this.#now = omgeving.now ?? nu;
		this.concepten = new Concepten(omgeving.documenten);
		this.lookAtCalendar();
		metDossier(this.opScherm);
		metDriedeling(this.opScherm);
		metActies(this.opScherm);
	}

	get vandaag(): Dag {
		return this.#vandaag;
	}
	/** Whether anything is kept about anybody. */
	get leeg(): boolean {
		return this.#kandidaten === undefined;
	}
	/** Those with notes or actions who are not in the list in use, by name. */
	get verdwenen(): readonly Verdwenen[] {
		const rijen = this.#plaatsen?.rijen;
		const verdwenen = Object.entries(this.#kandidaten ?? {}).flatMap(([sleutel, dossier]) => {
			const parts = sleutelUit(sleutel);
			if (!parts || rijen?.get(sleutel)?.length) return [];
			return [{ sleutel, ...parts, dossier, concepten: this.#conceptTeksten(sleutel) }];
		});
		const alleenConcept = Object.keys(this.#concepten).flatMap((sleutel) => {
			const parts = sleutelUit(sleutel);
			const isHier = this.#conceptPlaatsen?.rijen.get(sleutel)?.length;
			if (!parts || isHier || this.#kandidaten?.[sleutel]) return [];
			return [{ sleutel, ...parts, dossier: {}, concepten: this.#conceptTeksten(sleutel) }];
		});
		return [...verdwenen, ...alleenConcept];
	}

	/** The month in which somebody was last in a list, as its first day; by the text of the key. */
	get gezien(): ReadonlyMap<string, Dag> {
		return gezienIn(this.#omgeving.documenten.inhoud('dossier') ?? {});
	}

	/** The calendar day may have changed since the app was opened. */
	lookAtCalendar(): void {
		this.#vandaag = dagOp(this.#now());
	}

	/** What is kept about a kandidaat; null for nothing. */
	kandidaat(row: number): KandidaatDossier | null {
		const sleutel = (this.#plaatsen?.sleutels ?? NIEMAND).get(row);
		return sleutel === undefined ? null : (this.#kandidaten?.[sleutel] ?? null);
	}

	/** All actions of a kandidaat with how they stand. */
	regels(row: number): readonly ActieRegel[] {
		const { dataset } = this.#omgeving.dashboard;
		if (!dataset) return [];
		return actieRegels(
			voorstellenNu(dataset, row),
			this.kandidaat(row),
			this.#vandaag,
			dataset.meta.peildatum
		);
	}

	/** The same with what exactly, the most urgent first; what was put off or is done comes last. */
	taken(row: number): readonly Taak[] {
		const { dataset } = this.#omgeving.dashboard;
		return dataset ? readTeDoen(dataset, row, this.regels(row), this.#vandaag) : [];
	}

	/** The place of a kandidaat among all by the most urgent action; `Infinity` without any. */
	urgentie(row: number): number {
		const { dataset } = this.#omgeving.dashboard;
		return dataset ? leastUrgency(dataset, row, this.regels(row), this.#vandaag) : Infinity;
	}

	/** The notes of a kandidaat, the latest first. */
	notities(row: number): readonly (Notitie & { readonly id: string })[] {
		return notitiesVan(this.kandidaat(row));
	}

	/** By what a kandidaat is found again; null without a number, and then nothing can be kept. */
	wie(row: number): ActieWie | null {
		const { dataset } = this.#omgeving.dashboard;
		if (!dataset) return null;
		const cel = (veld: string) => textAt(dataset.kandidaten, veld, row);
		const sleutel =
			(this.#plaatsen?.sleutels ?? NIEMAND).get(row) ??
			sleutelTekst({ gemeente: cel('gemeente'), persnr: cel('persnr') });
		return sleutel === null ? null : { sleutel, naam: cel('naam'), dossier: this.kandidaat(row) };
	}

	/** Notes how actions stand; `tot` is the day on which a snoozed one comes back. Null takes that away. */
	async mark(acties: readonly ActieVan[], merk: Merk | null, tot?: Dag): Promise<void> {
		const bij = this.#omgeving.dashboard.dataset?.meta.peildatum ?? 0;
		this.lookAtCalendar();
		const op = this.#vandaag;
		const waarde = (regel: ActieRegel): ActieMerk | null =>
			merk && {
				merk,
				op,
				...(merk === 'uitgesteld' && tot !== undefined ? { tot } : {}),
				...(regel.soort === 'eigen' ? {} : { bij, aanleiding: regel.aanleiding })
			};
		await this.#change(
			acties,
			({ regel }, wie) => setDeel(wie, 'merken', regel.id, waarde(regel)),
			acties.length === 1
				? `${watVan(acties[0]?.regel)}: ${merk ?? 'weer open'}.`
				: `${hoeveel(acties.length, 'actie', 'acties')}: ${merk ?? 'weer open'}.`
		);
	}

	/** Adds an action of the user's own to kandidaten; false when it could not be kept. */
	async add(rows: readonly number[], tekst: string, voor: Dag | null): Promise<boolean> {
		const actie = { tekst, gemaakt: this.#vandaag, ...(voor === null ? {} : { voor }) };
		return this.#change(
			rows.map((row) => ({ row })),
			(_, wie) => setDeel(wie, 'eigen', crypto.randomUUID(), actie),
			woordBij(
				rows.length,
				'Actie toegevoegd.',
				`Actie toegevoegd bij ${formatGetal(rows.length)} kandidaten.`
			)
		);
	}

	/** Takes an action of the user's own away. */
	async remove(row: number, id: string): Promise<void> {
		await this.#change([{ row }], (_, wie) => removeEigen(wie, id), 'Actie verwijderd.');
	}

	/** The draft of a form about a kandidaat; null for one about whom nothing can be kept. */
	concept(row: number, veld: ConceptVeld): FormConcept | null {
		const sleutel = this.#conceptPlaatsen?.sleutels.get(row) ?? this.wie(row)?.sleutel;
		return sleutel === undefined ? null : this.concepten.form({ sleutel, veld });
	}

	/** Writes a note, or changes the one with that id; an empty text takes it away. False when it could not be kept. */
	async writeNote(row: number, tekst: string, id: string = crypto.randomUUID()): Promise<boolean> {
		const notitie = tekst.trim() && { tekst: tekst.trim(), op: this.#now().toISOString() };
		return this.#change(
			[{ row }],
			(_, wie) => setDeel(wie, 'notities', id, notitie || null),
			notitie ? 'Notitie bewaard.' : 'Notitie verwijderd.'
		);
	}

	/** The judgement of a kandidaat; null for none. */
	driedeling(row: number): Driedeling | null {
		return driedelingUit(this.kandidaat(row)?.driedeling);
	}

	/** Keeps a judgement of a kandidaat; null takes it away. False when it could not be kept. */
	async judge(row: number, oordeel: Driedeling | null): Promise<boolean> {
		return this.#change(
			[{ row }],
			(_, wie) => setDriedeling(wie, oordeel),
			oordeel ? 'Oordeel bewaard.' : 'Oordeel verwijderd.'
		);
	}

	/** Takes everything away that is kept about these keys; false when that could not be kept. */
	async forget(sleutels: readonly string[]): Promise<boolean> {
		const operaties = sleutels.flatMap((sleutel) => [
			{ pad: ['kandidaten', sleutel], waarde: null },
			zonderConcepten(sleutel),
			...gezienOperaties([sleutel], null)
		]);
		return this.#run(operaties, 'Notities en acties zijn verwijderd.');
	}

	/** Lets the term of what is kept about these keys begin anew; false when that could not be kept. */
	async keepLonger(sleutels: readonly string[], gezegd: string): Promise<boolean> {
		this.lookAtCalendar();
		return this.#run(gezienOperaties(sleutels, this.#vandaag), gezegd);
	}

	/** Looks in a list that was opened which actions it no longer suggests. */
	async werkBij(): Promise<void> {
		const { dashboard, documenten } = this.#omgeving;
		const { dataset } = dashboard;
		if (!dataset || !this.#plaatsen || dataset.peildatum !== dataset.meta.peildatum) return;
		const operaties: Operatie[] = [];
		for (const [sleutel, rows] of this.#plaatsen.rijen) {
			const dossier = this.#kandidaten?.[sleutel];
			if (!dossier || !rows.length) continue;
			const ids = voorgesteldeIds(dataset, rows);
			operaties.push(...voorbijGegaan(sleutel, dossier, ids, dataset.meta.peildatum));
		}
		await documenten.derive('dossier', operaties);
	}

	/** Remembers who of those about whom something is kept is in a list that was opened. */
	async rememberSeen(): Promise<void> {
		const { documenten, dashboard } = this.#omgeving;
		const inhoud = documenten.inhoud('dossier');
		if (!inhoud || !dashboard.dataset || documenten.soort !== 'bron') return;
		this.lookAtCalendar();
		const isHier = (sleutel: string) =>
			[this.#plaatsen, this.#conceptPlaatsen].some((each) => each?.rijen.get(sleutel)?.length);
		await documenten.derive('dossier', gezienBijwerken(inhoud, isHier, this.#vandaag));
	}

	async #change<T extends { readonly row: number }>(
		items: readonly T[],
		operatiesVan: (item: T, wie: ActieWie) => readonly Operatie[],
		gezegd: string
	): Promise<boolean> {
		const operaties = items.flatMap((item) => {
			const wie = this.wie(item.row);
			return wie ? operatiesVan(item, wie) : [];
		});
		return this.#run(operaties, gezegd);
	}

	async #run(operaties: readonly Operatie[], gezegd: string): Promise<boolean> {
		const stap = await this.#omgeving.documenten.change('dossier', operaties);
		if (stap) this.#omgeving.notify(gezegd, stap);
		return stap !== null;
	}

	#conceptTeksten(sleutel: string): readonly string[] {
		return conceptTeksten(this.#omgeving.documenten.inhoud('dossier') ?? {}, sleutel);
	}
}

/** The words of a user may hold a name; those of a rule do not. */
function watVan(regel: ActieRegel | undefined): string {
	return regel?.soort === 'regel' ? regel.label : 'Actie';
}

/** The notes in a dossier, the latest first. */
export function notitiesVan(
	dossier: KandidaatDossier | null
): readonly (Notitie & { readonly id: string })[] {
	return Object.entries(dossier?.notities ?? {})
		.map(([id, notitie]) => ({ id, ...notitie }))
		.sort((a, b) => b.op.localeCompare(a.op));
}
