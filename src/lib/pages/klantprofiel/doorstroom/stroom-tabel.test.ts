import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Doorstroom, Stroom } from '$lib/domain/doorstroom/doorstroom';
import { shareTables } from '$lib/tables/gedeelde-tabel';
import { tabelText } from '$lib/tables/tekst';
import { runs } from '../../../../../tests/property/runs';
import { antwoordTekst, stroomGetal, stroomTabel, stroomTabellen } from './stroom-tabel';

function doorstroom(
	stromen: readonly (readonly [van: string | null, naar: string | null, aantal: number])[],
	erbij: Partial<Doorstroom> = {}
): Doorstroom {
	const all = stromen.map(([van, naar, aantal]): Stroom => ({ van, naar, aantal }));
	return {
		van: { id: 'toen', dag: 20_700 },
		naar: { id: 'nu', dag: 20_775 },
		gemeenten: [
			{ gemeente: 'Epe', klantprofiel: all, ladder: all, zonderNummer: { van: 0, naar: 0 } }
		],
		zonderNummer: { van: 0, naar: 0 },
		...erbij
	};
}

const VOORBEELD = doorstroom([
	['J', 'J', 30],
	['N', 'J', 6],
	['N', 'N', 12],
	['J', '?', 1],
	[null, 'N', 7],
	['L', null, 8]
]);

describe('the table of a flow', () => {
	it('has both lists in its totals, the blank always and an unknown value where it occurs', () => {
		const tabel = stroomTabel(VOORBEELD, 'klantprofiel');
		if (!tabel) throw new Error('no table');
		expect(tabel.kolommen.map(({ kop }) => kop)).toEqual([
			'Ja',
			'Nee',
			'Leeg',
			'Onvolledig',
			'(Leeg)',
			'?',
			'Niet meer in de lijst',
			'Totaal'
		]);
		expect(tabel.rijen.map(({ kop, aantallen }) => [kop, ...aantallen].join(' '))).toEqual([
			'Ja 30 0 0 0 0 1 0 31',
			'Nee 6 12 0 0 0 0 0 18',
			'Leeg 0 0 0 0 0 0 8 8',
			'Onvolledig 0 0 0 0 0 0 0 0',
			'(Leeg) 0 0 0 0 0 0 0 0',
			'? 0 0 0 0 0 0 0 0',
			'Nieuw in de lijst 0 7 0 0 0 0 0 7',
			'Totaal 36 19 0 0 0 1 8 64'
		]);
		expect([tabel.isGelijk(1, 1), tabel.isGelijk(6, 6), tabel.isGelijk(7, 7)]).toEqual([
			true,
			false,
			false
		]);
		expect(antwoordTekst(VOORBEELD, 'klantprofiel')).toBe(
			'42 gelijk, 6 vooruit, 1 terug, 7 nieuw, 8 weg'
		);
		expect(tabelText([tabel], () => '-').split('\r\n')).toHaveLength(10);
	});

	it('takes the kinds of a trede together, highest first', () => {
		const tabel = stroomTabel(
			doorstroom([
				['05 met groeipotentieel', '05 zonder groeipotentieel', 4],
				['#', '06', 1]
			]),
			'ladder'
		);
		expect(tabel?.rijen.map(({ id }) => id)).toEqual([
			...['6', '5', '4', '3', '2', '1', '', '#'],
			' nieuw',
			' totaal'
		]);
		expect(tabel?.rijen[1]?.aantallen.slice(0, 2)).toEqual([0, 4]);
	});

	it('is not there where a list lacks the field', () => {
		const zonder = { ...doorstroom([]).gemeenten[0]!, ladder: null };
		const stroom = doorstroom([], { gemeenten: [zonder] });
		expect(stroomTabellen(stroom).map(({ veld }) => veld)).toEqual(['klantprofiel']);
	});

	it('opens a list only of kandidaten who are in the list in use and can be named by a filter', () => {
		const tabel = stroomTabel(VOORBEELD, 'klantprofiel');
		if (!tabel) throw new Error('no table');
		const filters = {} as never;
		const getal = (rij: number, kolom: number, van = VOORBEELD) =>
			stroomGetal(tabel, rij, kolom, { van, dag: '01-09-2026', filters });
		expect(getal(1, 0)).toMatchObject({
			aantal: 6,
			wat: 'Klantprofiel Nee op 01-09-2026, nu Ja',
			wie: [
				{ soort: 'sinds', wat: 'klantprofiel_was_N' },
				{ soort: 'veld', veld: 'klantprofiel', een: ['J'] }
			],
			filters: { sinds: { snapshot: 'toen', wat: 'klantprofiel_was_N' } }
		});
		expect(getal(6, 7)).toMatchObject({ aantal: 7, wie: [{ soort: 'sinds', wat: 'nieuw' }] });
		expect(getal(7, 0)).not.toHaveProperty('filters');
		// who went, the total of an earlier value, everybody of both lists, an unknown earlier value
		expect([getal(2, 6), getal(0, 7), getal(7, 7), getal(7, 6), getal(5, 0)]).toEqual(
			Array(5).fill(null)
		);
		const zonderNummer = { ...VOORBEELD, zonderNummer: { van: 0, naar: 1 } };
		expect(getal(6, 1, zonderNummer)).toBeNull();
	});
});

/** What is hidden of the inner cells, by somebody who knows all the totals that are not small. */
function hiddenIn(tabel: NonNullable<ReturnType<typeof stroomTabel>>) {
	const keuze = { drempel: 5, zonderNamen: false, selectie: { aantal: 0, totaal: 0 } } as const;
	const [gedeeld] = shareTables([tabel], keuze, { los: true }).gedeeld;
	return tabel.rijen.map((_, rij) => gedeeld?.cellen(rij) ?? []);
}

describe('the threshold of a flow', () => {
	const stroom = fc.tuple(
		fc.constantFrom('J', 'N', null),
		fc.constantFrom('J', 'N', null),
		fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 }))
	);
	const stromen = fc
		.uniqueArray(stroom, { selector: ([van, naar]) => `${van} ${naar}`, minLength: 2 })
		.map((all) => all.filter(([van, naar]) => van !== null || naar !== null));

	it('hides no total that is not small, as the other tables of the page have it, of 200 generated flows', () => {
		fc.assert(
			fc.property(stromen, (all) => {
				const tabel = stroomTabel(doorstroom(all), 'klantprofiel');
				if (!tabel) throw new Error('no table');
				const shown = hiddenIn(tabel);
				const last = tabel.kolommen.length - 1;
				// no table at all where its totals would tell what it hides
				if (shown.every((cellen) => cellen.every((cel) => cel === 'x'))) return;
				tabel.rijen.forEach(({ aantallen }, rij) => {
					aantallen.forEach((n, kolom) => {
						const isRand =
							(rij === tabel.rijen.length - 1 && kolom < last - 1) ||
							(kolom === last && rij < tabel.rijen.length - 2);
						if (isRand && (n ?? 0) >= 5) expect(shown[rij]?.[kolom]).toBe(n);
						if ((n ?? 0) > 0 && (n ?? 0) < 5) expect(shown[rij]?.[kolom]).not.toBe(n);
					});
				});
			}),
			{ numRuns: runs(200) }
		);
	});

	it('leaves three answers at least for every small number, by trying all, of 100 generated flows', () => {
		let tried = 0;
		fc.assert(
			fc.property(stromen, (all) => {
				const tabel = stroomTabel(doorstroom(all), 'klantprofiel');
				if (!tabel) throw new Error('no table');
				const shown = hiddenIn(tabel);
				const found = answersFor(
					tabel.rijen.map(({ aantallen }) => aantallen.map(Number)),
					shown
				);
				if (!found) return;
				tried += Number(found.size > 0);
				for (const [place, answers] of found) {
					const [rij = 0, kolom = 0] = place.split(' ').map(Number);
					const n = tabel.rijen[rij]?.aantallen[kolom] ?? 0;
					if (n > 0 && n < 5) expect(answers.size, place).toBeGreaterThanOrEqual(3);
				}
			}),
			{ numRuns: runs(100) }
		);
		expect(tried).toBeGreaterThan(20);
	});
});

/** Every number that each hidden inner cell can be; null where there are too many cells to try. */
function answersFor(
	numbers: readonly (readonly number[])[],
	shown: readonly (readonly unknown[])[]
) {
	const [rows, columns] = [numbers.length - 1, (numbers[0]?.length ?? 1) - 1];
	const hidden: { rij: number; kolom: number; van: number; tot: number }[] = [];
	const known = (rij: number, kolom: number) => typeof shown[rij]?.[kolom] === 'number';
	for (let rij = 0; rij < rows; rij++)
		for (let kolom = 0; kolom < columns; kolom++)
			if (!known(rij, kolom))
				hidden.push({ rij, kolom, van: 1, tot: shown[rij]?.[kolom] === '<5' ? 4 : 45 });
	if (hidden.length > 6) return null;
	const range = (rij: number, kolom: number): readonly [number, number] => {
		const n = numbers[rij]?.[kolom] ?? 0;
		if (known(rij, kolom)) return [n, n];
		return shown[rij]?.[kolom] === '<5' ? [1, 4] : [1, Infinity];
	};
	const sums = [
		...Array.from({ length: rows }, (_, rij) => ({ rij, kolom: columns })),
		...Array.from({ length: columns }, (_, kolom) => ({ rij: rows, kolom }))
	].map(({ rij, kolom }) => {
		const open = (each: { rij: number; kolom: number }) =>
			rij === rows ? each.kolom === kolom : each.rij === rij;
		const line =
			rij === rows
				? numbers.slice(0, rows).map((each) => each[kolom] ?? 0)
				: (numbers[rij] ?? []).slice(0, columns);
		const own = hidden.filter(open);
		const rest =
			line.reduce((sum, n) => sum + n, 0) -
			own.reduce((sum, each) => sum + (numbers[each.rij]?.[each.kolom] ?? 0), 0);
		return { own, rest, range: range(rij, kolom) };
	});
	const answers = new Map(hidden.map(({ rij, kolom }) => [`${rij} ${kolom}`, new Set<number>()]));
	const value = new Map<(typeof hidden)[number], number>();
	const fits = (isDone: boolean) =>
		sums.every(({ own, rest, range: [low, high] }) => {
			const set = own.filter((each) => value.has(each));
			const sum = set.reduce((total, each) => total + (value.get(each) ?? 0), rest);
			const left = own.length - set.length;
			return sum + left <= high && (isDone || left > 0 || sum >= low) && (left > 0 || sum >= low);
		});
	let steps = 0;
	const attempt = (at: number): void => {
		if (steps++ > 40_000) return;
		const cell = hidden[at];
		if (!cell) {
			for (const each of hidden)
				answers.get(`${each.rij} ${each.kolom}`)?.add(value.get(each) ?? 0);
			return;
		}
		for (let n = cell.van; n <= cell.tot; n++) {
			value.set(cell, n);
			if (fits(false)) attempt(at + 1);
		}
		value.delete(cell);
	};
	attempt(0);
	return steps > 40_000 ? null : answers;
}
