import { expect, it } from 'vitest';
import type { Groep, Verdeling } from '$lib/data/tellingen/profiel-model';
import { staafTabel, waardenVan } from './staaf-tabel';

interface Telling {
	readonly n: number;
	readonly alles?: number;
	readonly gemarkeerd?: number;
}

function verdeling(counts: Readonly<Record<string, Telling>>): Verdeling {
	const delen = Object.entries(counts).map(([waarde, { n, alles = n, gemarkeerd = null }]) => ({
		waarde,
		n,
		alles,
		gemarkeerd,
		telt: true
	}));
	const sum = (of: 'n' | 'alles') => delen.reduce((total, deel) => total + deel[of], 0);
	return {
		delen,
		totaal: sum('n'),
		noemer: sum('n'),
		gemarkeerd: null,
		gemarkeerdTelt: null,
		alles: sum('alles'),
		allesNoemer: sum('alles')
	};
}

function groep(code: number, klantprofiel: Verdeling, ladder = verdeling({})): Groep {
	const naam = `Gemeente ${code}`;
	return { code, waarde: naam, naam, klantprofiel, ladder };
}

const geen = { markering: null, verschil: () => null };

it('a length is the share beside it, on one scale for all gemeenten, with the share of all as a tick', () => {
	// 59% of the first is less in all than what its largest part is, 42% of the second is its largest part
	const [een, twee] = [
		groep(0, verdeling({ J: { n: 590 }, N: { n: 410 } })),
		groep(1, verdeling({ J: { n: 42 }, N: { n: 58 } }))
	];
	const alle = groep(-1, verdeling({ J: { n: 632 }, N: { n: 468 } }));
	const { rijen, schaal, kolommen } = staafTabel({
		veld: 'klantprofiel',
		groepen: [een, twee],
		alle,
		...geen
	});
	expect(schaal).toBe(1);
	expect(kolommen.map(({ noemer }) => noemer)).toEqual(['1.000', '100']);
	expect(
		rijen[0]?.cellen.map(({ delen, aandeel, aantal, samen }) => [delen, aandeel, aantal, samen])
	).toEqual([
		[[{ tone: 'kp-J', share: 0.59 }], '59%', '590', 632 / 1100],
		[[{ tone: 'kp-J', share: 0.42 }], '42%', '42', 632 / 1100]
	]);
	const alone = staafTabel({ veld: 'klantprofiel', groepen: [een], alle: een, ...geen });
	expect(alone.rijen[0]?.cellen[0]?.samen, 'one gemeente is all of them').toBeNull();
});

it('a filter shows what is left before what there is without it, a mark its part of what is shown', () => {
	const veld = 'klantprofiel';
	const gefilterd = groep(0, verdeling({ J: { n: 20, alles: 80 }, N: { n: 30, alles: 20 } }));
	const [ja] = staafTabel({ veld, groepen: [gefilterd], alle: gefilterd, ...geen }).rijen;
	expect(ja?.cellen[0]).toMatchObject({ ghost: 0.8, aandeel: '40%', aantal: '20', van: 'van 80' });

	const gemarkeerd = groep(
		0,
		verdeling({ J: { n: 50, gemarkeerd: 10 }, N: { n: 50, gemarkeerd: 0 } })
	);
	const markering = { veld: 'ladder', waarden: ['06'] } as const;
	const marked = staafTabel({
		veld,
		groepen: [gemarkeerd],
		alle: gemarkeerd,
		markering,
		verschil: () => 3
	});
	expect(marked.rijen[0]?.cellen[0]).toMatchObject({
		ghost: 0.5,
		aandeel: '10%',
		aantal: '10',
		van: 'van 50',
		verschil: null
	});
	expect(marked.rijen.some((rij) => rij.marked)).toBe(false);
});

it('a trede is one line of both its kinds, from 6 down, the blank last; its scale is rounded up to twenty', () => {
	const ladder = verdeling({
		'04 met groeipotentieel': { n: 20 },
		'04 zonder groeipotentieel': { n: 10 },
		'06': { n: 5 },
		'': { n: 30 },
		'#': { n: 35 }
	});
	const een = groep(0, verdeling({}), ladder);
	const tabel = staafTabel({
		veld: 'ladder',
		groepen: [een],
		alle: een,
		markering: { veld: 'ladder', waarden: ['04 zonder groeipotentieel', '04 met groeipotentieel'] },
		verschil: () => null
	});
	expect(tabel.rijen.map(({ nummer, label, marked }) => [nummer, label, marked])).toEqual([
		['6', 'Betaald werk', false],
		['4', 'Onbetaald werk', true],
		['', '# niet ingevuld', false],
		['', '(Leeg)', false]
	]);
	expect(tabel.schaal).toBe(0.4);
	expect(waardenVan('ladder', een, 'trede-4')).toEqual([
		'04 met groeipotentieel',
		'04 zonder groeipotentieel'
	]);
});

it('a change is in points with its sign', () => {
	const een = groep(0, verdeling({ J: { n: 1 }, N: { n: 1 }, L: { n: 1 } }));
	const punten: Readonly<Record<string, number | null>> = { J: 2.2, N: -1.04, L: null };
	const { rijen } = staafTabel({
		veld: 'klantprofiel',
		groepen: [een],
		alle: een,
		markering: null,
		verschil: (_, [waarde = '']) => punten[waarde] ?? null
	});
	expect(rijen.map(({ cellen: [cel] }) => cel?.verschil)).toEqual(['+2,2', '−1,0', null]);
});
