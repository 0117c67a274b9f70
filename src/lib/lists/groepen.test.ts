import { describe, expect, test } from 'vitest';
import { aangevuldeSnapshot } from '../../../tests/fixtures/aangevulde-snapshot';
import { openDataset } from '$lib/data/dataset';
import { kandidaatKolommen } from './kandidaat-kolommen';
import { groepAs, groepAssen, grouped, GroepRegels, meanIn, withGroep } from './groepen';

const GEMEENTEN = ['Heerde', 'Epe', '', 'Apeldoorn'];
const UREN = ['8', '24', '', '12,5'];

/** The next of a row of numbers that looks like chance. */
function chance(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
		return (state >>> 8) % below;
	};
}

function listOf(seed: number) {
	const next = chance(seed);
	const people = Array.from({ length: next(60) }, (_, at) => ({
		gemeente: GEMEENTEN[next(4)] ?? '',
		uren: UREN[next(4)] ?? '',
		persnr: String(at).padStart(5, '0')
	}));
	const rows = Uint32Array.from(
		[...people.keys()].filter(() => next(5) > 0).sort(() => next(3) - 1)
	);
	return { people, rows, dataset: openDataset(aangevuldeSnapshot(people, ['uren'])) };
}

describe('a list in groups', () => {
	test('is as a naive grouping has it: each row once, in its own order within a group', () => {
		let tried = 0;
		for (let seed = 1; seed < 60; seed++) {
			const { dataset, rows, people } = listOf(seed);
			const as = groepAs(dataset, 'gemeente');
			if (!as) continue;
			tried++;
			const { groepen, rows: inGroups } = grouped(dataset, as, rows);
			const naive = new Map<string, number[]>();
			for (const row of rows) {
				const gemeente = people[row]?.gemeente ?? '';
				naive.set(gemeente, [...(naive.get(gemeente) ?? []), row]);
			}
			expect(groepen.map(({ waarde }) => waarde)).toEqual(
				['Apeldoorn', 'Epe', 'Heerde', ''].filter((each) => naive.has(each))
			);
			for (const { waarde, van, aantal, woord } of groepen) {
				expect([...inGroups.slice(van, van + aantal)]).toEqual(naive.get(waarde));
				expect(woord).toBe(waarde || '(Leeg)');
			}
			expect(groepen.reduce((sum, { aantal }) => sum + aantal, 0)).toBe(rows.length);
		}
		expect(tried).toBeGreaterThan(40);
	});

	test('has a line for each head and each row that is not folded, and every row is found back', () => {
		for (let seed = 1; seed < 30; seed++) {
			const { dataset, rows } = listOf(seed);
			const as = groepAs(dataset, 'gemeente');
			if (!as) continue;
			const groepen = grouped(dataset, as, rows);
			for (const dicht of [[], ['Epe'], ['', 'Apeldoorn'], GEMEENTEN]) {
				const regels = new GroepRegels(groepen, ({ waarde }) => dicht.includes(waarde));
				const naive = groepen.groepen.flatMap((groep) => [
					groep,
					...(dicht.includes(groep.waarde)
						? []
						: Array.from({ length: groep.aantal }, (_, at) => groep.van + at))
				]);
				expect(regels.aantal).toBe(naive.length);
				naive.forEach((each, line) => {
					const regel = regels.at(line);
					expect(regel.soort === 'groep' ? regel.groep : regel.plek).toBe(each);
				});
				for (let plek = 0; plek < rows.length; plek++)
					expect(regels.lineOf(plek) ?? -1).toBe(naive.indexOf(plek));
				expect(() => regels.at(naive.length)).toThrow(RangeError);
			}
		}
	});

	test('tells the mean of a column of numbers over who has one', () => {
		const { dataset, rows, people } = listOf(7);
		const as = groepAs(dataset, 'gemeente');
		const uren = kandidaatKolommen(dataset).find(({ id }) => id === 'uren');
		const status = kandidaatKolommen(dataset).find(({ id }) => id === 'status');
		if (!as || !uren || !status) throw new Error('no such column');
		const groepen = grouped(dataset, as, rows);
		for (const groep of groepen.groepen) {
			const hours = [...rows]
				.filter((row) => people[row]?.gemeente === groep.waarde && people[row]?.uren !== '')
				.map((row) => Number(people[row]?.uren.replace(',', '.')));
			const mean = hours.length ? hours.reduce((sum, each) => sum + each, 0) / hours.length : null;
			expect(meanIn(uren, groepen, groep)).toBe(mean);
			expect(meanIn(status, groepen, groep)).toBeNull();
		}
	});

	test('is by what has few values, and what leaves says the group where no column does', () => {
		const people = Array.from({ length: 90 }, (_, at) => ({
			gemeente: GEMEENTEN[at % 4] ?? '',
			plaats: `Plaats ${at}`,
			persnr: String(at)
		}));
		const dataset = openDataset(aangevuldeSnapshot(people, ['plaats']));
		const ids = groepAssen(dataset).map(({ id }) => id);
		expect(ids).toContain('gemeente');
		expect(ids).not.toContain('plaats');
		expect(groepAs(dataset, 'plaats')).toBeNull();
		const kolommen = kandidaatKolommen(dataset);
		const as = groepAs(dataset, 'gemeente');
		expect(withGroep(dataset, kolommen, as)).toBe(kolommen);
		const zonder = kolommen.filter(({ id }) => id !== 'gemeente');
		expect(withGroep(dataset, zonder, as).map(({ label }) => label)[2]).toBe('Gemeente');
	});
});
