/**
 * Reads real data in, locks, closes the browser, and searches every file of its profile for what it should not have
 * kept. Run by hand: node tests/faults/leaks.mjs [sealed|declined|killed …]
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Browser, newProfile, removeProfile } from './browser.mjs';
import { servePage } from './serve.mjs';

const COUNT = 50;
const PASSPHRASE = 'fiets regen kaars tulband';

/** Names and numbers that occur nowhere else. */
const people = Array.from({ length: COUNT }, (_, index) => ({
	name: `Qz${(index * 7919 + 104_729).toString(36)}wijk, ${String.fromCharCode(65 + (index % 26))}.`,
	number: String(7_300_000 + index * 23_457)
}));
const FILE = 'geheimelijst-apeldoorn.csv';
const needles = [...people.flatMap(({ name, number }) => [name, number]), FILE, PASSPHRASE];

/** Files that hold one of the needles, as bytes of one or of two per character. */
function leaksIn(folder) {
	const found = {};
	for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
		const path = join(entry.parentPath ?? entry.path, entry.name);
		if (!entry.isFile() || !statSync(path).size) continue;
		const bytes = readFileSync(path);
		const hits = needles.filter(
			(needle) => bytes.includes(needle, 0, 'latin1') || bytes.includes(needle, 0, 'utf16le')
		);
		if (hits.length)
			found[path.slice(folder.length)] = `${hits.length} of ${needles.length}, as ${hits[0]}`;
	}
	return found;
}

const { address, stop } = await servePage();

/** Reads in with filler rows, so that tables are of the usual size. */
const READ = async ({ extra, naam, rows }) => {
	const { faults } = globalThis;
	await faults.read(faults.csv(rows, 31, extra), naam);
};
const input = (rows) => ({
	extra: people.map(({ name, number }) => `Apeldoorn;${number};${name};Open;Begeleider 1`),
	naam: FILE,
	rows
});
const evaluate = (browser, code) => browser.page.evaluate(code);

const SCENARIOS = {
	/** A passphrase is set in the middle of the first import. */
	async sealed(browser) {
		await browser.page.evaluate(READ, input(3000));
		await evaluate(browser, `faults.bridge.kluis.stelIn('${PASSPHRASE}')`);
		await evaluate(browser, 'faults.commit(20000)');
		await browser.page.evaluate(READ, input(20));
		await evaluate(browser, 'faults.commit(20001)');
		await evaluate(browser, 'faults.undo()');
		await evaluate(browser, 'faults.backup().then(() => null)');
		await evaluate(browser, 'faults.bridge.kluis.vergrendel()');
		await browser.page.reload();
		await browser.page.waitForFunction('globalThis.faults');
	},
	/** Data that were stored without a passphrase are sealed afterwards. */
	async declined(browser) {
		await browser.page.evaluate(READ, input(3000));
		await evaluate(browser, 'faults.commit(20000)');
		await browser.page.evaluate(READ, input(20));
		await evaluate(browser, 'faults.commit(20001)');
		await evaluate(browser, `faults.bridge.kluis.stelIn('${PASSPHRASE}')`);
		await evaluate(browser, 'faults.bridge.kluis.vergrendel()');
		await browser.page.reload();
		await browser.page.waitForFunction('globalThis.faults');
	},
	/** Data that were stored without a passphrase are wiped. */
	async wiped(browser) {
		await browser.page.evaluate(READ, input(3000));
		await evaluate(browser, 'faults.commit(20000)');
		await browser.page.evaluate(READ, input(20));
		await evaluate(browser, 'faults.commit(20001)');
		await evaluate(browser, "faults.bridge.call('wipe', null)");
	}
};

const wanted = process.argv.slice(2);
for (const [name, scenario] of Object.entries(SCENARIOS)) {
	if (wanted.length && !wanted.includes(name)) continue;
	for (const end of ['close', 'kill']) {
		const profile = newProfile();
		const browser = await Browser.start(profile, address);
		await scenario(browser);
		await browser[end]();
		console.log(name, end, leaksIn(profile));
		const again = await Browser.start(profile, address);
		await new Promise((resolve) => setTimeout(resolve, 3000));
		await again.close();
		console.log(name, end, 'and opened again', leaksIn(profile));
		removeProfile(profile);
	}
}
await stop();
