import { isGeheugenKey, snapshotIn } from '../geheugen/geheugen-key';
import { isHerinnering } from '../geheugen/herinnering-shape';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../../../../tests/property/runs';
import { openBackup, writeBackup, type Backup } from './backup-file';
import { seal, unseal } from '../vault/sealing';
import { withChecksum, type DataKey } from '../vault/vault-header';

const WACHTWOORD = 'fiets regen kaars tulband';
const unreadable = { code: 'back-up-onleesbaar' };
let backup: Backup;
let data: DataKey;
/** The header of these tests opens under no passphrase. */
const readBackup = async (bytes: Uint8Array<ArrayBuffer>) =>
	(await openBackup(bytes, WACHTWOORD, async () => data)).backup;
let file: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
	const aes = { name: 'AES-GCM', length: 256 };
	const key = await crypto.subtle.generateKey(aes, false, ['encrypt', 'decrypt']);
	data = { id: 's', key };
	const sealed = (id: string, size: number) => seal(key, id, new Uint8Array(size).fill(7));
	backup = {
		gemaakt: '2026-11-22T10:00:00.000Z',
		kluis: await withChecksum({
			versie: 1,
			sleutel: 's',
			kdf: { naam: 'argon2id', zout: '00'.repeat(16), geheugen: 64, rondes: 1, banen: 1 },
			gewikkeld: '00'.repeat(40)
		}),
		huidig: 'a',
		momentopnamen: [
			{
				id: 'a',
				soort: 'bron',
				ingelezen: '2026-11-20T10:00:00.000Z',
				vorige: null,
				meta: await sealed('a/meta', 300),
				tabellen: [{ tabel: 'kandidaten', bytes: await sealed('a/kandidaten', 900) }]
			},
			{
				id: 'b',
				soort: 'voorbeeld',
				ingelezen: '2026-11-19T10:00:00.000Z',
				meta: await sealed('b/meta', 0),
				tabellen: []
			}
		],
		indelingen: await sealed('indelingen', 12),
		documenten: [
			{ key: 'document/bron/dossier', bytes: await sealed('document/bron/dossier', 50) },
			{ key: 'document/voorbeeld/dossier', bytes: await sealed('document/voorbeeld/dossier', 9) }
		]
	};
	file = await writeBackup(backup, data);
});

describe('a back-up file', () => {
	it('gives back what was written', async () => {
		expect(await readBackup(file)).toEqual(backup);
		const empty: Backup = {
			...backup,
			huidig: null,
			momentopnamen: [],
			indelingen: null,
			documenten: []
		};
		expect(await readBackup(await writeBackup(empty, data))).toEqual(empty);
	});

	it('is refused when any byte is changed', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.nat(file.length - 1),
				fc.integer({ min: 1, max: 255 }),
				async (at, by) => {
					const flipped = file.slice();
					flipped[at] = (flipped[at] ?? 0) ^ by;
					const isVersion = at >= 8 && at < 12;
					await expect(readBackup(flipped)).rejects.toMatchObject(
						isVersion ? { name: 'Storing' } : unreadable
					);
				}
			),
			{ numRuns: runs(300) }
		);
	});

	it('is refused at any other length', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(file.length - 1), async (length) => {
				await expect(readBackup(file.slice(0, length))).rejects.toMatchObject(unreadable);
			})
		);
		const longer = new Uint8Array(file.length + 1);
		longer.set(file);
		await expect(readBackup(longer)).rejects.toMatchObject(unreadable);
	});

	it('of anything else is refused', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
				await expect(readBackup(new Uint8Array(bytes))).rejects.toMatchObject(unreadable);
			})
		);
	});

	it('whose version was changed is refused', async () => {
		for (const version of [0, 1, 2, 3]) {
			const other = file.slice();
			other[8] = version;
			await expect(readBackup(other)).rejects.toMatchObject(unreadable);
		}
	});

	it('of a later app says so', async () => {
		const later = file.slice();
		later[8] = 5;
		await expect(readBackup(later)).rejects.toMatchObject({ code: 'nieuwere-versie' });
	});

	it('of version 1 stays readable', async () => {
		const frozen = readFileSync('tests/fixtures/storage/backup-version-1.kib');
		const opened = await openBackup(new Uint8Array(frozen), WACHTWOORD);
		const { backup: read, isBound } = opened;
		const { key } = opened.key;
		expect(isBound).toBe(false);
		expect(read.momentopnamen).toHaveLength(2);
		expect(read.documenten).toEqual([]);
		for (const { id, meta, tabellen } of read.momentopnamen) {
			const plain = new TextDecoder().decode(await unseal(key, `${id}/meta`, meta));
			expect(JSON.parse(plain)).toMatchObject({ id, soort: 'bron' });
			for (const { tabel, bytes } of tabellen)
				expect((await unseal(key, `${id}/${tabel}`, bytes)).length).toBeGreaterThan(1000);
		}
		const text = frozen.toString('latin1');
		for (const personal of ['Voorbeeldman', '07001', 'kandidaten-1'])
			expect(text).not.toContain(personal);
	});

	it('of version 2 stays readable', async () => {
		const frozen = readFileSync('tests/fixtures/storage/backup-version-2.kib');
		const opened = await openBackup(new Uint8Array(frozen), WACHTWOORD);
		const { backup: read, isBound } = opened;
		const { key } = opened.key;
		expect(isBound).toBe(false);
		expect(read.momentopnamen).toHaveLength(2);
		expect(read.documenten.map((each) => each.key)).toEqual([
			'document/bron/dossier',
			'document/bron/afspraken'
		]);
		for (const { key: id, bytes } of read.documenten) {
			const plain = new TextDecoder().decode(await unseal(key, id, bytes));
			expect(JSON.parse(plain)).toMatchObject({ versie: 1, revisie: 1 });
		}
		expect(frozen.toString('latin1')).not.toContain('07001');
	});

	it('of version 3 stays readable, and nothing in it can have been changed', async () => {
		const frozen = readFileSync('tests/fixtures/storage/backup-version-3.kib');
		const { backup: read, isBound } = await openBackup(new Uint8Array(frozen), WACHTWOORD);
		expect(isBound).toBe(true);
		expect(read.momentopnamen).toHaveLength(2);
		expect(read.documenten.map((each) => each.key)).toEqual(['document/bron/dossier']);
		expect(frozen.toString('latin1')).not.toMatch(/Xavelaar|07811|Belt/);
	});

	it('of version 4 stays readable, with the counts of a list that is gone', async () => {
		const frozen = readFileSync('tests/fixtures/storage/backup-version-4.kib');
		const opened = await openBackup(new Uint8Array(frozen), WACHTWOORD);
		const { backup: read, isBound } = opened;
		expect(isBound).toBe(true);
		expect(read.momentopnamen).toHaveLength(1);
		const counts = read.documenten.filter(({ key }) => isGeheugenKey(key));
		expect(counts).toHaveLength(2);
		for (const { key: id, bytes } of counts) {
			const plain = new TextDecoder().decode(await unseal(opened.key.key, id, bytes));
			if (!isGeheugenKey(id)) throw new RangeError('no counts');
			expect(isHerinnering(snapshotIn(id), JSON.parse(plain))).toBe(true);
			expect(plain).not.toMatch(/Voorbeeldman|Proefvrouw|0700/);
		}
		expect(frozen.toString('latin1')).not.toMatch(/Voorbeeldman|0700/);
	});

	it('whose vault asks more work than this app ever did says so, before the work begins', async () => {
		const { kdf: usual, sleutel, gewikkeld } = backup.kluis;
		const kluis = { versie: 1 as const, sleutel, gewikkeld };
		const kdf = { ...usual, geheugen: 1024 * 1024 };
		const heavy = { ...backup, kluis: await withChecksum({ ...kluis, kdf }) };
		const bytes = await writeBackup(heavy, data);
		await expect(openBackup(bytes, WACHTWOORD)).rejects.toMatchObject({ code: 'bestand-te-zwaar' });
	});
});
