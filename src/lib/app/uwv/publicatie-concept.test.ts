import { describe, expect, it } from 'vitest';
import type { PublicatieLezing } from '$lib/domain/uwv/publicatie';
import { PublicatieConcept } from './publicatie-concept.svelte';

const TELLING = { gemeenteProfiel: 6, gemeenteGeen: 24, uwvProfiel: 90, uwvGeen: 14, totaal: 134 };
const LEZING: PublicatieLezing = {
	publicatie: {
		regio: 'Noord-Limburg',
		regionummer: 31,
		kwartaal: { jaar: 2023, kwartaal: 2 },
		rijen: [{ gemeente: 'Bergen (L)', gedrukt: 'Bergen LB', telling: TELLING }],
		totaal: TELLING,
		verschoven: false,
		register: 1200,
		procent: 11
	},
	nietGelezen: []
};

function concept(
	publicatie: Partial<PublicatieLezing['publicatie']> = {},
	nietGelezen: string[] = []
) {
	const lezing = { publicatie: { ...LEZING.publicatie, ...publicatie }, nietGelezen };
	return new PublicatieConcept(lezing, 'a.pdf');
}

const open = (each: PublicatieConcept) => each.open.map(({ tekst }) => tekst);

describe('a publication that is being checked', () => {
	it('is ready when it adds up, and is kept as it was read', () => {
		const whole = concept();
		expect(whole.klaar).toBe(true);
		expect(whole.bewaarbaar('nu')).toEqual({
			...LEZING.publicatie,
			herkomst: 'a.pdf',
			ingelezen: 'nu',
			afwijkingen: []
		});
	});

	it('is checked anew with every correction', () => {
		const each = concept();
		each.setCel(0, 'uwvGeen', '15');
		expect(open(each)).toHaveLength(2);
		expect(each.klaar).toBe(false);
		each.setCel(0, 'uwvGeen', '14');
		expect(each.klaar).toBe(true);
	});

	it('is kept with what does not add up only as long as that is what was looked at', () => {
		const each = concept();
		each.setTotaal('totaal', '1.134');
		const said = open(each);
		each.nagekeken = true;
		expect(each.bewaarbaar('nu').afwijkingen).toEqual(said);
		each.setCel(0, 'uwvGeen', '15');
		expect(each.nagekeken).toBe(false);
		expect(() => each.bewaarbaar('nu')).toThrow(RangeError);
	});

	it('cannot be kept with a cell that is no number, whatever was looked at', () => {
		const each = concept();
		each.setCel(0, 'totaal', '');
		each.nagekeken = true;
		expect(open(each)).toEqual(['Bergen (L), Totaal in Sonar: vul een heel getal in.']);
		expect(each.klaar).toBe(false);
	});

	it('cannot be kept without region, number or quarter', () => {
		for (const lacking of [{ regio: null }, { regionummer: null }, { kwartaal: null }]) {
			const each = concept(lacking);
			each.nagekeken = true;
			expect(each.klaar).toBe(false);
		}
		const each = concept({ regionummer: null });
		expect(each.bekendNummer).toBe(31);
		each.regionummer = '31';
		expect(each.klaar).toBe(true);
	});

	it('asks about lines that could not be read, and lets a line be added or left out', () => {
		const each = concept({}, ['Venlo 1 2 3']);
		expect(open(each)).toEqual(['Deze regel is niet gelezen: “Venlo 1 2 3”.']);
		each.add();
		expect(open(each)).toContain('Vul bij elke regel een gemeente in.');
		each.remove(1);
		each.nagekeken = true;
		expect(each.klaar).toBe(true);
	});

	it('may lack the register total and TOTAAL AMR, which is asked', () => {
		const leeg = Object.fromEntries(Object.keys(TELLING).map((kolom) => [kolom, null]));
		const each = concept({ register: null, procent: null, totaal: leeg as never });
		expect(each.open.map(({ ernst }) => ernst)).toEqual(['vraag', 'vraag']);
		each.nagekeken = true;
		expect(each.klaar).toBe(true);
	});
});
