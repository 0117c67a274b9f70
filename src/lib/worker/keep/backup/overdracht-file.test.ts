import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeTable } from '$lib/columns/arrow';
import { encodeTable } from '$lib/columns/arrow-encode';
import { buildTextColumn } from '$lib/columns/build';
import { runs } from '../../../../../tests/property/runs';
import { readOverdracht, writeOverdracht, type OverdrachtInhoud } from './overdracht-file';

const WACHTWOORD = 'fiets regen kaars tulband';
const CHEAP = { geheugen: 64, rondes: 1, banen: 1 };

const inhoud: OverdrachtInhoud = {
	meta: { soort: 'bron', peildatum: 20775, velden: { kandidaten: ['naam'] } },
	herkomst: { begeleider: 'Quellhorst, Z.', gemaakt: '2026-11-26T10:00:00.000Z' },
	tabellen: [
		{
			tabel: 'kandidaten',
			rijen: 2,
			bytes: encodeTable({
				rows: 2,
				columns: new Map([['naam', buildTextColumn(['Xavelaar, A.', 'Xavelaar, B.'])]])
			})
		},
		{ tabel: 'trajecten', rijen: 0, bytes: encodeTable({ rows: 0, columns: new Map() }) }
	],
	dossier: { '["Epe","07001"]': { notities: { a: { tekst: 'Belt later', op: '2026-11-20' } } } }
};
let file: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
	file = await writeOverdracht(inhoud, WACHTWOORD, CHEAP);
});

describe('a hand-over file', () => {
	it('gives back what was written, as a momentopname of its own', async () => {
		const { meta, tabellen, dossier } = await readOverdracht(file, WACHTWOORD);
		expect(meta).toMatchObject({
			soort: 'bron',
			peildatum: 20775,
			velden: { kandidaten: ['naam'] },
			aantallen: { kandidaten: 2, trajecten: 0, modules: null, plaatsingen: null },
			overdracht: { ...inhoud.herkomst, inhoud: expect.stringMatching(/^[\da-f]{64}$/) }
		});
		expect(tabellen.kandidaten).toEqual(inhoud.tabellen[0]?.bytes);
		expect(dossier).toEqual(inhoud.dossier);
		expect((await readOverdracht(file, WACHTWOORD)).meta.id).not.toBe(meta.id);
	});

	it('tells nothing to who has no passphrase, not even whose caseload it is', () => {
		const text = new TextDecoder('latin1').decode(file);
		for (const secret of ['Xavelaar', 'Quellhorst', '07001', 'Belt', 'kandidaten', 'bron'])
			expect(text).not.toContain(secret);
	});

	it('opens under no other passphrase', async () => {
		await expect(readOverdracht(file, `${WACHTWOORD}!`)).rejects.toMatchObject({
			code: 'wachtwoord-onjuist'
		});
	});

	it('is refused wherever a byte is missing, added or changed', async () => {
		const isRefused = async (bytes: Uint8Array<ArrayBuffer>) => {
			const code = await readOverdracht(bytes, WACHTWOORD).then(
				() => 'opened',
				(thrown: { code: string }) => thrown.code
			);
			return code === 'overdracht-onleesbaar' || code === 'nieuwere-versie';
		};
		await fc.assert(
			fc.asyncProperty(
				fc.nat(file.length - 1),
				fc.integer({ min: 1, max: 255 }),
				async (at, by) => {
					const changed = file.slice();
					changed[at] = (changed[at] ?? 0) ^ by;
					return isRefused(changed);
				}
			),
			{ numRuns: runs(300) }
		);
		await fc.assert(
			fc.asyncProperty(fc.nat(file.length - 1), (length) => isRefused(file.slice(0, length))),
			{ numRuns: runs(100) }
		);
		expect(await isRefused(Uint8Array.from([...file, 0]))).toBe(true);
	});

	it('of version 1 stays readable', async () => {
		const frozen = readFileSync('tests/fixtures/storage/overdracht-version-1.kib');
		const { meta, tabellen, dossier } = await readOverdracht(Uint8Array.from(frozen), WACHTWOORD);
		expect(meta).toMatchObject({ peildatum: 20775, overdracht: inhoud.herkomst });
		const naam = tabellen.kandidaten && decodeTable(tabellen.kandidaten).columns.get('naam');
		expect(naam?.kind === 'text' && [naam.at(0), naam.at(1)]).toEqual([
			'Xavelaar, A.',
			'Xavelaar, B.'
		]);
		expect(Object.keys(dossier)).toEqual(['["Epe","07001"]']);
	});

	it('of version 2 stays readable', async () => {
		const frozen = readFileSync('tests/fixtures/storage/overdracht-version-2.kib');
		const { meta, tabellen, dossier } = await readOverdracht(Uint8Array.from(frozen), WACHTWOORD);
		expect(meta).toMatchObject({ peildatum: 20775, overdracht: inhoud.herkomst });
		expect(tabellen.kandidaten && decodeTable(tabellen.kandidaten).rows).toBe(2);
		expect(Object.keys(dossier)).toEqual(['["Epe","07001"]']);
	});

	it('made twice of the same is known as the same, made of anything else it is not', async () => {
		const som = async (other: Partial<OverdrachtInhoud>) => {
			const made = await writeOverdracht({ ...inhoud, ...other }, WACHTWOORD, CHEAP);
			return (await readOverdracht(made, WACHTWOORD)).meta.overdracht?.inhoud;
		};
		const own = await som({});
		const later = { ...inhoud.herkomst, gemaakt: '2026-11-27T10:00:00.000Z' };
		expect(await som({ herkomst: later })).toBe(own);
		expect(await som({ herkomst: { ...inhoud.herkomst, begeleider: 'Wubben' } })).not.toBe(own);
		expect(await som({ dossier: {} })).not.toBe(own);
		expect(await som({ meta: { ...inhoud.meta, peildatum: 20776 } })).not.toBe(own);
	});

	it('of a later app says so', async () => {
		const later = file.slice();
		later[8] = 3;
		await expect(readOverdracht(later, WACHTWOORD)).rejects.toMatchObject({
			code: 'nieuwere-versie'
		});
	});
});
