import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ColumnTable } from '$lib/columns/column';
import { storingTekst, storingVan } from '$lib/domain/momentopname/storing';
import { readSource } from '$lib/worker/read/text/read-csv';
import { IngestSession } from '$lib/worker/read/session';
import { sniffSource } from '$lib/worker/read/bytes/sniff';
import { webPages } from '$lib/worker/read/web/web-pages';
import { readWorkbook } from '$lib/worker/read/workbook/workbook';
import { rowsOf, summary } from './fixtures/source-summary';

const FOLDER = join(import.meta.dirname, 'fixtures/sources');

/** Drop a file, or a folder of files that are read in together, and its `.json` beside it: that is a test. */
const sources = readdirSync(FOLDER).filter(
	(name) => !name.startsWith('.') && !name.endsWith('.json')
);

/** Web tables are read by the browser, in `tests/browser/sources.browser.test.ts`. */
function isReadHere(name: string): boolean {
	if (statSync(join(FOLDER, name)).isDirectory()) return true;
	try {
		const bytes = readFileSync(join(FOLDER, name));
		return sniffSource(bytes) !== 'webtabel' || webPages(bytes).length === 0;
	} catch {
		return true;
	}
}

describe('a source', () => {
	it.each(sources.filter(isReadHere))('%s reads in as its .json says', async (name) => {
		const path = join(FOLDER, name);
		const files = statSync(path).isDirectory()
			? readdirSync(path).map((file) => join(path, file))
			: [path];
		const session = new IngestSession();
		const said = await Promise.all(files.map((file) => add(session, file))).then(
			() => summary(session),
			(thrown: unknown) => {
				const geweigerd = storingVan(thrown);
				return { geweigerd, melding: storingTekst(geweigerd) };
			}
		);
		await expect(`${JSON.stringify(said, null, '\t')}\n`).toMatchFileSnapshot(
			`${path.replace(/\.csv$/, '')}.json`
		);
	});
});

async function add(session: IngestSession, path: string): Promise<void> {
	const bytes = readFileSync(path);
	switch (sniffSource(bytes)) {
		case 'tekst':
			session.addSource(await readSource(bytes, basename(path), 0));
			break;
		case 'werkboek':
			session.addGrids(await readWorkbook(bytes, basename(path), 0));
			break;
		case 'webtabel':
			webPages(bytes);
			throw new Error(`only a browser reads ${path}`);
	}
}

describe('the Lucrato list', () => {
	async function lucrato(): Promise<IngestSession> {
		const session = new IngestSession();
		session.addSource(
			await readSource(readFileSync(join(FOLDER, 'lucrato-slide.csv')), 'lucrato-slide.csv', 0)
		);
		return session;
	}

	it('is 31 kandidaten and one total', async () => {
		const { totaal, totaalregels, overgeslagen, bezwaar } = (await lucrato()).controle();
		expect({ totaal, totaalregels, overgeslagen, bezwaar }).toEqual({
			totaal: 31,
			totaalregels: 1,
			overgeslagen: 0,
			bezwaar: null
		});
	});

	it('has the counts of the report', async () => {
		const table = (await lucrato()).tables().tables.kandidaten;
		expect(counts(table, 'klantprofiel')).toEqual({ J: 8, N: 23 });
		expect(counts(table, 'gemeente')).toEqual({ Apeldoorn: 15, Epe: 16 });
		expect(counts(table, 'ladder')['#']).toBe(18);
		const rows = rowsOf(table).filter((row) => row.klantprofiel === 'J');
		expect(rows.filter((row) => row.ladder === '04 met groeipotentieel')).toHaveLength(7);
		expect(rows.filter((row) => row.ladder === '02 met groeipotentieel')).toHaveLength(1);
	});

	it('keeps the zero of 07974 and says that = was read as #', async () => {
		const session = await lucrato();
		expect(rowsOf(session.tables().tables.kandidaten).map((row) => row.persnr)).toContain('07974');
		const { meldingen, inOrde, totaal } = session.controle();
		const scanfout = meldingen.find(({ waarde }) => waarde === '=');
		expect(inOrde).toBe(totaal);
		expect(scanfout).toMatchObject({
			ernst: 'info',
			aantal: 18,
			probleem: "18 keer '=' gelezen als '# niet ingevuld'."
		});
	});

	it('reads the same from a workbook in which the numbers are text', async () => {
		const text = readFileSync(join(FOLDER, 'lucrato-slide.csv'), 'utf8').replace('\ufeff', '');
		const { data } = Papa.parse<string[]>(text, { delimiter: ';' });
		const book = utils.book_new();
		utils.book_append_sheet(book, utils.aoa_to_sheet(data), 'Lijst');
		const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
		const session = new IngestSession();
		session.addGrids(await readWorkbook(bytes, 'lucrato.xlsx', 0));
		expect(rowsOf(session.tables().tables.kandidaten)).toEqual(
			rowsOf((await lucrato()).tables().tables.kandidaten)
		);
		expect(session.controle().totaalregels).toBe(1);
	});
});

function counts(table: ColumnTable | undefined, name: string): Record<string, number> {
	const tally: Record<string, number> = {};
	for (const row of rowsOf(table)) tally[String(row[name])] = (tally[String(row[name])] ?? 0) + 1;
	return tally;
}
