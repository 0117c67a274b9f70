import { describe, expect, test } from 'vitest';
import type { Leeswijze } from '$lib/domain/momentopname/inlezen';
import { readSource } from '../text/read-csv';
import { IngestSession } from '../session';
import { sourceOf } from '../source-builder';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array, leeswijze: Leeswijze) {
	const data = await readSource(bytes, 'a.csv', 0, { leeswijze });
	const { tekenset, scheidingsteken } = data.bron;
	return { koppen: data.koppen, rijen: data.rijen.length, tekenset, scheidingsteken };
}

describe('how the user wants a text read', () => {
	test('the encoding', async () => {
		const bytes = utf8('Naam;Status\nBoëz;Open');
		expect((await read(utf8('Voornaam;Café'), { tekenset: 'Windows-1252' })).koppen).toEqual([
			'Voornaam',
			'CafÃ©'
		]);
		expect(await read(bytes, {})).toMatchObject({ tekenset: 'UTF-8', scheidingsteken: ';' });
		const western = Uint8Array.from('Café;Naam', (each) => each.charCodeAt(0));
		expect((await read(western, {})).tekenset).toBe('Windows-1252');
		expect(await read(western, { tekenset: 'UTF-8' })).toMatchObject({
			tekenset: 'UTF-8',
			koppen: ['Café', 'Naam']
		});
		expect(await read(western, { tekenset: 'Codepage 850' })).toMatchObject({
			tekenset: 'Codepage 850',
			koppen: ['CafÚ', 'Naam']
		});
		const wide = new Uint8Array(new Uint16Array(Array.from('a;b', (c) => c.charCodeAt(0))).buffer);
		expect((await read(wide, { tekenset: 'UTF-16' })).koppen).toEqual(['a', 'b']);
	});

	test('the separator, also where no other would be found', async () => {
		const bytes = utf8('a,b;c\n1,2;3');
		expect((await read(bytes, { scheidingsteken: ',' })).koppen).toEqual(['a', 'b;c']);
		expect((await read(bytes, { scheidingsteken: ';' })).koppen).toEqual(['a,b', 'c']);
		expect(await read(bytes, { scheidingsteken: '|' })).toMatchObject({
			koppen: ['a,b;c'],
			scheidingsteken: '|'
		});
	});

	test('the row of the header, far below as well', async () => {
		const lines = Array.from({ length: 40 }, (_, row) => `a${row + 1};b${row + 1}`);
		const bytes = utf8(lines.join('\n'));
		expect(await read(bytes, { kopRij: 30 })).toMatchObject({ koppen: ['a30', 'b30'], rijen: 10 });
		expect(await read(bytes, { kopRij: 99 })).toMatchObject({ koppen: [], rijen: 0 });
		const grid = {
			bestand: 'a.xlsx',
			werkblad: 'Blad1',
			gewijzigd: 0,
			rijen: lines.map((line) => line.split(';')),
			lezing: '',
			numeriek: []
		};
		const sheet = sourceOf(grid, 30);
		expect([sheet.koppen, sheet.rijen.length, sheet.rijNummer(0)]).toEqual([
			['a30', 'b30'],
			10,
			31
		]);
	});
});

describe('reading a source again', () => {
	const TEXT = 'Export;;\nGemeente;Pers. nr.;Naam\nEpe;1;Bos, M.\nEpe;2;Vos, N.';

	async function started() {
		const session = new IngestSession();
		const read = (leeswijze: Leeswijze) => readSource(utf8(TEXT), 'k.csv', 0, { leeswijze });
		const id = session.addSource(await read({}), { read });
		return { session, id };
	}

	test('with another header maps the columns anew, and back again', async () => {
		const { session, id } = await started();
		const [found] = session.bronnen();
		expect(found).toMatchObject({ kopRij: 2, tabel: 'kandidaten', rijen: 2 });
		await session.reread(id, { kopRij: 3 });
		expect(session.bronnen()[0]).toMatchObject({ kopRij: 3, rijen: 1, leeswijze: { kopRij: 3 } });
		expect(session.bronnen()[0]?.bezwaar).not.toBeNull();
		await session.reread(id, {});
		expect(session.bronnen()).toEqual([found]);
	});

	test('that changes no heading keeps the mapping', async () => {
		const { session, id } = await started();
		const [bron] = session.bronnen();
		const bestemmingen = (bron?.kolommen ?? []).map((each) => each.bestemming);
		session.apply([
			{ id, tabel: 'kandidaten', bestemmingen: bestemmingen.with(2, { soort: 'geen' }) }
		]);
		await session.reread(id, { tekenset: 'Windows-1252' });
		expect(session.bronnen()[0]?.kolommen[2]?.bestemming).toEqual({ soort: 'geen' });
	});

	test('a hidden sheet is left out, and recognised once it is wanted', () => {
		const session = new IngestSession();
		const rijen = TEXT.split('\n').map((line) => line.split(';'));
		const [id = 0] = session.addGrids([
			{
				bestand: 'a.xlsx',
				werkblad: 'Bron',
				gewijzigd: 0,
				rijen,
				lezing: '',
				numeriek: [],
				verborgen: true
			}
		]);
		expect(session.bronnen()[0]).toMatchObject({ verborgen: true, tabel: 'geen' });
		const [used] = session.apply([{ id, tabel: null, bestemmingen: [] }]);
		expect(used).toMatchObject({ tabel: 'kandidaten', bezwaar: null });
	});
});
