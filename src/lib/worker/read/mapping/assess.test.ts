import { describe, expect, it } from 'vitest';
import type { Bron } from '$lib/domain/momentopname/inlezen';
import { assess, bsnColumns } from './assess';
import { proposeBestemmingen } from './recognise';
import { sourceOf } from '../source-builder';
import type { SourceGrid } from '../source-grid';

function bron(
	rijen: readonly (readonly string[])[],
	leeswijze: Bron['leeswijze'] = {},
	grid: Partial<SourceGrid> = {}
): Bron {
	const data = sourceOf({
		bestand: 'k.csv',
		werkblad: null,
		gewijzigd: 0,
		rijen,
		lezing: '',
		numeriek: [],
		...grid
	});
	const bestemmingen = proposeBestemmingen(data.koppen, 'kandidaten');
	return assess(1, data, 'kandidaten', bestemmingen, bsnColumns(data), leeswijze);
}

describe('questions about columns', () => {
	const rijen = [
		['Pers. nr.', 'Uren', 'Inschrijfdatum'],
		['07974', '1.234,5', '06/01/25'],
		['08002', '1,234.5', '25/12/25']
	];

	it('are asked where only the user can know, until there is an answer', () => {
		expect(bron(rijen).vragen).toEqual([
			{ soort: 'notatie', kop: 'Uren', voorbeelden: ['1.234,5', '1,234.5'] },
			{ soort: 'datums', kop: 'Inschrijfdatum', voorbeeld: '06/01/25', delen: [6, 1] }
		]);
		expect(bron(rijen).kolommen.map(({ toelichting }) => toelichting)).toEqual([
			'',
			"Kies de notatie voor 'Uren'.",
			'Is dit 6 januari of 1 juni?'
		]);
		const answered = bron(rijen, {
			notatie: { Uren: 'nl' },
			datums: { Inschrijfdatum: 'dag-maand' }
		});
		expect(answered.vragen).toEqual([]);
		expect(answered.kolommen[1]?.toelichting).toBe('1 waarde niet als getal te lezen: “1,234.5”');
	});
});

describe('a BSN', () => {
	it('stands nowhere in what is shown of a source', () => {
		const shown = JSON.stringify(
			bron([
				['Lijst van 111222333', '', '', ''],
				['Pers. nr.', 'Naam', 'Relatie', 'Opmerking'],
				['07974', 'A', '123456782', 'zie dossier'],
				['08002', 'B', '999990007', 'partner is 999990019'],
				['08003', 'C', '', 'geen']
			])
		);
		for (const bsn of ['111222333', '123456782', '999990007', '999990019'])
			expect(shown).not.toContain(bsn);
		expect(shown).toContain('•••');
	});

	it('takes its whole column along, also when it stands there once', () => {
		const { kolommen } = bron([
			['Pers. nr.', 'Naam', 'Opmerking'],
			['07974', 'A', 'zie dossier'],
			['08002', 'B', 'partner is 999990019'],
			['08003', 'C', 'geen']
		]);
		expect(kolommen[2]).toMatchObject({
			bestemming: { soort: 'geen' },
			bsn: true,
			voorbeelden: [],
			toelichting: 'Bevat BSN. Wordt nooit opgeslagen.'
		});
	});
});

describe('the first rows', () => {
	it('are those of the source, title and header included', () => {
		expect(
			bron([['Lijst'], [''], ['Pers. nr.', 'Naam'], ['07974', 'A'], ['08002', 'B']]).voorbeeld
		).toEqual([
			{ rij: 1, cellen: ['Lijst'] },
			{ rij: 2, cellen: [''] },
			{ rij: 3, cellen: ['Pers. nr.', 'Naam'] },
			{ rij: 4, cellen: ['07974', 'A'] },
			{ rij: 5, cellen: ['08002', 'B'] }
		]);
	});
});

describe('the sample of letters', () => {
	const rijen = [
		['Pers. nr.', 'Naam'],
		['07974', 'Jansen'],
		['08002', 'Yıldız, Ç.']
	];

	it('is a cell of a text that another encoding would garble', () => {
		expect(bron(rijen, {}, { tekenset: 'Windows-1252' }).accenten).toBe('Yıldız, Ç.');
		expect(bron(rijen.slice(0, 2), {}, { tekenset: 'UTF-8' }).accenten).toBe('');
		expect(bron(rijen).accenten).toBe('');
	});
});

describe('what the dashboard does not need', () => {
	it('is left out unless the user wants it, with the reason', () => {
		expect(
			bron([
				['Pers. nr.', 'Naam', 'Telefoonnummer'],
				['07974', 'A', '0612345678']
			]).kolommen[2]
		).toMatchObject({
			bestemming: { soort: 'geen' },
			resultaat: 'overgeslagen',
			toelichting: 'Niet nodig voor dit dashboard en wordt daarom niet bewaard.'
		});
	});
});

describe('rows that do not fit under the header', () => {
	const kop = ['Pers. nr.', 'Naam'];
	const zin = 'Meer dan de helft van de rijen heeft een ander aantal velden dan de kop.';
	const tekst = { scheidingsteken: ',' } as const;

	it('stop the source from half of them on, too long or too short', () => {
		const long = ['1', 'Bos', ' A.'];
		const short = ['2'];
		const good = ['3', 'C'];
		expect(bron([kop, long, short, good], {}, tekst).bezwaar).toBe(
			`${zin} Kies een ander scheidingsteken.`
		);
		expect(bron([kop, long, good], {}, tekst).bezwaar).toBeNull();
		expect(bron([kop, long, short, good]).bezwaar).toBe(`${zin} Controleer de export.`);
	});

	it('stop it where the columns stand in another order further down', () => {
		const first = [...kop, 'Bet. gemeente'];
		const rijen = [first, ['1', 'A', 'Epe'], first.toReversed(), ['Epe', 'B', '2']];
		expect(bron(rijen).bezwaar).toBe(
			'Op rij 3 staan de kolomnamen in een andere volgorde. Maak er twee bestanden van.'
		);
	});
});
