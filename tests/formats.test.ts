import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '$lib/worker/read/text/read-csv';
import { IngestSession } from '$lib/worker/read/session';
import { sniffSource } from '$lib/worker/read/bytes/sniff';
import { readWorkbook } from '$lib/worker/read/workbook/workbook';
import { storedTables } from './fixtures/source-summary';

const FOLDER = join(import.meta.dirname, 'fixtures/formats');

/** Web pages are among those that `tests/browser/sources.browser.test.ts` reads. */
const formats = readdirSync(FOLDER).filter(
	(name) =>
		/^lijst\b(?!\.json)/.test(name) && sniffSource(readFileSync(join(FOLDER, name))) !== 'webtabel'
);

async function stored(name: string): Promise<Record<string, Uint8Array>> {
	const bytes = readFileSync(join(FOLDER, name));
	const session = new IngestSession();
	if (sniffSource(bytes) === 'werkboek') session.addGrids(await readWorkbook(bytes, name, 0));
	else session.addSource(await readSource(bytes, name, 0));
	expect(session.controle()).toMatchObject({ totaal: 4, overgeslagen: 0, bezwaar: null });
	return storedTables(session);
}

describe('one list in every format', () => {
	it.each(formats)('gives the same tables, byte for byte: %s', async (name) => {
		expect(await stored(name)).toEqual(await stored('lijst-utf8.csv'));
	});
});
