import { describe, expect, test } from 'vitest';
import { bron, kolom } from '../../../../../tests/fixtures/fake-inleesbrug';
import { kolomVragen } from './bron-vragen';

const KOLOMMEN = [kolom('Uren'), kolom('Start')];
const UREN = { soort: 'notatie', kop: 'Uren', voorbeelden: ['1.234,5', '1,234.5'] } as const;
const START = { soort: 'datums', kop: 'Start', voorbeeld: '06/01/25', delen: [6, 1] } as const;

describe('the questions about columns', () => {
	test('are asked with the cells they are about, and have no answer by themselves', () => {
		const [uren, start] = kolomVragen(bron({ kolommen: KOLOMMEN }), [UREN, START]);
		expect(uren).toMatchObject({ vraag: "Kies de notatie voor 'Uren'.", gekozen: '' });
		expect(uren?.uitleg).toContain('1.234,5 · 1,234.5');
		expect(start).toMatchObject({ vraag: 'Is dit 6 januari of 1 juni?', gekozen: '' });
		expect(start?.keuzes.map(({ label }) => label)).toEqual([
			'6 januari: eerst de dag',
			'1 juni: eerst de maand'
		]);
	});

	test('an answer leaves those about other columns alone', () => {
		const leeswijze = { datums: { Einde: 'dag-maand' }, kopRij: 2 } as const;
		const [start] = kolomVragen(bron({ leeswijze }), [START]);
		expect(start?.antwoord('maand-dag')).toEqual({
			datums: { Einde: 'dag-maand', Start: 'maand-dag' }
		});
		const [uren] = kolomVragen(bron(), [UREN]);
		expect(uren?.antwoord('en')).toEqual({ notatie: { Uren: 'en' } });
	});

	test('that were answered in an earlier import can be answered otherwise', () => {
		const leeswijze = { notatie: { Uren: 'en' }, datums: { Start: 'dag-maand', Weg: 'dag-maand' } };
		const vragen = kolomVragen(bron({ kolommen: KOLOMMEN, leeswijze: leeswijze as never }), []);
		expect(vragen.map(({ vraag, gekozen }) => [vraag, gekozen])).toEqual([
			["Kies de notatie voor 'Uren'.", 'en'],
			["Hoe staan de datums in kolom 'Start'?", 'dag-maand']
		]);
	});
});
