import { describe, expect, test } from 'vitest';
import { unpackRows } from '$lib/columns/packed-rows';
import { webTables } from '$lib/app/inlezen/web-tables';
import { Storing } from '$lib/domain/momentopname/storing';
import { tablePieces } from '$lib/worker/read/web/table-pieces';
import { webPages } from '$lib/worker/read/web/web-pages';
import { below, MUTATIONS, seeded } from '../property/mutations';

function read(...html: readonly string[]) {
	const paginas = html.map((each) => ({
		naam: null,
		verborgen: false,
		tabellen: tablePieces(each),
		tekenset: 'UTF-8'
	}));
	return webTables(paginas, new File([], 'a.xls'), new AbortController().signal);
}

async function rows(html: string): Promise<readonly (readonly string[])[]> {
	const [grid] = await read(html);
	return unpackRows(grid?.rijen ?? []);
}

describe('tables of a web page', () => {
	test('have the text that would be on screen', async () => {
		expect(
			await rows(`<table><tr><th>Naam<th>Notitie
				<tr><td>&nbsp;M&uuml;ller,<br>J.<td><p>een</p><p>twee</p>
				<tr><td>  a\n b <b>c</b>d<td><style>x</style><script>y</script>&amp;&#8364;</table>`)
		).toEqual([
			['Naam', 'Notitie'],
			['Müller, J.', 'een twee'],
			['a b cd', '&€']
		]);
	});

	test('keep their columns where a cell covers more', async () => {
		expect(
			await rows(`<table>
				<tr><td rowspan=2>a<td colspan=2>b<td>c</tr>
				<tr><td>d<td>e<td rowspan=0>f</tr>
				<tr><td>g<td>h</tr>
			</table>`)
		).toEqual([
			['a', 'b', 'b', 'c'],
			['a', 'd', 'e', 'f'],
			['g', 'h', '', 'f']
		]);
	});

	test('end at the last row that says something', async () => {
		expect(await rows('<table><tr><td>a<tr><td>b<tr><td>&nbsp;<tr></table>')).toEqual([
			['a'],
			['b']
		]);
	});

	test('are the same in one piece and in many', async () => {
		const rows = Array.from({ length: 20_000 }, (_, at) => `<tr><td>${at}<td rowspan=3>b<td>c`);
		const [grid] = await read(`<table>${rows.join('\n')}</table>`);
		expect(tablePieces(`<table>${rows.join('\n')}</table>`)[0]?.length).toBeGreaterThan(1);
		const found = unpackRows(grid?.rijen ?? []);
		expect(found).toHaveLength(20_000);
		expect(found.map((cells) => cells[0])).toEqual(rows.map((_, at) => String(at)));
	});

	test('that only place others on the page, or hold one row, are left out', async () => {
		const grids = await read(`<table><tr><td>menu<td>
			<table><tr><td>a<tr><td>b</table><table><tr><td>knop</table>
			<table><tr><td>c<tr><td>d</table></table>`);
		expect(grids.map(({ werkblad, rijen }) => [werkblad, unpackRows(rijen)])).toEqual([
			['Tabel 1', [['a'], ['b']]],
			['Tabel 2', [['c'], ['d']]]
		]);
	});

	test('do no harm: nothing is loaded, nothing runs', async () => {
		performance.clearResourceTimings();
		const url = `${location.origin}/should-not-be-loaded`;
		await rows(`<script>window.harmed = 1</script>
			<table onload="window.harmed = 2"><tr><td><img src="${url}.png" onerror="window.harmed = 3">a
			<tr><td><svg onload="window.harmed = 4"></svg><iframe src="${url}.html"></iframe>
			<link rel=stylesheet href="${url}.css">b</table>`);
		await new Promise((resolve) => setTimeout(resolve, 200));
		expect('harmed' in window).toBe(false);
		const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
		expect(loaded.filter((name) => name.startsWith(url))).toEqual([]);
	});

	test('that cover more than a sheet can hold are refused, and nothing is made of them', async () => {
		const wide = `<tr>${'<td colspan=1000>x'.repeat(17)}`;
		await expect(read(`<table>${wide}</table>`)).rejects.toMatchObject({
			code: 'webtabel-te-groot'
		});
		const high = `<tr>${'<td colspan=1000 rowspan=65534>x'.repeat(16)}${'<tr><td>y'.repeat(1300)}`;
		await expect(read(`<table>${high}</table>`)).rejects.toMatchObject({
			code: 'webtabel-te-groot'
		});
	});

	test('are left after a minute, also when each piece is short', async () => {
		const rows = '<tr><td>a<td>b'.repeat(13_000);
		const pagina = {
			naam: null,
			verborgen: false,
			tabellen: [[rows, rows, rows, rows]],
			tekenset: 'UTF-8'
		};
		let seconds = 0;
		const clock = () => (seconds += 70) * 1000;
		await expect(
			webTables([pagina], new File([], 'a.xls'), new AbortController().signal, clock)
		).rejects.toMatchObject({ code: 'werkboek-duurt-te-lang' });
	});

	test('can be cancelled, and say when there are none', async () => {
		await expect(read('<p>niets</p>')).rejects.toMatchObject({ code: 'bestand-zonder-rijen' });
		const over = new AbortController();
		over.abort();
		const pagina = { naam: null, verborgen: false, tabellen: [], tekenset: 'UTF-8' };
		await expect(webTables([pagina], new File([], 'a'), over.signal)).rejects.toMatchObject({
			code: 'afgebroken'
		});
	});
});

const pages: Record<string, string> = import.meta.glob(
	['../fixtures/formats/*.{htm,mht}', '../fixtures/**/*webtabel.xls', '../fixtures/**/*.mht'],
	{ query: '?url', import: 'default', eager: true }
);

describe('a web page that something went wrong with', () => {
	test('ends in rows or in a sentence', async () => {
		const files = await Promise.all(
			Object.values(pages).map(
				async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer())
			)
		);
		const mutations = Object.values(MUTATIONS);
		const crashes: string[] = [];
		for (let run = 0; run < 400; run++) {
			const random = seeded(run);
			const pick = () => files[below(files.length, random)] ?? new Uint8Array();
			const made = mutations[below(mutations.length, random)]?.(pick(), random, pick());
			try {
				const grids = await webTables(
					webPages(made ?? new Uint8Array()),
					new File([], 'a.xls'),
					new AbortController().signal
				);
				expect(grids.every(({ rijen }) => unpackRows(rijen).length > 1)).toBe(true);
			} catch (thrown) {
				if (!(thrown instanceof Storing)) crashes.push(`run ${run}: ${String(thrown)}`);
			}
		}
		expect(crashes).toEqual([]);
	});
});
