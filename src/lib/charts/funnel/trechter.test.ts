import { describe, expect, it } from 'vitest';
import { bandPaden, placeLabels, placeName, trechterSchaal, type TrechterPunt } from './trechter';

const KADER = { left: 40, right: 640, top: 10, bottom: 260 };

function punt(noemer: number, deel: number, klein = false): TrechterPunt {
	return { id: `${noemer}`, label: '', zin: '', noemer, deel, vorm: null, klein };
}

const BAND = [
	{ noemer: 10, onder: 0.3, boven: 0.9 },
	{ noemer: 100, onder: 0.5, boven: 0.7 },
	{ noemer: 1000, onder: 0.57, boven: 0.63 }
];

describe('the scale of a funnel', () => {
	it('holds every point, the whole, and the band where groups are compared', () => {
		const punten = [punt(1000, 0.62), punt(100, 0.42), punt(4, 1, true)];
		const schaal = trechterSchaal({ punten, doel: 0.6, band: BAND }, KADER);
		for (const { noemer, deel } of punten) {
			expect(schaal.x(noemer)).toBeGreaterThan(KADER.left);
			expect(schaal.x(noemer)).toBeLessThanOrEqual(KADER.right);
			expect(schaal.y(deel)).toBeGreaterThanOrEqual(KADER.top);
			expect(schaal.y(deel)).toBeLessThanOrEqual(KADER.bottom);
		}
		expect(schaal.x(0)).toBe(KADER.left);
		expect(schaal.y(0.7)).toBeLessThan(schaal.y(0.5));
		expect(schaal.xStreepjes.every(Number.isInteger)).toBe(true);
	});

	it('never goes beyond nothing and everything', () => {
		const schaal = trechterSchaal({ punten: [punt(40, 0)], doel: 0.01, band: BAND }, KADER);
		expect(schaal.y(0)).toBe(KADER.bottom);
		expect(Math.min(...schaal.yStreepjes)).toBeGreaterThanOrEqual(0);
	});
});

it('draws the band with an edge on both sides, and nothing of nothing', () => {
	const schaal = { x: (n: number) => n, y: (d: number) => d * 100 };
	const { vlak, onder, boven } = bandPaden(BAND, schaal);
	expect(boven).toBe('M10,90L100,70L1000,63');
	expect(onder).toBe('M10,30L100,50L1000,57');
	expect(vlak.endsWith('Z')).toBe(true);
	expect(bandPaden([], schaal)).toEqual({ vlak: '', onder: '', boven: '' });
});

describe('labels', () => {
	it('stand beside their point, on the other side at the edge', () => {
		const [een, ander] = placeLabels(
			[
				{ x: 100, y: 100, label: 'Epe 42,2%' },
				{ x: 620, y: 200, label: 'Apeldoorn 61,9%' }
			],
			KADER
		);
		expect([een?.anker, ander?.anker]).toEqual(['start', 'end']);
	});

	it('cover neither a point nor each other; without room there is none', () => {
		const [boven, onder] = placeLabels(
			[
				{ x: 100, y: 100, label: 'Epe 42,2%' },
				{ x: 130, y: 100, label: 'Heerde 72,8%' }
			],
			KADER
		);
		expect(boven?.anker).not.toBe('start');
		expect(onder).not.toBeNull();
		const full = Array.from({ length: 30 }, (_, at) => ({
			x: 60 + at,
			y: 100,
			label: 'Epe 42,2%'
		}));
		expect(placeLabels(full, KADER).filter(Boolean).length).toBeLessThan(5);
	});

	it('leave the name of the whole alone, which makes way for points', () => {
		const free = placeName('regio 60,4%', 100, [], KADER);
		expect(free).toEqual({ x: 636, y: 94, anker: 'end' });
		const moved = placeName('regio 60,4%', 100, [{ x: 600, y: 92 }], KADER);
		expect(moved).not.toEqual(free);
		const punt = { x: 500, y: 94, label: 'Apeldoorn 61,9%' };
		const [plek] = placeLabels([punt], KADER, { label: 'regio 60,4%', plek: free });
		expect(plek?.anker).toBe('end');
	});
});
