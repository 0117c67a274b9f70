import { and, type Bitset } from '$lib/columns/bitset';
import { popcount } from '$lib/columns/popcount';
import { codeColumn, NO_DAY } from '$lib/columns/column';
import type { Dataset } from '$lib/data/dataset';
import { nodigVoor, profielGroepen, type ProfielGroep } from '$lib/data/tellingen/profiel-groepen';
import { werkprocesOordelen } from '$lib/data/tellingen/werkproces-oordelen';
import { PROFIEL } from '$lib/domain/kandidaat/klantprofiel';
import type { Doel } from '$lib/domain/doelen/prognose';
import { isTeKlein } from '$lib/domain/vergelijken/klein';
import { nietInBron } from '$lib/domain/werkproces/werkproces-bron';
import { EVERYTHING } from '$lib/engine/star';
import { formatGetal, formatPercentage } from '$lib/locale/format';
import { hoeveel } from '$lib/locale/hoeveel';
import type { FilterState } from '$lib/rules/filters/filter-state';

/** Something that a team can win much with: what it is, and the list behind it. */
export interface Winst {
	readonly id: string;
	readonly soort: 'begeleider' | 'uitvoerende' | 'gemeente' | 'snel';
	/** The field that the name is of. */
	readonly veld: 'begeleider' | 'uitvoerende' | 'gemeente';
	readonly naam: string;
	/** Its code in that field. */
	readonly code: number;
	/** How many kandidaten it has; null where that says nothing. */
	readonly kandidaten: number | null;
	/** How many there are in the list behind it: kandidaten, or records of `tabel`. */
	readonly aantal: number;
	readonly wat: string;
	/** At the right: "61% open". */
	readonly term: string;
	readonly toon: 'laat' | 'let' | 'rust' | 'sterk';
	readonly route: '/' | '/trajecten' | '/werkproces';
	readonly filters: Partial<FilterState>;
	/** The rule whose list is opened. */
	readonly regel?: 'uitkering';
}

/**
 * Two begeleiders with most profiles to go, who has most overdue signals, and what is done quickly. A group that is too
 * small to compare is not named.
 */
export function meesteWinst(
	dataset: Dataset,
	pass: Bitset,
	meetellen: boolean,
	doel: Doel
): readonly Winst[] {
	const heeft = (veld: string) => dataset.meta.velden.kandidaten?.includes(veld) ?? false;
	const metProfiel = heeft('klantprofiel');
	const groepen =
		metProfiel && heeft('begeleider')
			? profielGroepen(dataset, pass, 'begeleider', meetellen).filter(
					({ code, totaal }) => dataset.valuesOf('begeleider')[code] !== '' && !isTeKlein(totaal)
				)
			: [];
	const meest = groepen
		.filter((groep) => nodigVoor(groep, doel) > 0)
		.toSorted((a, b) => nodigVoor(b, doel) - nodigVoor(a, doel));
	return [
		...meest.slice(0, 2).map((groep) => openProfielen(dataset, groep)),
		...signalenBij(dataset),
		...zonderInschrijving(dataset, pass),
		...snelKlaar(dataset, groepen)
	];
}

function openProfielen(dataset: Dataset, groep: ProfielGroep): Winst {
	const { code, naam, totaal, nee, leeg, onvolledig, buiten, anders, teDoen } = groep;
	const delen = [
		[nee, 'nee'],
		[leeg, 'leeg'],
		[onvolledig, 'onvolledig'],
		[buiten, 'zonder code'],
		[anders, 'met een onbekende code']
	] as const;
	const welke = delen
		.filter(([aantal]) => aantal > 0)
		.map(([aantal, woord]) => `${formatGetal(aantal)} ${woord}`);
	return {
		id: `open ${code}`,
		soort: 'begeleider',
		veld: 'begeleider',
		naam,
		code,
		kandidaten: totaal,
		aantal: teDoen,
		wat: `${hoeveel(teDoen, 'profiel', 'profielen')} te doen: ${welke.join(', ')}`,
		term: `${formatPercentage(teDoen, totaal, 0)} te doen`,
		toon: 'sterk',
		route: '/',
		filters: {
			picks: {
				begeleider: [code],
				klantprofiel: codesOf(dataset, (code) => code !== PROFIEL.ja)
			}
		}
	};
}

/** Whose modules have most overdue signals. */
function signalenBij(dataset: Dataset): readonly Winst[] {
	const { modules } = dataset.records;
	if (!modules || !dataset.kengetallen.some(({ id }) => id === VERSTREKEN)) return [];
	const door = codeColumn(modules, 'uitvoerende');
	const signaal = modules.columns.get('signaal');
	const per = new Map<number, { aantal: number; oudste: number }>();
	for (const record of dataset.engine.records('modules', EVERYTHING, VERSTREKEN)) {
		const code = door.codes[record] ?? -1;
		const dag = signaal?.kind === 'day' ? (signaal.days[record] ?? NO_DAY) : NO_DAY;
		const { aantal = 0, oudste = Infinity } = per.get(code) ?? {};
		per.set(code, { aantal: aantal + 1, oudste: dag === NO_DAY ? oudste : Math.min(oudste, dag) });
	}
	const [most] = [...per]
		.filter(([code]) => door.values[code])
		.sort((a, b) => b[1].aantal - a[1].aantal);
	if (!most) return [];
	const [eigen, { oudste }] = most;
	const naam = door.values[eigen] ?? '';
	const code = dataset.valuesOf('uitvoerende').indexOf(naam);
	if (code < 0) return [];
	const filters = { kengetal: VERSTREKEN, uitvoerende: [code] };
	const { length: aantal } = dataset.engine.records(
		'modules',
		{ ...EVERYTHING, performers: [code] },
		VERSTREKEN
	);
	return [
		{
			id: 'signalen',
			soort: 'uitvoerende',
			veld: 'uitvoerende',
			naam,
			code,
			kandidaten: null,
			aantal,
			wat: `${hoeveel(aantal, 'module', 'modules')} met verstreken signaal`,
			term: Number.isFinite(oudste)
				? `langste ${hoeveel(dataset.peildatum - oudste, 'dag', 'dagen')}`
				: '',
			toon: 'laat',
			route: '/trajecten',
			filters
		}
	];
}

const VERSTREKEN = 'moduleVerstreken';

/** The gemeente with most benefits without a registration. */
function zonderInschrijving(dataset: Dataset, pass: Bitset): readonly Winst[] {
	const velden = dataset.meta.velden.kandidaten ?? [];
	const { alles, ja } = nietInBron('uitkering', velden, dataset.keuzes);
	if (alles.length || ja.length || !velden.includes('gemeente')) return [];
	const set = werkprocesOordelen(dataset).uitkering.per.ja;
	const found = and(set, pass, new Uint32Array(pass.length));
	const in_ = (code: number) =>
		popcount(and(dataset.engine.bitsetOf('gemeente', code), found, new Uint32Array(found.length)));
	const alle = (code: number) =>
		popcount(and(dataset.engine.bitsetOf('gemeente', code), pass, new Uint32Array(pass.length)));
	const [most] = dataset
		.valuesOf('gemeente')
		.map((naam, code) => ({ naam, code, aantal: in_(code) }))
		.filter(({ naam, code, aantal }) => naam !== '' && aantal > 0 && !isTeKlein(alle(code)))
		.sort((a, b) => b.aantal - a.aantal);
	if (!most) return [];
	const { naam, code, aantal } = most;
	return [
		{
			id: 'bijstand',
			soort: 'gemeente',
			veld: 'gemeente',
			naam,
			code,
			kandidaten: alle(code),
			aantal,
			wat: `${formatGetal(aantal)} keer bijstand zonder inschrijving in Sonar`,
			term: 'controleer',
			toon: 'let',
			route: '/werkproces',
			filters: { picks: { gemeente: [code] } },
			regel: 'uitkering'
		}
	];
}

/** Who has most profiles that miss a part only. */
function snelKlaar(dataset: Dataset, groepen: readonly ProfielGroep[]): readonly Winst[] {
	const [most] = groepen
		.filter(({ onvolledig }) => onvolledig > 0)
		.toSorted((a, b) => b.onvolledig - a.onvolledig);
	if (!most) return [];
	const { code, naam, totaal, onvolledig } = most;
	return [
		{
			id: `snel ${code}`,
			soort: 'snel',
			veld: 'begeleider',
			naam,
			code,
			kandidaten: totaal,
			aantal: onvolledig,
			wat: `${hoeveel(onvolledig, 'profiel is', 'profielen zijn')} begonnen en nog onvolledig`,
			term: 'snel klaar',
			toon: 'rust',
			route: '/',
			filters: {
				picks: {
					begeleider: [code],
					klantprofiel: codesOf(dataset, (code) => code === PROFIEL.onvolledig)
				}
			}
		}
	];
}

function codesOf(dataset: Dataset, isIn: (code: string) => boolean): readonly number[] {
	return dataset.valuesOf('klantprofiel').flatMap((code, at) => (isIn(code) ? [at] : []));
}
