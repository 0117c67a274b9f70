import { describe, expect, test } from 'vitest';
import { latestLists, lookAt } from './plek-blik';

/** A folder of the browser's own, with these files. */
async function folder(name: string, ...files: readonly string[]) {
	const root = await navigator.storage.getDirectory();
	await root.removeEntry(name, { recursive: true }).catch(() => undefined);
	const made = await root.getDirectoryHandle(name, { create: true });
	for (const file of files) {
		const writer = await (await made.getFileHandle(file, { create: true })).createWritable();
		await writer.write('a;b');
		await writer.close();
	}
	return made;
}

/** A file of which the browser says this. */
function fake(name: string, thrown: DOMException | null, permission: PermissionState = 'granted') {
	return {
		kind: 'file',
		name,
		getFile: () =>
			thrown
				? Promise.reject(thrown)
				: Promise.resolve(new File(['a;b'], name, { lastModified: 1 })),
		queryPermission: () => Promise.resolve(permission),
		requestPermission: () => Promise.resolve('granted')
	} as unknown as FileSystemFileHandle;
}

describe('a look at a place', () => {
	test('sees what can be a list in a folder, and counts the rest', async () => {
		const made = await folder('een', 'kandidaten.csv', 'lees mij.pdf', '~$lijst.xlsx');
		const blik = await lookAt([made], false);
		expect(blik).toMatchObject({ isMap: true, overige: 2, dicht: [] });
		expect(blik.bestanden.map(({ naam, grootte }) => [naam, grootte])).toEqual([
			['kandidaten.csv', 3]
		]);
		expect(await blik.files.get('kandidaten.csv')?.text()).toBe('a;b');
	});

	test('a folder that went is moved', async () => {
		const made = await folder('weg', 'kandidaten.csv');
		const root = await navigator.storage.getDirectory();
		await root.removeEntry('weg', { recursive: true });
		const { dicht } = await lookAt([made], false);
		expect(dicht).toEqual([{ naam: 'weg', reden: 'verplaatst' }]);
	});

	test.each([
		['NotFoundError', 'verplaatst'],
		['NotAllowedError', 'geweigerd'],
		['NotReadableError', 'bezet']
	] as const)('%s is %s, and holds up no other file', async (name, reden) => {
		const shut = fake('a.csv', new DOMException('', name));
		const blik = await lookAt([shut, fake('b.csv', null)], false);
		expect(blik.dicht).toEqual([{ naam: 'a.csv', reden }]);
		expect(blik.bestanden).toEqual([{ naam: 'b.csv', grootte: 3, gewijzigd: 1 }]);
		expect(blik.isMap).toBe(false);
	});

	test('the browser is asked for permission only where the user asked', async () => {
		const asks = fake('a.csv', null, 'prompt');
		expect((await lookAt([asks], false)).dicht).toEqual([{ naam: 'a.csv', reden: 'toestemming' }]);
		expect((await lookAt([asks], true)).dicht).toEqual([]);
		const refused = fake('a.csv', null, 'denied');
		expect((await lookAt([refused], true)).dicht).toEqual([{ naam: 'a.csv', reden: 'geweigerd' }]);
	});
});

test('of a folder that is taken in for the first time the latest of each name counts', () => {
	const named = (name: string, lastModified: number) => new File(['a'], name, { lastModified });
	const files = [
		named('kandidaten-11-11.csv', 1),
		named('kandidaten-18-11.csv', 2),
		named('modules.csv', 3)
	];
	const blik = {
		op: 0,
		isMap: true,
		bestanden: [],
		overige: 0,
		dicht: [],
		files: new Map(files.map((file) => [file.name, file]))
	};
	expect(latestLists(blik).map(({ name }) => name)).toEqual([
		'modules.csv',
		'kandidaten-18-11.csv'
	]);
});
