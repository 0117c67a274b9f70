import { describe, expect, test } from 'vitest';
import { namen } from '$lib/data/kandidaat/namen.svelte';
import type { Melding } from '$lib/domain/momentopname/melding';
import { bron, controle, melding } from '../../../../../tests/fixtures/fake-inleesbrug';
import {
	infoZinnen,
	kaartInhoud,
	kaartTitel,
	knopNaam,
	lijstZinnen,
	rijenTekst
} from './kaart-tekst';

const NIETS = { kandidaten: null, trajecten: null, modules: null, plaatsingen: null };
const van = (perTabel: object) => controle({ perTabel: { ...NIETS, ...perTabel } });

describe('the last button', () => {
	test.each([
		[{ kandidaten: 2847 }, 'Lees 2.847 kandidaten in'],
		[{ kandidaten: 1 }, 'Lees 1 kandidaat in'],
		[{ trajecten: 1538 }, 'Lees 1.538 trajecten in'],
		[{ kandidaten: 31, trajecten: 9 }, 'Lees 31 kandidaten en 9 trajecten in'],
		[
			{ kandidaten: 31, trajecten: 9, modules: 1, plaatsingen: 2 },
			'Lees 31 kandidaten en 3 lijsten in'
		],
		[{}, 'Lees bestand in']
	])('of %o is %s', (perTabel, naam) => {
		expect(knopNaam(van(perTabel))).toBe(naam);
	});
});

describe('the head of the card', () => {
	test('names the file, or how many there are', () => {
		const blad = (werkblad: string) => bron({ werkblad });
		expect(kaartTitel([blad('A'), blad('B')])).toBe('kandidaten.csv');
		expect(kaartTitel([bron(), bron({ bestand: 'b.csv' })])).toBe('2 bestanden');
	});

	test('says what is in it', () => {
		const list = controle();
		expect(kaartInhoud([bron()], list)).toBe('31 kandidaten, kandidatenlijst');
		const sheets = [bron({ werkblad: 'Lijst' }), bron({ id: 2, tabel: 'geen' })];
		expect(kaartInhoud(sheets, list)).toBe('31 kandidaten, kandidatenlijst, werkblad Lijst');
		const both = [bron(), bron({ id: 2, tabel: 'trajecten' })];
		expect(kaartInhoud(both, van({ kandidaten: 31, trajecten: 9 }))).toBe(
			'31 kandidaten, 9 trajecten'
		);
		expect(kaartInhoud([bron({ tabel: null })], van({}))).toBe('31 rijen');
	});
});

describe('the rows', () => {
	test.each([
		[{ inOrde: 2847, metWaarschuwing: 0 }, 'Alle 2.847 rijen kloppen'],
		[{ inOrde: 1, metWaarschuwing: 0 }, '1 rij klopt'],
		[{ inOrde: 0, metWaarschuwing: 0 }, 'Geen rijen om in te lezen'],
		[{ inOrde: 2840, metWaarschuwing: 7 }, '2.840 rijen in orde, 7 met een waarschuwing'],
		[
			{ inOrde: 2840, metWaarschuwing: 7, overgeslagen: 3 },
			'2.840 rijen in orde, 7 met een waarschuwing, 3 worden overgeslagen'
		],
		[{ inOrde: 5, metWaarschuwing: 0, overgeslagen: 1 }, '5 rijen in orde, 1 wordt overgeslagen']
	])('%o: %s', (rest, tekst) => {
		expect(rijenTekst(controle({ meldingen: [], ...rest }))).toBe(tekst);
	});

	test('rows that no number counts are not all right as long as a melding warns of them', () => {
		const lijst = { tabel: null, rij: null, veld: '' };
		const read = { inOrde: 3, metWaarschuwing: 0 };
		const title = (rest: Partial<Melding>) =>
			rijenTekst(controle({ ...read, meldingen: [melding(rest)] }));
		expect(title({})).toBe('3 rijen gelezen, kijk dit na');
		expect(title({ rij: null })).toBe('3 rijen gelezen, kijk dit na');
		expect(title({ ernst: 'info' })).toBe('Alle 3 rijen kloppen');
		expect(title(lijst)).toBe('Alle 3 rijen kloppen');
	});

	test('what is good to know is said three times at most, each once', () => {
		const info = (probleem: string) => melding({ ernst: 'info', probleem });
		expect(infoZinnen([info('A.'), info('A.'), melding()])).toEqual(['A.']);
		expect(infoZinnen(['A.', 'B.', 'C.', 'D.'].map(info))).toEqual([
			'A.',
			'B.',
			'C.',
			'Nog 1 bij de meldingen.'
		]);
	});

	test('what is about the list as a whole is said, what is about rows stays in the table', () => {
		const lijst = { tabel: null, rij: null, veld: '', probleem: 'Ouder.', gevolg: 'Klopt dit?' };
		const meldingen = [melding(), melding(lijst), melding({ ...lijst, ernst: 'info' })];
		expect(lijstZinnen(controle({ meldingen }))).toEqual(['Ouder. Klopt dit?']);
	});

	test('more rows than the number with a warning counts are said beside it', () => {
		const formules = melding({ aantal: 9, probleem: 'Formules.', gevolg: 'Open in Excel.' });
		const meldingen = [formules, melding(), melding({ aantal: 9, ernst: 'fout' })];
		expect(lijstZinnen(controle({ metWaarschuwing: 1, meldingen }))).toEqual([
			'Formules. Open in Excel.'
		]);
		expect(lijstZinnen(controle({ metWaarschuwing: 9, meldingen }))).toEqual([]);
	});

	test('what is about rows is said where no number tells of them, without the name while names are hidden', () => {
		const meldingen = [
			melding({ veld: 'Naam', probleem: '2 tekens.', gevolg: 'Gelezen als: Bos, M.' }),
			melding({ veld: 'Begeleider Compas', probleem: 'Zoals "Vos, P.".', gevolg: 'Kijk.' })
		];
		const told = () => lijstZinnen(controle({ inOrde: 3, metWaarschuwing: 0, meldingen }));
		expect(told()).toEqual(['2 tekens. Gelezen als: Bos, M.', 'Zoals "Vos, P.". Kijk.']);
		namen.verborgen = true;
		expect(told()).toEqual(['2 tekens. Gelezen als: •••••', 'Zoals "Vos, P.". Kijk.']);
		namen.verborgen = false;
	});
});
