import { describe, expect, test } from 'vitest';
import { unpackRows } from '$lib/columns/packed-rows';
import { readWerkboek } from '$lib/app/inlezen/lees-werkboek';
import { storingTekst, storingVan } from '$lib/domain/momentopname/storing';
import { readSource } from '$lib/worker/read/text/read-csv';
import { IngestSession } from '$lib/worker/read/session';
import { sniffSource } from '$lib/worker/read/bytes/sniff';
import { storedTables, summary } from '../fixtures/source-summary';

const files: Record<string, string> = import.meta.glob(
	['../fixtures/{sources,formats}/*', '!**/*.json'],
	{ query: '?url', import: 'default', eager: true }
);
const paths = Object.keys(files);
const sources = paths.filter((path) => path.includes('/sources/'));
const formats = paths.filter((path) => path.includes('/formats/'));

/** As the app does it: text in this thread, the rest in the worker for workbooks. */
async function read(path: string): Promise<IngestSession> {
	const bytes = new Uint8Array(await (await fetch(files[path] ?? '')).arrayBuffer());
	const name = path.slice(path.lastIndexOf('/') + 1);
	const session = new IngestSession();
	if (sniffSource(bytes) === 'tekst') session.addSource(await readSource(bytes, name, 0));
	else {
		const file = new File([bytes], name, { lastModified: 0 });
		const grids = await readWerkboek(file, new AbortController().signal);
		session.addGrids(grids.map((grid) => ({ ...grid, rijen: unpackRows(grid.rijen) })));
	}
	return session;
}

describe('a source in the browser', () => {
	test.each(sources)('%s reads in as its .json says', async (path) => {
		const said = await read(path).then(summary, (thrown: unknown) => {
			const geweigerd = storingVan(thrown);
			return { geweigerd, melding: storingTekst(geweigerd) };
		});
		await expect(`${JSON.stringify(said, null, '\t')}\n`).toMatchFileSnapshot(
			`${path.replace(/\.csv$/, '')}.json`
		);
	});
});

describe('one list in every format in the browser', () => {
	test.each(formats)('gives the same tables, byte for byte: %s', async (path) => {
		const one = await read(path);
		const other = await read('../fixtures/formats/lijst-utf8.csv');
		expect(one.controle()).toMatchObject({ totaal: 4, overgeslagen: 0, bezwaar: null });
		expect(storedTables(one)).toEqual(storedTables(other));
	});
});
