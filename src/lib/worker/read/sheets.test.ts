import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bron } from '$lib/domain/momentopname/inlezen';
import { IngestSession } from './session';

type Rijen = readonly (readonly string[])[];

const LIJST: Rijen = [
	['Pers. nr.', 'Naam', 'Klantprofiel', 'Bet. gemeente'],
	['07974', 'Willems, J.', 'J', 'Epe'],
	['07870', 'Jansen, P.', 'N', 'Apeldoorn'],
	['10002', 'Bakker, T.', 'L', 'Epe']
];
const KEUZES: Rijen = [
	['Vervoer', 'Rijbewijs'],
	['Fiets', 'B'],
	['Auto', 'BE'],
	['Bus', 'Geen']
];
/** Options under the names of fields, which alone would be taken for kandidaten. */
const KEUZEVELDEN: Rijen = [
	['Klantprofiel', 'Participatieladder', 'Doelgroep'],
	['J', '01 met groeipotentieel', 'NUG'],
	['N', '02 met groeipotentieel', 'Client PW'],
	['L', '#', '']
];

function workbook(bladen: Readonly<Record<string, Rijen>>, bestand = 'boek.xlsx'): IngestSession {
	const session = new IngestSession();
	for (const [werkblad, rijen] of Object.entries(bladen))
		session.addGrids([{ bestand, werkblad, gewijzigd: 1, rijen, lezing: '', numeriek: [] }]);
	return session;
}

function read(session: IngestSession): Record<string, [Bron['tabel'], boolean]> {
	return Object.fromEntries(
		session
			.bronnen()
			.map(({ werkblad, tabel, geenLijst }) => [werkblad ?? '', [tabel, geenLijst ?? false]])
	);
}

describe('a sheet that is no list', () => {
	it.each([
		['options', KEUZES],
		['options under the names of fields', KEUZEVELDEN],
		['an explanation', [['Deze lijst komt uit Sonar.'], ['Vragen? Bel beheer.'], ['Tot ziens']]],
		['a list without rows', [['Trajectnr.', 'Pers. nr.', 'Traject', 'Start']]],
		['nothing', [['']]]
	] as const)('is left out beside one that is, before and after it: %s', (_, rijen) => {
		for (const bladen of [
			{ Lijst: LIJST, Los: rijen },
			{ Los: rijen, Lijst: LIJST }
		]) {
			const session = workbook(bladen);
			expect(read(session)).toMatchObject({ Lijst: ['kandidaten', false], Los: ['geen', true] });
			expect(session.controle()).toMatchObject({ bezwaar: null, totaal: 3 });
		}
	});

	it('is told', () => {
		const { meldingen } = workbook({ Lijst: LIJST, Keuzes: KEUZES }).controle();
		expect(meldingen).toMatchObject([
			{
				ernst: 'info',
				bestand: 'boek.xlsx',
				probleem: "Werkblad 'Keuzes' is geen lijst en blijft weg."
			}
		]);
		expect(
			workbook({ Lijst: LIJST, Trajecten: [['Trajectnr.', 'Pers. nr.', 'Traject', 'Start']] })
				.controle()
				.meldingen.map(({ probleem }) => probleem)
		).toEqual(["Werkblad 'Trajecten' heeft geen rijen en blijft weg."]);
	});

	it('can be chosen all the same, and left out again', () => {
		const session = workbook({ Lijst: LIJST, Keuzes: KEUZES });
		const { id = 0 } = session.bronnen()[1] ?? {};
		session.apply([{ id, tabel: 'kandidaten', bestemmingen: [] }]);
		expect(read(session).Keuzes).toEqual(['kandidaten', false]);
		expect(session.controle().bezwaar).toBe(
			'boek.xlsx (Keuzes): Kies bij welke kolom Pers. nr. hoort.'
		);
		expect(session.controle().bezwaarBron).toBe(id);
		session.apply([{ id, tabel: 'geen', bestemmingen: [] }]);
		expect(session.controle()).toMatchObject({ bezwaar: null, meldingen: [] });
	});

	it('is left out too when the list is only known by how it was read before', () => {
		const vreemd = LIJST.map(([nummer = '', ...rest]) => [
			nummer.replace('Pers. nr.', 'Wie'),
			...rest
		]);
		const session = workbook({ Keuzes: KEUZES, Ook: KEUZEVELDEN, Lijst: vreemd });
		const [keuzes, ook, lijst] = session.bronnen();
		if (!keuzes || !ook || !lijst) throw new RangeError('three sheets');
		expect(read(session)).toMatchObject({
			Keuzes: [null, false],
			Lijst: [expect.anything(), false]
		});
		session.apply([{ id: ook.id, tabel: 'modules', bestemmingen: [] }]);
		const bestemmingen = lijst.kolommen.map(({ bestemming }) => bestemming);
		session.adopt(
			lijst.id,
			{
				tabel: 'kandidaten',
				bestemmingen: bestemmingen.with(0, { soort: 'veld', veld: 'persnr' }),
				leeswijze: {}
			},
			20_775
		);
		// What the user said of the other stays.
		expect(read(session)).toEqual({
			Keuzes: ['geen', true],
			Ook: ['modules', false],
			Lijst: ['kandidaten', false]
		});
	});

	it('comes back when a list before had its headings', () => {
		const session = workbook({ Lijst: LIJST, Keuzes: KEUZES });
		const { id = 0 } = session.bronnen()[1] ?? {};
		const lezing = session.lezingen()[1];
		if (!lezing) throw new RangeError('no second sheet');
		session.adopt(id, { ...lezing, tabel: 'kandidaten' }, 20_775);
		expect(read(session).Keuzes).toEqual(['kandidaten', false]);
	});
});

describe('a sheet that may be a list', () => {
	it('is asked about where nothing in the workbook is recognised', () => {
		const session = workbook({ Keuzes: KEUZES, Ook: KEUZES });
		expect(read(session)).toEqual({ Keuzes: [null, false], Ook: [null, false] });
		expect(session.controle().bezwaar).toMatch(/^boek\.xlsx \(Keuzes\): We herkennen deze lijst/);
	});

	it.each([
		[
			'has a heading of numbers',
			'Blad2',
			[
				['Pers. nr.', 'Van'],
				['99999', '01-01-2026']
			]
		],
		[
			'is named after a table',
			'Trajecten',
			[
				['Wie', 'Van'],
				['A', '01-01-2026']
			]
		],
		[
			'has the numbers of the list',
			'Blad2',
			[
				['Wie', 'Van'],
				['7974', '1-1-2026'],
				['07870', '']
			]
		],
		[
			'has kandidaten under a number that nobody knows',
			'Blad2',
			[
				['Dossier', 'Naam', 'Klantprofiel'],
				['D-20001', 'Vos, K.', 'J'],
				['D-20002', 'Dal, M.', 'N']
			]
		]
	] as const)('is asked about when it %s', (_, naam, rijen) => {
		const session = workbook({ Lijst: LIJST, [naam]: rijen });
		expect(read(session)[naam]?.[1]).toBe(false);
		expect(session.controle().bezwaar).not.toBeNull();
	});

	it('is read when it is one: two lists in one workbook are both read', () => {
		const ander = [LIJST[0] ?? [], ['20001', 'Vos, K.', 'J', 'Heerde']];
		const session = workbook({ Epe: LIJST, Heerde: ander, Keuzes: KEUZES });
		expect(session.controle()).toMatchObject({ bezwaar: null, totaal: 4 });
	});

	it('stays as it is beside a list in another file', () => {
		const session = workbook({ Keuzes: KEUZES }, 'ander.xlsx');
		session.addGrids([
			{ bestand: 'a.csv', werkblad: null, gewijzigd: 1, rijen: LIJST, lezing: '', numeriek: [] }
		]);
		expect(read(session).Keuzes).toEqual([null, false]);
	});
});

describe('whatever sheets stand beside it', () => {
	const woord = fc.constantFrom('J', 'N', 'Open', 'Fiets', '01-01-2026', '3', 'Bos, M.', '');
	const kop = fc.constantFrom('Klantprofiel', 'Vervoer', 'Kleur', 'Doelgroep', 'Uitleg', 'Status');
	const blad = fc
		.uniqueArray(kop, { minLength: 1, maxLength: 4 })
		.chain((koppen) =>
			fc
				.array(fc.tuple(...koppen.map(() => woord)), { maxLength: 6 })
				.map((rijen): Rijen => [koppen, ...rijen])
		);

	it('the list is read as if it stood alone, and what is left out is told once', () => {
		const alone = workbook({ Lijst: LIJST }).controle();
		fc.assert(
			fc.property(fc.array(blad, { maxLength: 4 }), fc.nat(4), (bladen, at) => {
				const named = bladen.map((rijen, index): [string, Rijen] => [`Blad${index}`, rijen]);
				named.splice(at, 0, ['Lijst', LIJST]);
				const session = workbook(Object.fromEntries(named));
				const { meldingen, ...controle } = session.controle();
				const weg = session.bronnen().filter(({ geenLijst }) => geenLijst);
				expect(meldingen.filter(({ probleem }) => probleem.startsWith('Werkblad '))).toHaveLength(
					weg.length
				);
				expect(controle).toEqual({ ...alone, meldingen: undefined });
				expect(read(session).Lijst).toEqual(['kandidaten', false]);
			})
		);
	});
});
