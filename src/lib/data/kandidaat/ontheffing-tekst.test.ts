import { expect, it } from 'vitest';
import { aangevuldeSnapshot } from '../../../../tests/fixtures/aangevulde-snapshot';
import { STANDAARD_KEUZES } from '$lib/domain/kengetallen/kengetallen';
import { openDataset } from '../dataset';
import { datumBronTekst, langsteOntheffing, ontheffingTekst } from './ontheffing-tekst';

/** 18-11-2026. */
const D = 20_775;

it('gives the kind of an ontheffing with its last day, whole', () => {
	const lang = 'Volledige ontheffing wegens duurzame arbeidsongeschiktheid';
	const dataset = openDataset(
		aangevuldeSnapshot(
			[
				{ ontheffing: 'J' },
				{ ontheffing: lang, ontheffingtot: String(D + 43) },
				{ ontheffing: 'Zorgtaken', ontheffingtot: String(D - 1) },
				{ ontheffingtot: String(D) },
				{ ontheffing: 'N' },
				{}
			],
			['ontheffing', 'ontheffingtot']
		)
	);
	const teksten = [0, 1, 2, 3, 4, 5].map((row) => ontheffingTekst(dataset, row));
	expect(teksten).toEqual([
		'Ja',
		`${lang}, tot en met 31-12-2026`,
		'Zorgtaken, tot en met 17-11-2026, voorbij',
		'Ja, tot en met 18-11-2026',
		'Nee',
		''
	]);
	const most = Math.max(...teksten.map(({ length }) => length));
	expect(langsteOntheffing(dataset)).toBeGreaterThanOrEqual(most);
	expect(langsteOntheffing(openDataset(aangevuldeSnapshot([{}], [])))).toBe(0);
});

it('says what the last day of a registration rests on', () => {
	const snapshot = aangevuldeSnapshot(
		[
			{ inschrijvingtot: String(D), verlengd: String(D), inschrijfdatum: String(D) },
			{ verlengd: String(D), inschrijfdatum: String(D - 9) },
			{ inschrijfdatum: String(D - 9) }
		],
		['inschrijvingtot', 'verlengd', 'inschrijfdatum']
	);
	const van = (schatInschrijving: boolean) => {
		const dataset = openDataset(snapshot, { ...STANDAARD_KEUZES, schatInschrijving });
		return [0, 1, 2].map((row) => datumBronTekst(dataset, row));
	};
	expect(van(false)).toEqual(['Einddatum in de bron', 'Verlenging + 3 maanden', 'Onbekend']);
	expect(van(true)[2]).toBe('Schatting: inschrijfdatum + 3 maanden');
});
