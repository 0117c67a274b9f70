import { rowsOf, type Bitset } from '$lib/columns/bitset';
import { popcountAnd } from '$lib/columns/popcount';
import type { Dag } from '$lib/domain/velden/datum';
import { isTeDoen, type ActieRegel } from '$lib/domain/documenten/dossier';
import { ONDERDELEN } from '$lib/domain/kandidaat/klantprofiel';
import { oordeelProfiel } from '$lib/domain/kandidaat/profielgraad';
import type { Meting } from '$lib/domain/doelen/prognose';
import { BOTSINGEN } from '$lib/domain/werkproces/botsingen';
import { SIGNALEN } from '$lib/domain/kandidaat/signalen';
import type { Telling } from '$lib/domain/kengetallen/telling';
import type { Dashboard } from '$lib/app/dashboard.svelte';
import type { Dataset } from '$lib/data/dataset';
import type { ActieVan } from '$lib/app/documenten/dossier.svelte';
import { tegelGroepen, type TegelGroep } from '$lib/rules/kenmerken/kengetal-tegel';
import { kenmerkVan } from '$lib/rules/kenmerken/kenmerken';
import { uitKruis } from '$lib/app/doelen/kpi-verloop';
import {
	profielGroepen,
	type GroepVeld,
	type ProfielGroep
} from '$lib/data/tellingen/profiel-groepen';
import { missingPer } from '$lib/data/kandidaat/profiel-ontbreekt';
import { kruisVan } from '$lib/app/lookback/terugblik.svelte';
import { opUrgentie } from '$lib/app/documenten/werklijst';
import { werkprocesUit } from '$lib/data/tellingen/werkproces-uit.svelte';

/** A count with what it is of; null = not in the source. */
export interface Aantal {
	readonly id: string;
	readonly label: string;
	readonly aantal: number | null;
}

/** What there is to discuss about the kandidaten of a gemeente or begeleider, counted as the pages count. */
export interface Verslag {
	readonly groep: ProfielGroep;
	/** The klantprofielen in the momentopname before; null where that does not tell. */
	readonly vorig: Meting | null;
	readonly tegels: readonly TegelGroep[];
	/** Parts by how many profiles with the code Onvolledig lack them, most first; none = the source has no parts. */
	readonly ontbreekt: readonly Aantal[];
	/** Actions still to do, by kind; null while the dossier is not read. */
	readonly acties: readonly Aantal[] | null;
	/** Kandidaten with an action still to do. */
	readonly metActie: number | null;
	/** Registrations that do not agree, by kind. */
	readonly signalen: readonly Aantal[];
	/** Every action still to do by urgency, where somebody's own kandidaten are listed. */
	readonly dringend: readonly ActieVan[];
}

/** What a report is made of. */
export interface VerslagBron {
	readonly dataset: Dataset;
	/** The filters on screen, and who passes them. */
	readonly selection: Filters;
	readonly pass: Bitset;
	readonly veld: GroepVeld;
	/** Whether those without a code are counted in the profielgraad. */
	readonly meetellen: boolean;
	/** The momentopname before, under the same filters; null where there is none. */
	readonly voor: Telling | null;
	/** The actions of a kandidaat; null while the dossier is not read. */
	readonly regelsVan: ((row: number) => readonly ActieRegel[]) | null;
	readonly vandaag: Dag;
}

type Filters = Dashboard['selection'];

/** Kandidaten whose actions are read between two looks at the screen. */
const STEP = 500;

/** A report per wanted code of the field, in that order; one without kandidaten is left out. */
export function* verslagen(
	bron: VerslagBron,
	codes: readonly number[]
): Generator<unknown, readonly Verslag[]> {
	const { dataset, selection, pass, veld, meetellen } = bron;
	const groepen = profielGroepen(dataset, pass, veld, meetellen);
	const ontbreekt = missingPer(dataset, pass, veld);
	const made: Verslag[] = [];
	for (const wanted of codes) {
		const groep = groepen.find(({ code }) => code === wanted);
		if (!groep) continue;
		yield;
		const outcome = dataset.engine.evaluate(binnen(selection, veld, wanted));
		const acties = yield* teDoen(bron, outcome.pass);
		const delen = ontbreekt.delen.map((id, at): Aantal => ({
			id,
			label: ONDERDELEN.find((deel) => deel.id === id)?.woord ?? id,
			aantal: ontbreekt.aantallen[wanted * ontbreekt.delen.length + at] ?? 0
		}));
		made.push({
			groep,
			vorig: vorigVan(bron, wanted),
			tegels: tegelGroepen(dataset, outcome),
			ontbreekt: delen.sort((a, b) => (b.aantal ?? 0) - (a.aantal ?? 0)),
			acties: acties && perSoort(acties),
			metActie: acties && new Set(acties.map(({ row }) => row)).size,
			signalen: letOp().map(({ id, label }) => {
				const kenmerk = kenmerkVan(dataset, `signaal.${id}`);
				return { id, label, aantal: kenmerk && popcountAnd(outcome.pass, kenmerk.rijen(dataset)) };
			}),
			dringend: veld === 'begeleider' && acties ? dringendste(bron, acties) : []
		});
	}
	return made;
}

/** What is not registered, and what contradicts itself by the rules that are on and have a place in it. */
function letOp(): readonly { readonly id: string; readonly label: string }[] {
	return [
		...SIGNALEN.filter(({ soort }) => soort === 'kwaliteit'),
		...BOTSINGEN.filter(({ id, inVerslag }) => inVerslag && !werkprocesUit.has(id))
	];
}

/** The filters, of one group only; the group itself has passed them. */
function binnen(selection: Filters, veld: GroepVeld, code: number): Filters {
	return {
		...selection,
		picks: { ...selection.picks, [veld]: [code] },
		except: selection.except.filter((each) => each !== veld)
	};
}

function* teDoen(
	{ regelsVan }: VerslagBron,
	pass: Bitset
): Generator<unknown, readonly ActieVan[] | null> {
	if (!regelsVan) return null;
	const found: ActieVan[] = [];
	for (const [at, row] of rowsOf(pass).entries()) {
		if (at % STEP === 0) yield;
		for (const regel of regelsVan(row)) if (isTeDoen(regel)) found.push({ row, regel });
	}
	return found;
}

function dringendste(
	{ dataset, vandaag }: VerslagBron,
	acties: readonly ActieVan[]
): readonly ActieVan[] {
	const perRij = new Map<number, ActieRegel[]>();
	for (const { row, regel } of acties) perRij.set(row, [...(perRij.get(row) ?? []), regel]);
	return opUrgentie(dataset, [...perRij.keys()], (row) => perRij.get(row) ?? [], vandaag);
}

/** Kinds of actions in the order of the rules; texts of a source or a user stand together. */
function perSoort(acties: readonly ActieVan[]): readonly Aantal[] {
	const soorten = [
		...SIGNALEN.filter(({ soort }) => soort === 'actie'),
		{ id: 'bron', label: 'Actie uit de bron' },
		{ id: 'eigen', label: 'Eigen actie' }
	];
	return soorten
		.map(({ id, label }) => {
			const own = acties.filter(
				({ regel }) => (regel.soort === 'regel' ? regel.id : regel.soort) === id
			);
			return { id, label, aantal: new Set(own.map(({ row }) => row)).size };
		})
		.filter(({ aantal }) => aantal > 0);
}

function vorigVan({ dataset, veld, voor, meetellen }: VerslagBron, code: number): Meting | null {
	const kruis = voor && kruisVan(voor, veld === 'begeleider' ? 'perBegeleider' : 'klantprofiel');
	const naam = dataset.valuesOf(veld)[code];
	if (!voor || !kruis || naam === undefined || !kruis.per.includes(naam)) return null;
	const { teller, noemer } = uitKruis(kruis, (profiel) => oordeelProfiel(profiel, meetellen), naam);
	return { dag: voor.dag, klaar: teller, totaal: noemer };
}
