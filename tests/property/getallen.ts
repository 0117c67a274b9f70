import { popcountAnd } from '$lib/columns/popcount';
import { missingPer } from '$lib/data/kandidaat/profiel-ontbreekt';
import { profielGroepen, samen } from '$lib/data/tellingen/profiel-groepen';
import { profielInhouden } from '$lib/data/tellingen/profiel-inhoud';
import { hasLks, profielVan } from '$lib/data/tellingen/profiel-model';
import { klantprofielPerTrede } from '$lib/data/tellingen/trede-model';
import { werkprocesOordelen } from '$lib/data/tellingen/werkproces-oordelen';
import { eigenTabellen } from '$lib/domain/uwv/transparantie';
import { WERKPROCES } from '$lib/domain/werkproces/werkproces';
import { countOordeel } from '$lib/lists/werkproces-lijst';
import { verdelingVraag } from '$lib/pages/klantprofiel/tel-na';
import { dividedBy, divisions, GEMEENTEN } from '$lib/pages/klantprofiel/verdelen/verdeel-per';
import { onvolledigVraag } from '$lib/pages/onvolledig/tel-na';
import { tegelVraag } from '$lib/pages/trajecten/tel-na';
import { transparantieVraag } from '$lib/pages/transparantie/tel-na';
import { oordelenVraag } from '$lib/pages/werkproces/tel-na';
import { gemeenteKeuze } from '$lib/rules/filters/gemeente-keuze';
import { VOLGT, type Volgt } from '$lib/rules/filters/volgt';
import { botsingTegels } from '$lib/rules/kenmerken/botsing-tellingen';
import { tegelGroepen } from '$lib/rules/kenmerken/kengetal-tegel';
import { kpisMet } from '$lib/domain/doelen/kpis';
import { kpiVoorwaarden, kpiWie } from '$lib/pages/klantprofiel/vergelijken/kpi-getal';
import { kpiTelling } from '$lib/rules/kenmerken/kpi-telling';
import type { NatelVraag } from '$lib/rules/recount/natelling';
import { gemeenteTellingen } from '$lib/star/gemeente-tellingen';
import type { Scherm } from './schermen';

/** Numbers of a page, and the filters that these follow. */
export interface Paginagetallen {
	readonly vraag: NatelVraag;
	readonly volgt?: Volgt;
}

/** Every tile, ring, total, verdict and UWV table of a screen, as its page counts it. */
export function everyNumber(scherm: Scherm): readonly Paginagetallen[] {
	return [
		...ofTegels(scherm),
		...[
			...ofRingen(scherm),
			...ofOnvolledig(scherm),
			ofWerkproces(scherm),
			ofBotsingen(scherm)
		].map((vraag) => ({ vraag })),
		...ofTransparantie(scherm),
		...ofKpis(scherm)
	];
}

/** Above and below the line of every KPI whose numbers open something, of each gemeente and begeleider and of all. */
function ofKpis({ dataset, outcome, selection }: Scherm): readonly Paginagetallen[] {
	return [false, true].flatMap((meetellen) =>
		kpisMet(meetellen).flatMap((kpi) =>
			(['gemeente', 'begeleider'] as const).flatMap((veld): Paginagetallen[] => {
				const wie = kpiWie(kpi.id, meetellen);
				const telling = kpiTelling(dataset, kpi, outcome.pass, selection, meetellen, veld);
				if (!wie || !telling.alle) return [];
				const groepen = dataset
					.valuesOf(veld)
					.map((waarde, code) => ({ groep: { veld, waarde }, deel: telling.per[code] }));
				const rijen = [...groepen, { groep: null, deel: telling.alle }].map(({ groep, deel }) => ({
					wie: [],
					cellen: (['teller', 'noemer'] as const).flatMap((wat) => {
						const voorwaarden = kpiVoorwaarden(kpi.id, meetellen, wat, groep);
						const naam = `${kpi.label}, ${wat} ${groep?.waarde ?? ''}`;
						return voorwaarden
							? [{ naam, aantal: deel?.[wat] ?? 0, wie: voorwaarden, toon: wie.toon }]
							: [];
					})
				}));
				return [{ vraag: { titel: kpi.label, uitleg: [], tabel: 'kandidaten', rijen } }];
			})
		)
	);
}

function ofTegels({ dataset, outcome }: Scherm): readonly Paginagetallen[] {
	return tegelGroepen(dataset, outcome)
		.flatMap(({ tegels }) => tegels)
		.map((tegel) => ({ vraag: tegelVraag(dataset, tegel), volgt: VOLGT.tegels }));
}

function ofRingen({ dataset, outcome }: Scherm): readonly NatelVraag[] {
	const gekozen = ['begeleider', divisions(dataset).at(-1)?.id ?? ''];
	const andere = gekozen.flatMap((id) => dividedBy(dataset, id) ?? []);
	return [GEMEENTEN, ...andere].flatMap((per) =>
		[false, true].map((meetellen) => {
			const profiel = profielVan(dataset, outcome.pass, null, meetellen, per);
			const perTrede = klantprofielPerTrede(dataset, outcome.pass, meetellen);
			return verdelingVraag(profiel, perTrede, meetellen, hasLks(dataset), per);
		})
	);
}

function ofOnvolledig({ dataset, outcome }: Scherm): readonly NatelVraag[] {
	const { pass } = outcome;
	const afwijkend = popcountAnd(pass, profielInhouden(dataset).afwijkend);
	const velden = dataset.meta.velden.kandidaten ?? [];
	return (['begeleider', 'gemeente'] as const).flatMap((veld) => {
		const ontbreekt = missingPer(dataset, pass, veld);
		return [false, true].map((meetellen) => {
			const groepen = profielGroepen(dataset, pass, veld, meetellen);
			const totaal = samen(groepen);
			const opPagina = { veld, totaal, groepen, ontbreekt, afwijkend, meetellen, velden };
			return onvolledigVraag(opPagina);
		});
	});
}

function ofWerkproces({ dataset, outcome }: Scherm): NatelVraag {
	const oordelen = werkprocesOordelen(dataset);
	const opPagina = WERKPROCES.flatMap(({ id, label }) =>
		(['ja', 'nee', 'onbekend', 'controleer'] as const).map((oordeel) => ({
			id,
			label,
			oordeel,
			woord: oordeel,
			aantal: countOordeel(oordelen, id, oordeel, outcome.pass),
			toon: []
		}))
	);
	return oordelenVraag('Werkproces', dataset.peildatum, opPagina);
}

function ofBotsingen({ dataset, outcome }: Scherm): NatelVraag {
	const opPagina = botsingTegels(dataset, outcome.pass).flatMap(
		({ botsing: { id, label }, delen }) =>
			delen.map(({ oordeel, woord, aantal }) => ({ id, label, oordeel, woord, aantal, toon: [] }))
	);
	return oordelenVraag('Botst met elkaar', dataset.peildatum, opPagina);
}

function ofTransparantie({ dataset, filters }: Scherm): readonly Paginagetallen[] {
	const tellingen = gemeenteTellingen(dataset.kandidaten);
	return (['J', 'J+O'] as const).map((keuze) => ({
		vraag: transparantieVraag(
			eigenTabellen(tellingen, keuze, gemeenteKeuze(dataset, filters)),
			keuze,
			[]
		),
		volgt: VOLGT.transparantie
	}));
}
