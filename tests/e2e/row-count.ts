import { expect, type Locator } from '@playwright/test';

/** Runs inside the page. */
function rowsOf(table: Element | null): number {
	const heads = table?.querySelectorAll('thead tr').length ?? 0;
	return Number(table?.ariaRowCount ?? heads) - heads;
}

/** How many rows a list has, without those of its head. */
export async function expectRowCount(table: Locator, rows: number, of?: string): Promise<void> {
	await expect.poll(() => table.evaluate(rowsOf), { message: of ?? '' }).toBe(rows);
}
