import { describe, expect, it } from 'vitest';
import {
	afspraakVoor,
	afsprakenUit,
	ALLE,
	isAfspraakProcent,
	isGehaald,
	setAfspraak
} from './afspraken';
import { metOperaties, type Inhoud } from '../documenten/document';
import { kpiVan } from './kpis';

const AFSPRAAK = { procent: 90, dag: 20_800, met: 'Wethouder', op: 20_700 };
const graad = kpiVan('profielgraad');
const signalen = kpiVan('signalenVerstreken');

function inhoud(...steps: Parameters<typeof setAfspraak>[]): Inhoud {
	return steps.reduce<Inhoud>((sofar, step) => metOperaties(sofar, setAfspraak(...step)), {});
}

describe('goals in a document', () => {
	it('come back as they were put in, through JSON, and go again', () => {
		const made = inhoud(
			['profielgraad', 'Epe', AFSPRAAK],
			['ladder', ALLE, { ...AFSPRAAK, op: null }]
		);
		const read = afsprakenUit(JSON.parse(JSON.stringify(made)) as Inhoud);
		expect(read.get('profielgraad')?.get('Epe')).toEqual(AFSPRAAK);
		expect(read.get('ladder')?.get(ALLE)).toEqual({ ...AFSPRAAK, op: null });
		expect(metOperaties(made, setAfspraak('ladder', ALLE, null))).toEqual(
			inhoud(['profielgraad', 'Epe', AFSPRAAK])
		);
	});

	it('a gemeente without one of its own has that of all', () => {
		const read = afsprakenUit(
			inhoud(
				['profielgraad', 'Epe', AFSPRAAK],
				['profielgraad', ALLE, { ...AFSPRAAK, procent: 80 }]
			)
		);
		expect(afspraakVoor(read, 'profielgraad', 'Epe')).toEqual({ afspraak: AFSPRAAK, eigen: true });
		expect(afspraakVoor(read, 'profielgraad', 'Heerde')).toMatchObject({
			afspraak: { procent: 80 },
			eigen: false
		});
		expect(afspraakVoor(read, 'ladder', 'Epe')).toBeNull();
	});

	it.each([
		null,
		{ doelen: 7 },
		{ doelen: { profielgraad: { Epe: { procent: 90 } } } },
		{ doelen: { profielgraad: { Epe: { ...AFSPRAAK, procent: 101 } } } },
		{ doelen: { profielgraad: { Epe: { ...AFSPRAAK, procent: 1.5 } } } },
		{ doelen: { profielgraad: { Epe: { ...AFSPRAAK, dag: '31-12-2026' } } } },
		{ doelen: { onbekend: { Epe: AFSPRAAK } } }
	])('what is no goal is none: %j', (value) => {
		expect(afsprakenUit(value as Inhoud | null).size).toBe(0);
	});
});

it('a share is reached from below or from above, and never without anybody to count', () => {
	expect(isGehaald(graad, { procent: 85, dag: 0 }, { teller: 17, noemer: 20 })).toBe(true);
	expect(isGehaald(graad, { procent: 85, dag: 0 }, { teller: 169, noemer: 200 })).toBe(false);
	expect(isGehaald(signalen, { procent: 5, dag: 0 }, { teller: 1, noemer: 20 })).toBe(true);
	expect(isGehaald(signalen, { procent: 5, dag: 0 }, { teller: 2, noemer: 20 })).toBe(false);
	expect(isGehaald(signalen, { procent: 5, dag: 0 }, { teller: 0, noemer: 0 })).toBe(false);
});

it('no share at all is a goal only where less is better', () => {
	expect(isAfspraakProcent(signalen, 0)).toBe(true);
	expect(isAfspraakProcent(graad, 0)).toBe(false);
	expect(isAfspraakProcent(graad, 100)).toBe(true);
	expect(isAfspraakProcent(graad, 101)).toBe(false);
	expect(isAfspraakProcent(graad, 8.5)).toBe(false);
});

it('the goal of a gemeente is its own, however the list spells it', () => {
	const kept = inhoud(
		['profielgraad', 'EPE', AFSPRAAK],
		['profielgraad', ALLE, { ...AFSPRAAK, procent: 80 }]
	);
	const afspraken = afsprakenUit(kept);
	expect(afspraakVoor(afspraken, 'profielgraad', 'Epe')).toMatchObject({ eigen: true });
	expect(afspraakVoor(afspraken, 'profielgraad', 'Heerde')).toMatchObject({ eigen: false });
	expect(afspraakVoor(afspraken, 'profielgraad', '')).toMatchObject({ eigen: false });
});
