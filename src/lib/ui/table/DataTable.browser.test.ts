import '../../../routes/app.css';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import NumberedTable from '../../../../tests/fixtures/NumberedTable.svelte';
import { keepFocus } from '../focus/keep-focus';
import type { TableColumn } from './table-column';

const columns: readonly TableColumn[] = [
	{ id: 'persnr', label: 'Pers. nr.', sortable: true },
	{ id: 'naam', label: 'Naam', sortable: true },
	{ id: 'status', label: 'Status', group: 'Sonar' },
	{ id: 'klantprofiel', label: 'Klantprofiel', group: 'Sonar' }
];

function table(props: Partial<Parameters<typeof render<typeof NumberedTable>>[1]> = {}) {
	return render(NumberedTable, {
		name: 'Kandidaten',
		columns,
		rowCount: 100_000,
		sort: null,
		onsort: () => undefined,
		...props
	});
}

const rows = () => document.querySelectorAll('tbody tr[data-row]');
const region = () => page.getByRole('region', { name: 'Kandidaten' }).element();

test('a hundred thousand rows need only those on screen', async () => {
	await page.viewport(1366, 768);
	await table();
	const grid = page.getByRole('table', { name: 'Kandidaten' });
	await expect.element(grid).toHaveAttribute('aria-rowcount', '100002');
	expect(rows().length).toBeLessThan(50);
	// the two rows of the head count
	expect(rows()[0]?.getAttribute('aria-rowindex')).toBe('3');
	const heads = [...document.querySelectorAll('thead tr')];
	expect(heads.map((row) => row.getAttribute('aria-rowindex'))).toEqual(['1', '2']);
});

test.each([100_000, 1_000_000])('the last of %i rows can be scrolled to', async (rowCount) => {
	await page.viewport(1366, 768);
	await table({ rowCount });
	region().scrollTop = region().scrollHeight;
	await expect.element(page.getByText(`naam ${rowCount - 1}`)).toBeVisible();
	expect(rows().length).toBeLessThan(50);
});

test('the head sorts, says so and has the group over its columns', async () => {
	await page.viewport(1366, 768);
	const asked: string[] = [];
	await table({
		sort: { column: 'naam', direction: 'descending' },
		onsort: (column: string) => void asked.push(column)
	});
	await expect
		.element(page.getByRole('columnheader', { name: 'Naam' }))
		.toHaveAttribute('aria-sort', 'descending');
	const group = document.querySelector('th[scope="colgroup"]');
	expect([group?.textContent?.trim(), group?.getAttribute('colspan')]).toEqual(['Sonar', '2']);
	// all in the lower row, in the order in which they are seen
	const lower = [...document.querySelectorAll('thead tr:last-child th')];
	expect(lower.map((head) => head.textContent.trim())).toEqual(columns.map(({ label }) => label));
	await page.getByRole('button', { name: 'Pers. nr.' }).click();
	expect(asked).toEqual(['persnr']);
});

test('a row is named by its cell that says what it is of', async () => {
	await page.viewport(1366, 768);
	await table({ isRowHead: ({ id }: TableColumn) => id === 'naam' });
	await expect.element(page.getByRole('rowheader', { name: 'naam 0' })).toBeVisible();
	await expect.element(page.getByRole('cell', { name: 'status 0', exact: true })).toBeVisible();
});

test('a column that gave way is counted, and the others keep their place', async () => {
	await page.viewport(1366, 768);
	const narrow = columns.map((column) => ({ ...column, width: 500 }));
	await table({
		columns: narrow.map((each, at) => (at === 1 ? { ...each, hideNarrow: true } : each))
	});
	const grid = page.getByRole('table', { name: 'Kandidaten' });
	await expect.element(grid).toHaveAttribute('aria-colcount', '4');
	const cells = [...(rows()[0]?.children ?? [])];
	expect(cells.map((cell) => cell.getAttribute('aria-colindex'))).toEqual(['1', '3', '4']);
});

test('a click in a row opens it and the current row is in view', async () => {
	await page.viewport(1366, 768);
	const opened: number[] = [];
	const view = await table({ onopen: (row: number) => void opened.push(row) });
	await page.getByText('status 3', { exact: true }).click();
	expect(opened).toEqual([3]);
	await view.rerender({ current: 5000 });
	const current = page.getByRole('row', { name: /naam 5000/ });
	await expect.element(current).toHaveAttribute('aria-current', 'true');
	await expect.element(current).toBeInViewport();
});

test('printing draws every filtered row', async () => {
	await page.viewport(1366, 768);
	await table({ rowCount: 300 });
	window.dispatchEvent(new Event('beforeprint'));
	expect(rows()).toHaveLength(300);
	window.dispatchEvent(new Event('afterprint'));
	await expect.poll(() => rows().length).toBeLessThan(50);
});

test('another order writes in the same rows, and a scroll only in those that come into view', async () => {
	await page.viewport(1366, 768);
	const view = await table();
	const before = [...rows()];
	await view.rerender({ from: 500 });
	await expect.element(page.getByText('naam 500')).toBeVisible();
	expect([...rows()]).toEqual(before);

	region().scrollTop = 3_200;
	await expect.element(page.getByText('naam 600')).toBeVisible();
	const low = new Map([...rows()].map((row) => [row.getAttribute('data-row'), row]));
	region().scrollTop = 3_232;
	await expect.poll(() => rows()[0]?.getAttribute('data-row')).toBe('93');
	const kept = [...rows()].filter((row) => low.get(row.getAttribute('data-row')) === row);
	expect(rows().length - kept.length).toBeLessThanOrEqual(1);
	expect(
		[...rows()].map((row) =>
			row.textContent
				.trim()
				.split(/\s{2,}|(?<=\d) (?=\D)/)
				.join('')
		)
	).toEqual(
		[...rows()].map((row) => {
			const number = Number(row.getAttribute('data-row')) + 500;
			return columns.map(({ id }) => `${id} ${number}`).join('');
		})
	);
});

const focused = () => document.activeElement?.textContent.trim();

/** Scrolls as a wheel or the bar does, and waits for what is drawn there. */
async function scrollTo(top: number, seen: string) {
	region().scrollTop = top;
	await expect.element(page.getByText(seen, { exact: true })).toBeInViewport();
}

test('a row keeps the focus and its element when it scrolls out of sight, and keys go on from it', async () => {
	await page.viewport(1366, 768);
	await table();
	const name = page.getByRole('button', { name: 'naam 5', exact: true }).element() as HTMLElement;
	name.focus();
	for (const [top, seen] of [
		[3_200, 'naam 101'],
		[320, 'naam 12'],
		[3_199_000, 'naam 99975'],
		[16_000, 'naam 501']
	] as const) {
		await scrollTo(top, seen);
		expect(document.activeElement).toBe(name);
		expect(focused()).toBe('naam 5');
	}
	expect(rows().length).toBeLessThan(50);
	const order = [...rows()].map((row) => Number(row.getAttribute('data-row')));
	expect(order).toEqual(order.toSorted((a, b) => a - b));

	await userEvent.keyboard('{PageDown}');
	await expect.poll(() => region().scrollTop).toBeGreaterThan(16_200);
	await userEvent.keyboard('{Home}');
	await expect.poll(() => region().scrollTop).toBe(0);
	await userEvent.keyboard('{End}');
	// it glides there, and would go on after what is asked next
	const left = () => region().scrollHeight - region().clientHeight - region().scrollTop;
	await expect.poll(left).toBeLessThan(2);
	expect(document.activeElement).toBe(name);
	await scrollTo(0, 'naam 1');
	expect(document.activeElement).toBe(name);
});

test('the focus follows its row through another order, and goes to the next where it is gone', async () => {
	const stop = keepFocus();
	await page.viewport(1366, 768);
	const rowKey = (from: number) => (row: number) => `key ${row + from}`;
	const view = await table({ rowCount: 100, from: 0, rowKey: rowKey(0) });
	const name = page.getByRole('button', { name: 'naam 5', exact: true }).element() as HTMLElement;
	name.focus();
	await view.rerender({ from: 3, rowKey: rowKey(3) });
	await expect.poll(focused).toBe('naam 5');
	expect(document.activeElement?.closest('tr')?.getAttribute('data-row')).toBe('2');
	await view.rerender({ from: -60, rowKey: rowKey(-60) });
	await expect.poll(focused).toBe('naam 5');
	expect(document.activeElement?.closest('tr')?.getAttribute('data-row')).toBe('65');
	await view.rerender({ from: 0, rowKey: rowKey(0) });
	await expect.poll(focused).toBe('naam 5');

	// every fifth is gone
	const some = (row: number) => `key ${row + Math.floor(row / 4) + 1}`;
	const gone: string[] = [];
	document.addEventListener('focusin', () => gone.push(focused() ?? ''));
	await view.rerender({ rowCount: 80, from: 1, rowKey: some });
	await expect.poll(() => gone).toEqual(['naam 6']);
	await view.rerender({ rowCount: 0 });
	await expect.poll(() => document.activeElement).toBe(region());
	stop();
});
