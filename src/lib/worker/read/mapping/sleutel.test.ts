import { describe, expect, it } from 'vitest';
import type { Bron } from '$lib/domain/momentopname/inlezen';
import { IngestSession } from '../session';

function started(...bestanden: readonly (readonly (readonly string[])[])[]): IngestSession {
	const session = new IngestSession();
	bestanden.forEach((rijen, at) =>
		session.addGrids([
			{ bestand: `${at}.csv`, werkblad: null, gewijzigd: 0, rijen, lezing: '', numeriek: [] }
		])
	);
	return session;
}

function bron(session: IngestSession, at = 0): Bron {
	const found = session.bronnen()[at];
	if (!found) throw new RangeError(`no source ${at}`);
	return found;
}

const KOP = ['ID_WZ', 'Naam', 'Klantprofiel'];
const mensen = (...nummers: readonly string[]) => [
	KOP,
	...nummers.map((nummer, at) => [nummer, `Bos, ${at}`, 'J'])
];
const trajecten = (...nummers: readonly string[]) => [
	['Pers. nr.', 'Traject', 'Start'],
	...nummers.map((nummer) => [nummer, 'Taal', '01-01-2026'])
];

describe('a key cell that is no number', () => {
	it.each(['NNB', 'Onbekend', '-', '–', 'n.v.t.', '??', 'geen', 'Geen nummer', 'x', '00000'])(
		'%s is told as missing, and shown',
		(woord) => {
			const { overgeslagen, totaal, meldingen } = started(
				mensen('07974', woord, '07870')
			).controle();
			expect([totaal, overgeslagen]).toEqual([2, 1]);
			expect(meldingen).toMatchObject([
				{ ernst: 'fout', rij: 3, waarde: woord, probleem: 'Persoonsnummer ontbreekt.' }
			]);
		}
	);

	it('is one in trajecten too, so that none is given to whoever else has no number', () => {
		const { tables, controle } = started(
			mensen('07974', 'NNB'),
			trajecten('07974', 'NNB')
		).tables();
		expect(tables.kandidaten?.rows).toBe(1);
		expect(tables.trajecten?.rows).toBe(1);
		expect(controle.overgeslagen).toBe(2);
	});

	it('leaves numbers alone that only look a little like it', () => {
		const numbers = ['O8846', '10000', 'X12', 'A-1', '00001', 'NB12', '0x1'];
		expect(started(mensen(...numbers)).controle()).toMatchObject({
			totaal: numbers.length,
			overgeslagen: 0
		});
	});
});

describe('one number for all kandidaten', () => {
	it('is asked about before anything is read in', () => {
		const session = started(mensen('07974', '07974', '07974'));
		expect(bron(session).vragen).toEqual([{ soort: 'sleutel', kop: 'ID_WZ' }]);
		expect(bron(session).kolommen[0]).toMatchObject({
			resultaat: 'controleer',
			toelichting: 'Elke rij heeft hetzelfde nummer. Klopt dat?'
		});
		expect(session.controle()).toMatchObject({
			bezwaar: '0.csv: beantwoord eerst de vraag over de kolommen.',
			bezwaarBron: bron(session).id
		});
	});

	it('is no question any more when the user says that it is right', async () => {
		const session = started(mensen('07974', '07974'));
		await session.reread(bron(session).id, { sleutel: { ID_WZ: true } });
		expect(bron(session).vragen).toEqual([]);
		expect(session.controle()).toMatchObject({ bezwaar: null, totaal: 1, overgeslagen: 1 });
	});

	it('is none where there is one row, another number, or one among blanks', () => {
		for (const nummers of [['07974'], ['07974', '07974', '07870'], ['07974', '', 'NNB']])
			expect(bron(started(mensen(...nummers))).vragen, nummers.join()).toEqual([]);
	});
});

describe('one number for all trajecten', () => {
	const five = trajecten(...Array.from({ length: 5 }, () => '07974'));

	it('is asked about where the kandidaten have more', () => {
		const session = started(five, mensen('07974', '07870'));
		expect(bron(session).vragen).toEqual([{ soort: 'sleutel', kop: 'Pers. nr.' }]);
	});

	it('is right for one kandidaat, and for a few rows', () => {
		expect(bron(started(five, mensen('07974'))).vragen).toEqual([]);
		const few = trajecten('07974', '07974', '07974', '07974');
		expect(bron(started(few, mensen('07974', '07870'))).vragen).toEqual([]);
	});
});

describe('a list without a number', () => {
	it('says so, and names the column in which they may stand', () => {
		const session = started([
			[...KOP, 'Dossier', 'Postcode', 'Leeftijd', 'Datum'],
			['NNB', 'Bos, M.', 'J', 'D-10021', '7311AB', '31', '01-02-2026'],
			['NNB', 'Dal, K.', 'N', 'D-10022', '7312AB', '52', '01-03-2026']
		]);
		expect(bron(session).bezwaar).toBe(
			"In kolom 'ID_WZ' staat geen enkel nummer. Misschien staan ze in 'Dossier'. Kies bij Pers. nr. die kolom."
		);
		expect(session.controle()).toMatchObject({ totaal: 0, bezwaarBron: bron(session).id });
	});

	it('says what to do where no column has them', () => {
		expect(bron(started(mensen('NNB', 'NNB'))).bezwaar).toBe(
			"In kolom 'ID_WZ' staat geen enkel nummer. Vul de nummers aan en lees de lijst opnieuw in."
		);
	});

	it('never names a column of burgerservicenummers or telephones', () => {
		const session = started([
			[...KOP, 'Relatie', 'Telefoon'],
			['-', 'Bos, M.', 'J', '111222333', '0612345'],
			['-', 'Dal, K.', 'N', '123456782', '0612346'],
			['-', 'Vos, P.', 'N', '999990007', '0612347']
		]);
		expect(bron(session).bezwaar).not.toMatch(/Relatie|Telefoon/);
	});
});
