import type { LogRegel, LogSoort } from '$lib/domain/kluis/kluis';
import { hoeveel } from '$lib/locale/hoeveel';

const WOORDEN: Readonly<Record<LogSoort, string>> = {
	ingelezen: 'Ingelezen',
	'import-teruggedraaid': 'Inlezen ongedaan gemaakt',
	voorbeeld: 'Voorbeeldgegevens gemaakt',
	verwijderd: 'Momentopname verwijderd',
	'peildatum-aangepast': 'Peildatum aangepast',
	'aantekeningen-verwijderd': 'Aantekeningen na de termijn verwijderd',
	'aantekeningen-langer': 'Aantekeningen langer bewaard',
	verlopen: 'Verlopen en verwijderd',
	'aantallen-verwijderd': 'Aantallen verwijderd uit het geheugen',
	gewist: 'Alles gewist',
	export: 'Geëxporteerd',
	afbeelding: 'Afbeelding gedownload',
	verslag: 'Maandverslag afgedrukt',
	'wachtwoord-ingesteld': 'Wachtwoord ingesteld',
	'wachtwoord-gewijzigd': 'Wachtwoord gewijzigd',
	ontgrendeld: 'Ontgrendeld',
	'ontgrendelen-mislukt': 'Ontgrendelen mislukt',
	'back-up': 'Back-up gemaakt',
	teruggezet: 'Back-up teruggezet',
	'overdracht-gemaakt': 'Overdracht gemaakt',
	'overdracht-geopend': 'Overdracht overgenomen'
};

/** What a number behind each kind counts; a kind without one shows none. */
const TELT: Readonly<Partial<Record<LogSoort, readonly [een: string, meer: string]>>> = {
	ingelezen: ['rij', 'rijen'],
	export: ['rij', 'rijen'],
	afbeelding: ['grafiek', 'grafieken'],
	verslag: ['verslag', 'verslagen'],
	verwijderd: ['momentopname', 'momentopnamen'],
	'peildatum-aangepast': ['momentopname', 'momentopnamen'],
	'aantekeningen-verwijderd': ['kandidaat', 'kandidaten'],
	'aantekeningen-langer': ['kandidaat', 'kandidaten'],
	verlopen: ['momentopname', 'momentopnamen'],
	'aantallen-verwijderd': ['momentopname', 'momentopnamen'],
	'back-up': ['momentopname', 'momentopnamen'],
	teruggezet: ['momentopname', 'momentopnamen'],
	'overdracht-gemaakt': ['kandidaat', 'kandidaten'],
	'overdracht-geopend': ['kandidaat', 'kandidaten'],
	'ontgrendelen-mislukt': ['keer', 'keer']
};

/** A line of the log in words. */
export function logTekst({ wat, aantal }: LogRegel): string {
	const telt = TELT[wat];
	if (aantal === undefined || !telt) return WOORDEN[wat];
	return `${WOORDEN[wat]} (${hoeveel(aantal, ...telt)})`;
}

const MOMENT = new Intl.DateTimeFormat('nl-NL', {
	day: '2-digit',
	month: '2-digit',
	year: 'numeric',
	hour: '2-digit',
	minute: '2-digit'
});

/** When it was, here: "22-11-2026 09:05". */
export function logMoment({ wanneer }: LogRegel): string {
	const time = Date.parse(wanneer);
	return Number.isFinite(time) ? MOMENT.format(time).replace(',', '') : '';
}
