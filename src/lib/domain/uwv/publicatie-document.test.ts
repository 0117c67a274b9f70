import { describe, expect, it } from 'vitest';
import {
	bewaardePublicaties,
	opgeslagen,
	publicatieId,
	uitOpslag,
	verhuizingen,
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

type Bewaard = Parameters<typeof verhuizingen>[0];

/** What is kept after the moves were made, one after the other. */
function verhuisd(bewaard: Bewaard): Bewaard {
	const na = {
		publicaties: new Map(Object.entries(bewaard.publicaties)),
		registers: new Map(Object.entries(bewaard.registers))
	};
	for (const {
		pad: [soort, id],
		waarde
	} of verhuizingen(bewaard)) {
		if (waarde === null) na[soort].delete(id);
		else na[soort].set(id, waarde);
	}
	return {
		publicaties: Object.fromEntries(na.publicaties),
		registers: Object.fromEntries(na.registers)
	};
}

describe('a publication that is kept', () => {
	it('comes back as it was, through JSON', () => {
		const stored: unknown = JSON.parse(JSON.stringify(opgeslagen(PUBLICATIE)));
		expect(uitOpslag(stored)).toEqual(PUBLICATIE);
	});

	it('has one place per region and quarter', () => {
		expect(publicatieId('Noord-Limburg', PUBLICATIE.kwartaal)).toBe('2023-2:AM29');
		expect(publicatieId(' noord-limburg', PUBLICATIE.kwartaal)).toBe('2023-2:AM29');
		expect(publicatieId('IJsselvechtstreek', PUBLICATIE.kwartaal)).toBe('2023-2:ijsselvechtstreek');
	});

	it('moves from the number of its region to its code, and is read before it moved', () => {
		const oud = opgeslagen(PUBLICATIE);
		const ander = opgeslagen({ ...PUBLICATIE, regio: 'Eigen regio', regionummer: 99 });
		const bewaard = {
			publicaties: { '2023-2:31': oud, '2023-2:99': ander },
			registers: { '2023-2:31': 4340, '2026-4:11': 900, '2026-4:geen': 7 }
		};
		expect(bewaardePublicaties(bewaard.publicaties).map(({ regio }) => regio)).toEqual([
			'Noord-Limburg',
			'Eigen regio'
		]);
		const na = verhuisd(bewaard);
		expect(na).toEqual({
			publicaties: { '2023-2:AM29': oud, '2023-2:eigen regio': ander },
			registers: { '2023-2:AM29': 4340, '2026-4:AM06': 900, '2026-4:geen': 7 }
		});
		expect(verhuizingen(na)).toEqual([]);
	});

	it('stays once where it was kept under two numbers, the one read in last', () => {
		const eerst = opgeslagen(PUBLICATIE);
		const later = opgeslagen({
			...PUBLICATIE,
			regionummer: 29,
			register: 4340,
			ingelezen: '2026-11-19T10:00:00.000Z'
		});
		const bewaard = { publicaties: { '2023-2:31': eerst, '2023-2:29': later }, registers: {} };
		expect(bewaardePublicaties(bewaard.publicaties).map(({ register }) => register)).toEqual([
			4340
		]);
		expect(verhuisd(bewaard).publicaties).toEqual({ '2023-2:AM29': later });
	});

	it('keeps a register total that was filled in since under the code', () => {
		const registers = { '2026-4:11': 900, '2026-4:AM06': 950 };
		expect(verhuisd({ publicaties: {}, registers }).registers).toEqual({ '2026-4:AM06': 950 });
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
