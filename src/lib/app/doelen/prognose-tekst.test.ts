import { describe, expect, it } from 'vitest';
import { dagVan } from '$lib/domain/velden/datum';
import { prognose } from '$lib/domain/doelen/prognose';
import { prognoseTekst, prognoseZin } from './prognose-tekst';

const D = dagVan(2026, 11, 18) ?? 0;
const DOEL = { procent: 85, dag: dagVan(2026, 12, 31) ?? 0 };

function tekst(...metingen: [dagen: number, klaar: number, totaal: number][]) {
	return prognoseTekst(
		prognose(
			metingen.map(([dagen, klaar, totaal]) => ({ dag: D + dagen, klaar, totaal })),
			DOEL
		),
		DOEL,
		D
	);
}

describe('the forecast in words', () => {
	it('says honestly that one momentopname gives no pace', () => {
		const { teGaan, tempo, verwachting, toon } = tekst([0, 1434, 2396]);
		expect(teGaan).toBe(603);
		expect(tempo).toBe('profielen te gaan. Nodig: 99 per week tot 31-12-2026.');
		expect(verwachting).toMatch(/^Er is nog geen tempo bekend\./);
		expect(toon).toBe('neutraal');
	});

	it('gives the day at the pace of the momentopnamen, and whether that is in time', () => {
		const late = tekst([-14, 1400, 2396], [0, 1434, 2396]);
		expect(late.tempo).toMatch(/^profielen te gaan, nu ongeveer 17 per week\./);
		expect(late.verwachting).toMatch(
			/^In dit tempo haalt u het doel op 2\d-07-2027\. Dat is te laat\.$/
		);
		expect(late.toon).toBe('let');
		expect(late.aanname).toMatch(/blijft gelijk/);
		expect(tekst([-7, 60, 100], [0, 80, 100]).verwachting).toMatch(/Dat is op tijd\.$/);
	});

	it('does not promise what will not be', () => {
		expect(tekst([-7, 60, 100], [0, 60, 100]).verwachting).toBe(
			'Het aantal volledige profielen stijgt niet. In dit tempo haalt u het doel niet.'
		);
		expect(tekst([0, 85, 100]).verwachting).toBe('Het doel is gehaald.');
		expect(tekst([0, 84, 100]).tempo).toMatch(/^profiel te gaan\./);
	});
});

describe('the forecast in one sentence', () => {
	const zin = (doel: typeof DOEL, ...metingen: [dagen: number, klaar: number, totaal: number][]) =>
		prognoseZin(
			prognose(
				metingen.map(([dagen, klaar, totaal]) => ({ dag: D + dagen, klaar, totaal })),
				doel
			),
			doel,
			D
		);

	it('has the day beside that of the goal, and warns when that is later', () => {
		expect(zin(DOEL, [-7, 60, 100], [0, 80, 100])).toEqual({
			tekst: 'Nog 5. In dit tempo 20-11-2026, doel is 31-12-2026.',
			toon: 'ok'
		});
		expect(zin(DOEL, [-70, 60, 100], [0, 61, 100]).toon).toBe('let');
	});

	it('says what is not known, what does not rise and what is past', () => {
		expect(zin(DOEL, [0, 80, 100])).toEqual({
			tekst: 'Nog 5. Er is nog geen tempo bekend, doel is 31-12-2026.',
			toon: 'neutraal'
		});
		expect(zin(DOEL, [-7, 80, 100], [0, 80, 100])).toEqual({
			tekst: 'Nog 5. Het aantal stijgt niet, doel is 31-12-2026.',
			toon: 'let'
		});
		expect(zin({ ...DOEL, dag: D - 1 }, [0, 80, 100]).tekst).toBe(
			'Nog 5. De doeldatum 17-11-2026 is voorbij.'
		);
		expect(zin(DOEL, [0, 85, 100])).toEqual({ tekst: 'Het doel is gehaald.', toon: 'ok' });
	});
});
