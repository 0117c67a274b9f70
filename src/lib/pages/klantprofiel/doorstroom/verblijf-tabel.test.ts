import { expect, it } from 'vitest';
import { verblijfsduurVan, type Verblijf } from '$lib/domain/doorstroom/overleving';
import { duurTabel, duurTekst, intervalTekst, zonderMediaan } from './verblijf-tabel';

const stay = (dagen: number, einde: Verblijf['einde'], aantal: number) => ({
	dagen,
	einde,
	aantal
});

it('says how long in days or weeks, and until when that is not known yet', () => {
	expect([1, 13, 14, 60, 364].map(duurTekst)).toEqual([
		'1 dag',
		'13 dagen',
		'2 weken',
		'9 weken',
		'52 weken'
	]);
	expect(intervalTekst({ dagen: 60, van: 7, tot: 364 })).toBe('7 dagen tot 52 weken');
	expect(intervalTekst({ dagen: 60, van: 14, tot: null })).toBe('2 weken of langer');
});

it('says what can be said without a median', () => {
	const of = (...verblijven: Verblijf[]) =>
		zonderMediaan(verblijfsduurVan({ trede: 4, verblijven, zonderBegin: 0 }));
	expect(of(stay(28, 'nog', 9))).toBe('nog niet te zeggen');
	expect(of(stay(28, 'verder', 2), stay(91, 'nog', 18))).toBe(
		'nog niet te zeggen; na 13 weken is 90% er nog'
	);
});

it('shares stays that add up', () => {
	const verblijven = [stay(28, 'verder', 2), stay(91, 'nog', 18), stay(7, 'uit-beeld', 5)];
	const { rijen, kolomSommen } = duurTabel([
		verblijfsduurVan({ trede: 4, verblijven, zonderBegin: 0 })
	]);
	expect(rijen.map(({ kop, aantallen }) => [kop, ...aantallen])).toEqual([
		['4 Onbetaald werk', 2, 18, 5, 25]
	]);
	expect(kolomSommen).toEqual([{ geheel: 3, delen: [0, 1, 2] }]);
});
