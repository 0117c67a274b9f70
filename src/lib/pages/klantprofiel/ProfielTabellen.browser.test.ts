import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { App } from '$lib/app/app.svelte';
import { ProfielBlad } from './profiel-blad.svelte';
import { kandidatenSnapshot } from '../../../../tests/fixtures/kandidaten-snapshot';
import WithApp from '../../../../tests/fixtures/WithApp.svelte';
import ProfielTabellen from './ProfielTabellen.svelte';
import VerdeelKeuze from './verdelen/VerdeelKeuze.svelte';
import '../../../routes/app.css';

const PROFIELEN = ['J', 'N', 'L', 'O', ''];
const TREDEN = ['06', '05 met groeipotentieel', '03 zonder groeipotentieel', '#', ''];

/** Three kandidaten in each of 342 gemeenten, and one more in the last. */
const KANDIDATEN = Array.from({ length: 342 * 3 + 1 }, (_, at) => ({
	gemeente: `Gemeente ${String(Math.min(at, 342 * 3 - 1) % 342 || 342).padStart(3, '0')}`,
	klantprofiel: PROFIELEN[at % 5] ?? '',
	ladder: TREDEN[at % 3] ?? ''
}));

beforeEach(() => page.viewport(1200, 900));

async function show() {
	const app = new App(() => {
		throw new Error('these tables ask the worker nothing');
	});
	const { dashboard } = app;
	dashboard.show(kandidatenSnapshot(KANDIDATEN));
	const blad = new ProfielBlad(dashboard);
	await render(WithApp, { app, page: VerdeelKeuze, given: { blad } });
	await render(WithApp, { app, page: ProfielTabellen, given: { blad } });
	return { dashboard, blad };
}

function region(name: string) {
	return page.getByRole('region', { name });
}

/** Counts of each row by its heading, the total of the row last; by scrolling through a long table. */
async function allRows(name: string): Promise<Map<string, number[]>> {
	const scroller = region(name).element();
	const found = new Map<string, number[]>();
	for (let top = 0; top <= scroller.scrollHeight; top += scroller.clientHeight) {
		scroller.scrollTop = top;
		await new Promise((done) => requestAnimationFrame(done));
		for (const row of scroller.querySelectorAll('tbody tr[aria-rowindex]'))
			found.set(row.querySelector('th')?.textContent ?? '', countsOf(row));
	}
	return found;
}

function countsOf(row: Element | null): number[] {
	return [...(row?.querySelectorAll('td') ?? [])].map((cell) =>
		Number((cell.querySelector('button')?.textContent ?? '').replaceAll('.', ''))
	);
}

function expected(gemeente: string | null, veld: 'klantprofiel' | 'ladder', waarde: string) {
	return KANDIDATEN.filter(
		(each) => (gemeente === null || each.gemeente === gemeente) && each[veld] === waarde
	).length;
}

test('342 gemeenten draw only the rows in view, and every row, column and total adds up', async () => {
	await show();
	for (const name of ['Klantprofiel per gemeente', 'Participatieladder per gemeente']) {
		const table = region(name).getByRole('table');
		await expect.element(table).toHaveAttribute('aria-rowcount', '344');
		expect(table.element().querySelectorAll('tbody tr[aria-rowindex]').length).toBeLessThan(80);
		const rows = await allRows(name);
		expect(rows.size).toBe(342);
		const totals = countsOf(table.element().querySelector('tfoot tr'));
		expect(totals.at(-1)).toBe(KANDIDATEN.length);
		for (const [gemeente, counts] of rows) {
			const total = KANDIDATEN.filter((each) => each.gemeente === gemeente).length;
			expect(counts.at(-1), gemeente).toBe(total);
			expect(
				counts.slice(0, -1).reduce((sum, n) => sum + n, 0),
				gemeente
			).toBe(total);
			if (name.startsWith('Klantprofiel'))
				expect(counts.slice(0, -1), gemeente).toEqual(
					PROFIELEN.map((waarde) => expected(gemeente, 'klantprofiel', waarde))
				);
		}
		for (const [at, total] of totals.entries())
			expect([...rows.values()].reduce((sum, counts) => sum + (counts[at] ?? 0), 0)).toBe(total);
	}
	const treden = await allRows('Klantprofiel per trede');
	expect(treden.get('6 Betaald werk')?.at(-1)).toBe(expected(null, 'ladder', '06'));
});

test('the largest stand first, by name when that is asked, and a filter leaves one', async () => {
	const { dashboard } = await show();
	const rows = () =>
		[...region('Klantprofiel per gemeente').element().querySelectorAll('tbody th')].map(
			(each) => each.textContent
		);
	expect(rows()[0]).toBe('Gemeente 341');
	await page.getByLabelText('Volgorde').selectOptions('Op naam');
	expect(rows()[0]).toBe('Gemeente 001');
	const code = dashboard.dataset?.valuesOf('gemeente').indexOf('Gemeente 342') ?? -1;
	dashboard.apply({ kind: 'pick', slicer: 'gemeente', codes: [code] });
	await expect.poll(rows).toEqual(['Gemeente 342']);
	expect(dashboard.count).toBe(3);
});

test('the column of a mark is coloured in the tables of its field', async () => {
	const { blad } = await show();
	blad.mark('klantprofiel', 'N');
	const marked = (name: string) => [...region(name).element().querySelectorAll('thead .marked')];
	await expect
		.poll(() => marked('Klantprofiel per gemeente').map((each) => each.textContent))
		.toEqual(['Nee']);
	expect(marked('Klantprofiel per trede')).toHaveLength(1);
	expect(marked('Participatieladder per gemeente')).toHaveLength(0);
});
