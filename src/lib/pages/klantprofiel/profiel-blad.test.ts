import { afterAll, expect, test } from 'vitest';
import {
	kandidatenSnapshot,
	type KandidaatWaarden
} from '../../../../tests/fixtures/kandidaten-snapshot';
import { Dashboard } from '$lib/app/dashboard.svelte';
import { loadMore } from '$lib/app/load-more';
import { EERSTE, ProfielBlad } from './profiel-blad.svelte';
import { gevouwenGetal } from './profiel-getal';

// a first filter loads it; a test must not end before that
afterAll(async () => void (await loadMore()));

const KANDIDATEN: readonly KandidaatWaarden[] = [
	{ gemeente: 'Epe', klantprofiel: 'O', ladder: '04 met groeipotentieel', lks: 'J' },
	{ gemeente: 'Epe', klantprofiel: 'J', ladder: '04 met groeipotentieel', lks: 'N' },
	{ gemeente: 'Epe', klantprofiel: 'J', ladder: '04 zonder groeipotentieel', lks: 'J' },
	{ gemeente: 'Heerde', klantprofiel: 'O', ladder: '', lks: '' },
	{ gemeente: 'Heerde', klantprofiel: 'N', ladder: '#', lks: 'J' }
];

function blad(kandidaten = KANDIDATEN, lks = false) {
	const dashboard = new Dashboard();
	dashboard.show(kandidatenSnapshot(kandidaten, { lks }));
	return { dashboard, blad: new ProfielBlad(dashboard) };
}

test('a mark does not filter', () => {
	const { dashboard, blad: page } = blad();
	page.mark('klantprofiel', 'O');
	expect(page.gemarkeerd).toBe(2);
	expect(dashboard.count).toBe(5);
	expect(dashboard.unfiltered).toBe(true);
});

test('the same value again lifts the mark, another one moves it', () => {
	const { blad: page } = blad();
	page.mark('klantprofiel', 'O');
	page.mark('klantprofiel', 'N');
	expect(page.markering).toEqual({ veld: 'klantprofiel', waarden: ['N'] });
	page.mark('klantprofiel', 'N');
	expect(page.markering).toBeNull();
	expect(page.profiel?.alle.klantprofiel.gemarkeerd).toBeNull();
});

test('a filter made of a mark keeps as many candidates as were marked, and ends the mark', () => {
	const { dashboard, blad: page } = blad();
	page.mark('klantprofiel', 'O');
	page.filterOnMark();
	expect(dashboard.count).toBe(2);
	expect(page.markering).toBeNull();
	expect(dashboard.chips.map((chip) => [chip.name, chip.text])).toEqual([
		['Klantprofiel', 'Onvolledig']
	]);
});

test('with LKS in the source the ladder counts only LKS, and a filter made of it says so', () => {
	const { dashboard, blad: page } = blad(KANDIDATEN, true);
	page.mark('ladder', '04 met groeipotentieel');
	expect(page.gemarkeerd).toBe(1);
	page.filterOnMark();
	expect(dashboard.count).toBe(1);
	expect(dashboard.chips.map((chip) => chip.id).sort()).toEqual(['ladder', 'lks']);
	dashboard.goTo(dashboard.step - 1);
	expect(dashboard.unfiltered).toBe(true);
});

test('a mark ends when other data are shown', () => {
	const { dashboard, blad: page } = blad();
	page.mark('klantprofiel', 'O');
	dashboard.show(kandidatenSnapshot(KANDIDATEN, { id: 'next' }));
	expect(page.markering).toBeNull();
});

test('a trede filters on met and zonder together, and again takes the filter away', () => {
	const { dashboard, blad: page } = blad();
	const vier = () => page.perTrede.filter((entry) => entry.id === '4');
	for (const entry of vier()) page.filterOnTrede(entry);
	expect(dashboard.count).toBe(3);
	expect(vier().map((entry) => page.isFilteredOn(entry))).toEqual([true]);
	for (const entry of vier()) page.filterOnTrede(entry);
	expect(dashboard.unfiltered).toBe(true);
});

test('few gemeenten all show by name; many show the largest first, the rest folded', () => {
	const few = blad().blad;
	expect(few.veel).toBe(false);
	expect(few.zichtbaar.map((groep) => groep.naam)).toEqual(['Epe', 'Heerde']);

	const kandidaten = Array.from({ length: 30 }, (_, index) =>
		Array.from({ length: index + 1 }, () => ({ gemeente: `Gemeente ${index + 1}` }))
	).flat();
	const many = blad(kandidaten).blad;
	expect(many.veel).toBe(true);
	expect(many.zichtbaar[0]?.naam).toBe('Gemeente 30');
	expect(many.zichtbaar).toHaveLength(EERSTE);
	expect(many.gevouwen).toHaveLength(30 - EERSTE);
	const gevouwen = gevouwenGetal(many);
	expect(gevouwen.aantal).toBe((18 * 19) / 2);
	expect(gevouwen.van).toBe('18 gemeenten');
	many.unfold(true);
	expect(many.zichtbaar).toHaveLength(30);
	expect(many.gevouwen).toHaveLength(0);
	many.volgorde = 'naam';
	expect(many.zichtbaar[0]?.naam).toBe('Gemeente 1');
});
