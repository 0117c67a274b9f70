import { describe, expect, test } from 'vitest';
import { COST, makeVault, openVault, rewrap } from './passphrase';
import { seal, unseal } from './sealing';
import { wholeHeader, withChecksum } from './vault-header';

const CHEAP = { geheugen: 64, rondes: 1, banen: 1 };
const GOED = 'fiets regen kaars tulband';
const FOUT = { code: 'wachtwoord-onjuist' };
const bytes = new Uint8Array([1, 2, 3]);

describe('a vault', () => {
	test('opens under its passphrase, and gives no bytes of its key away', async () => {
		const { header, key } = await makeVault(GOED, CHEAP);
		const sealed = await seal(key.key, 'a', bytes);
		const opened = await openVault(structuredClone(header), GOED);
		expect(opened.id).toBe(key.id);
		expect([...(await unseal(opened.key, 'a', sealed))]).toEqual([1, 2, 3]);
		for (const each of [key.key, opened.key]) {
			expect(each.extractable).toBe(false);
			await expect(crypto.subtle.exportKey('raw', each)).rejects.toThrow();
		}
	});

	test.each(['', 'Fiets regen kaars tulband', `${GOED} `, 'iets anders'])(
		'stays shut under "%s"',
		async (wachtwoord) => {
			const { header } = await makeVault(GOED, CHEAP);
			await expect(openVault(header, wachtwoord)).rejects.toMatchObject(FOUT);
		}
	);

	test('takes a passphrase whichever way its accents are composed', async () => {
		const { header } = await makeVault('re\u0301union-co\u00f6peratie', CHEAP);
		await expect(openVault(header, 'r\u00e9union-coo\u0308peratie')).resolves.toBeDefined();
	});

	test('keeps its data key when the passphrase changes', async () => {
		const { header, key } = await makeVault(GOED, CHEAP);
		const sealed = await seal(key.key, 'a', bytes);
		const changed = await rewrap(header, GOED, 'vier andere losse woorden', CHEAP);
		const opened = await openVault(changed, 'vier andere losse woorden');
		expect(opened.id).toBe(key.id);
		expect(opened.key.extractable).toBe(false);
		expect([...(await unseal(opened.key, 'a', sealed))]).toEqual([1, 2, 3]);
		await expect(openVault(changed, GOED)).rejects.toMatchObject(FOUT);
		await expect(rewrap(header, 'fout wachtwoord', GOED, CHEAP)).rejects.toMatchObject(FOUT);
		expect(changed.kdf.zout).not.toBe(header.kdf.zout);
	});

	test('costs a guess 64 MiB and three rounds', async () => {
		expect(COST).toEqual({ geheugen: 65_536, rondes: 3, banen: 1 });
		const { header } = await makeVault(GOED);
		await expect(openVault(header, GOED)).resolves.toBeDefined();
	});

	test('does not let a header ask for all memory', async () => {
		const { header } = await makeVault(GOED, CHEAP);
		const greedy = await withChecksum({ ...header, kdf: { ...header.kdf, geheugen: 1 << 30 } });
		await expect(openVault(greedy, GOED)).rejects.toMatchObject({ code: 'opslag-beschadigd' });
	});
});

describe('the header of a vault', () => {
	test('is read from the copy that is whole', async () => {
		const { header } = await makeVault(GOED, CHEAP);
		const flipped = {
			...header,
			gewikkeld: header.gewikkeld.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
		};
		expect(await wholeHeader([flipped, header])).toEqual(header);
		expect(await wholeHeader([])).toBeNull();
		expect(await wholeHeader([flipped, flipped])).toBeNull();
	});
});
