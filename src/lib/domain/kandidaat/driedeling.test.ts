import { expect, test } from 'vitest';
import { metOperaties, omgekeerd, type Inhoud } from '../documenten/document';
import { driedelingUit, setDriedeling, type Driedeling } from './driedeling';

const OORDEEL: Driedeling = { oordeel: 'nogNiet', op: 20_775, reden: 'Eerst taal.' };

function wie(inhoud: Inhoud) {
	const kandidaten = inhoud.kandidaten as Readonly<Record<string, Inhoud>> | undefined;
	return { sleutel: 'a', naam: 'Willems, J.', dossier: kandidaten?.a ?? null };
}

test('a judgement is kept with day, reason and name, and read back', () => {
	const kept = metOperaties({}, setDriedeling(wie({}), OORDEEL));
	expect(kept).toEqual({ kandidaten: { a: { naam: 'Willems, J.', driedeling: OORDEEL } } });
	expect(driedelingUit(wie(kept).dossier?.driedeling)).toEqual(OORDEEL);
});

test('another judgement takes its place, without the reason of before', () => {
	const kept = metOperaties({}, setDriedeling(wie({}), OORDEEL));
	const next = metOperaties(kept, setDriedeling(wie(kept), { oordeel: 'direct', op: 20_780 }));
	expect(driedelingUit(wie(next).dossier?.driedeling)).toEqual({ oordeel: 'direct', op: 20_780 });
});

test('taken away nothing stays, unless more is kept about the kandidaat', () => {
	const kept = metOperaties({}, setDriedeling(wie({}), OORDEEL));
	expect(metOperaties(kept, setDriedeling(wie(kept), null))).toEqual({});
	const noted = metOperaties(kept, [
		{ pad: ['kandidaten', 'a', 'notities', 'n'], waarde: { tekst: 'Bellen' } }
	]);
	expect(metOperaties(noted, setDriedeling(wie(noted), null))).toEqual({
		kandidaten: { a: { naam: 'Willems, J.', notities: { n: { tekst: 'Bellen' } } } }
	});
});

test('every change can be undone', () => {
	const kept = metOperaties({}, setDriedeling(wie({}), OORDEEL));
	for (const waarde of [null, { oordeel: 'niet', op: 20_800 } as const]) {
		const heen = setDriedeling(wie(kept), waarde);
		expect(metOperaties(metOperaties(kept, heen), omgekeerd(kept, heen))).toEqual(kept);
	}
});

test('what is no judgement is none', () => {
	for (const waarde of [undefined, null, 'direct', { oordeel: 'direct' }, { oordeel: 'x', op: 1 }])
		expect(driedelingUit(waarde)).toBeNull();
});
