import { describe, expect, it } from 'vitest';
import {
	opgeslagen,
	publicatieId,
	uitOpslag,
	type BewaardePublicatie
} from './publicatie-document';

const PUBLICATIE: BewaardePublicatie = {
	regio: 'Noord-Limburg',
	regionummer: 31,
	kwartaal: { jaar: 2023, kwartaal: 2 },
	rijen: [
		{
			gemeente: 'Bergen (L)',
			gedrukt: 'Bergen LB',
			telling: { gemeenteProfiel: 6, gemeenteGeen: 24, uwvProfiel: 90, uwvGeen: 14, totaal: 134 }
		}
	],
	totaal: { gemeenteProfiel: 6, gemeenteGeen: 24, uwvProfiel: 90, uwvGeen: 14, totaal: null },
	verschoven: true,
	register: 200,
	procent: 67,
	herkomst: 'publicatie.pdf',
	ingelezen: '2026-11-18T10:00:00.000Z',
	afwijkingen: ['Er staat 67%.']
};

describe('a publication that is kept', () => {
	it('comes back as it was, through JSON', () => {
		const stored: unknown = JSON.parse(JSON.stringify(opgeslagen(PUBLICATIE)));
		expect(uitOpslag(stored)).toEqual(PUBLICATIE);
	});

	it('has one place per region and quarter', () => {
		expect(publicatieId(31, PUBLICATIE.kwartaal)).toBe('2023-2:31');
	});

	it.each([
		null,
		7,
		{},
		{ ...opgeslagen(PUBLICATIE), rijen: [['Bergen (L)', 'Bergen LB', 6, 24, 90, 14]] },
		{ ...opgeslagen(PUBLICATIE), rijen: [['Bergen (L)', 'Bergen LB', 6, 24, 90, '14', 134]] },
		{ ...opgeslagen(PUBLICATIE), kwartaal: null }
	])('is none when something is wrong with it: %j', (value) => {
		expect(uitOpslag(value)).toBeNull();
	});
});
