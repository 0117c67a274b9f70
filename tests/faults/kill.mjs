/**
 * Kills the browser at random moments of storing and looks what is left: the old or the new state, with the right
 * checksums, and the new one when it was already said to be done. Run by hand:
 * node tests/faults/kill.mjs [runs] [seed]
 */
import { Browser, newProfile, removeProfile } from './browser.mjs';
import { servePage } from './serve.mjs';

const RUNS = Number(process.argv[2] ?? 100);
let random = Number(process.argv[3] ?? Date.now() % 100_000);
console.log(`${RUNS} runs, seed ${random}`);

/** A number from 0 to 1 (mulberry32). */
function chance() {
	random = (random + 0x6d2b79f5) | 0;
	let mixed = Math.imul(random ^ (random >>> 15), 1 | random);
	mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
	return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const WORDS = ['fiets regen kaars tulband', 'vier andere losse woorden'];
const ROWS = [300, 5_000, 40_000];
/** Sentences of a note: it is written with all the others, so that a document grows to some megabytes. */
const NOTE_SIZES = [1, 1_000, 40_000];
const refused = [];
const { address, stop } = await servePage();

/** What an import of so many rows adds, and trajecten that are joined to it, found once in a browser of its own. */
async function digests() {
	const profile = newProfile();
	const browser = await Browser.start(profile, address);
	const found = [];
	for (const rows of ROWS) {
		await browser.page.evaluate(async (count) => {
			const { faults } = globalThis;
			await faults.bridge.call('wipe', null);
			await faults.read(faults.csv(count, 31), `lijst-${count}.csv`);
			await faults.commit(20_000);
		}, rows);
		const list = await inspect(browser, []);
		await browser.page.evaluate(async () => {
			const { faults } = globalThis;
			await faults.read(faults.trajecten(200), 'trajecten.csv');
			await faults.commit(20_000);
		});
		const joined = await inspect(browser, []);
		const [alone, both] = [list, joined].map(({ momentopnamen }) => momentopnamen[0].split(':')[1]);
		found.push({ alone, both });
	}
	await browser.close();
	removeProfile(profile);
	return found;
}

/** Looks what is stored. Just after a kill the browser itself may not get at its files yet: counted, and tried again. */
async function inspect(browser, words) {
	for (let tries = 0; ; tries++) {
		try {
			return await browser.page.evaluate((each) => globalThis.faults.inspect(each), words);
		} catch (thrown) {
			const said = await browser.page.evaluate(OPEN);
			refused.push({ tries, thrown: String(thrown).slice(0, 60), said });
			if (tries === 5) throw thrown;
			await sleep(1000);
			await browser.page.reload();
			await browser.page.waitForFunction('globalThis.faults');
		}
	}
}

/** What the browser says when it opens the database, if there is one. */
const OPEN = async () => {
	const found = await indexedDB.databases().catch((thrown) => String(thrown));
	if (!Array.isArray(found) || !found.length) return JSON.stringify(found);
	return new Promise((resolve) => {
		const request = indexedDB.open('kandidaten-in-beeld');
		request.onerror = () => resolve(String(request.error));
		request.onsuccess = () => {
			resolve(`version ${request.result.version}`);
			request.result.close();
		};
	});
};

const plain = (entry) => entry.replace('*', '');
/** The same snapshots, the first of them in use. */
function used(entries) {
	return entries.map((entry, index) => (index === 0 ? `*${plain(entry)}` : plain(entry)));
}

/** What can be done in a state, and what it becomes. `prepare` comes before the clock starts. */
function actionsIn(state, sums, backups) {
	const { wachtwoord, momentopnamen, notities } = state;
	const other = WORDS.find((word) => word !== wachtwoord);
	const actions = [];
	if (momentopnamen.length < 4) {
		const size = Math.floor(chance() * ROWS.length);
		const peildatum = 20_000 + Math.floor(chance() * 700);
		actions.push({
			name: 'import',
			rows: ROWS[size],
			prepare: `faults.read(faults.csv(${ROWS[size]}, 31), 'lijst-${ROWS[size]}.csv')`,
			work: `faults.commit(${peildatum})`,
			next: {
				...state,
				momentopnamen: used([`${peildatum}:${sums[size].alone}`, ...momentopnamen])
			}
		});
	}
	const inUse = momentopnamen.find((each) => each.startsWith('*'));
	const own = sums.find(({ alone }) => inUse?.endsWith(`:${alone}`));
	if (own && momentopnamen.length < 4) {
		const peildatum = 20_000 + Math.floor(chance() * 700);
		actions.push({
			name: 'join',
			prepare: "faults.read(faults.trajecten(200), 'trajecten.csv')",
			work: `faults.commit(${peildatum})`,
			next: { ...state, momentopnamen: used([`${peildatum}:${own.both}`, ...momentopnamen]) }
		});
	}
	if (momentopnamen.length > 2)
		actions.push({
			name: 'remove',
			work: 'faults.removeOldest()',
			next: { ...state, momentopnamen: momentopnamen.slice(0, -1) },
			unless: momentopnamen.at(-1).startsWith('*')
		});
	if (momentopnamen.length > 1) {
		const place = Math.floor(chance() * momentopnamen.length);
		const plains = momentopnamen.map(plain);
		actions.push({
			name: 'use',
			work: `faults.use(${place})`,
			next: {
				...state,
				momentopnamen: plains.map((each, at) => (at === place ? `*${each}` : each))
			}
		});
	}
	if (momentopnamen.length)
		actions.push({
			name: 'wipe',
			work: "faults.bridge.call('wipe', null)",
			next: NOTHING
		});
	if (state.canUndo)
		actions.push({
			name: 'undo',
			work: 'faults.undo()',
			next: { ...state.before, canUndo: false }
		});
	if (momentopnamen.length && momentopnamen.length < 4)
		actions.push({
			name: 'hand-over',
			prepare: 'faults.prepareTakeOver().then(() => faults.handedOver())',
			work: 'faults.takeOver()',
			nextOf: (made) => ({ ...state, momentopnamen: used([made, ...momentopnamen]) })
		});
	if (momentopnamen.length)
		actions.push({
			name: 'note',
			work: `faults.note(${notities}, ${NOTE_SIZES[Math.floor(chance() * NOTE_SIZES.length)]})`,
			next: { ...state, notities: notities + 1 }
		});
	if (wachtwoord)
		actions.push({
			name: 're-key',
			work: `faults.bridge.kluis.wijzig('${wachtwoord}', '${other}')`,
			next: { ...state, wachtwoord: other }
		});
	else if (momentopnamen.length)
		actions.push({
			name: 'seal',
			work: `faults.bridge.kluis.stelIn('${WORDS[0]}')`,
			next: { ...state, wachtwoord: WORDS[0] }
		});
	for (const backup of backups)
		actions.push({
			name: 'restore',
			prepare: `globalThis.saved = '${backup.file}'`,
			work: `faults.restore(saved, '${backup.state.wachtwoord}')`,
			next: backup.state
		});
	return actions.filter((action) => !action.unless);
}

/** One of the actions, each as likely as another. */
function pick(actions) {
	return actions[Math.floor(chance() * actions.length)];
}

const same = (one, two) =>
	one.wachtwoord === two.wachtwoord &&
	one.notities === two.notities &&
	JSON.stringify(one.momentopnamen) === JSON.stringify(two.momentopnamen);

const NOTHING = { wachtwoord: null, momentopnamen: [], notities: 0 };
const sums = await digests();
const tally = {};
const took = {};
const wrong = [];
let profile = newProfile();
let state = NOTHING;
let backups = [];

for (let run = 0; run < RUNS; run++) {
	if (run && run % 20 === 0) {
		removeProfile(profile);
		profile = newProfile();
		state = NOTHING;
		backups = [];
	}
	const browser = await Browser.start(profile, address);
	const before = await inspect(browser, state.wachtwoord ? [state.wachtwoord] : []);
	if (!same(before, state) || before.storing) wrong.push({ run, at: 'opening', state, before });
	if (before.wachtwoord && before.momentopnamen.length > 1 && !backups.length)
		backups.push({ file: await browser.page.evaluate('faults.backup()'), state });
	const actions = actionsIn(state, sums, backups);
	const action = pick(actions);
	const prepared = action.prepare ? await browser.page.evaluate(action.prepare) : null;
	action.next ??= action.nextOf(prepared);
	const kind = `${action.name} ${action.rows ?? ''}`;
	const usual = took[kind] ?? 1000;
	// Half of them anywhere, half about the end, where it is written.
	const delay = chance() < 0.5 ? chance() * usual * 1.5 : usual * (0.8 + chance() * 0.6);
	let done = false;
	const begun = Date.now();
	const work = browser.page.evaluate(action.work).then(
		() => {
			done = true;
			took[kind] = Math.max(Date.now() - begun, 0.7 * (took[kind] ?? 0));
		},
		() => undefined
	);
	await Promise.race([sleep(delay), work.then(() => sleep(delay))]);
	const wasDone = done;
	await browser.kill();
	const again = await Browser.start(profile, address);
	const words = [state.wachtwoord, action.next.wachtwoord].filter(Boolean);
	const found = await inspect(again, [...new Set(wasDone ? words.reverse() : words)]);
	await again.close();
	const isNew = same(found, action.next);
	const isOld = same(found, state);
	const count = (tally[action.name] ??= { runs: 0, old: 0, new: 0, wrong: 0, afterDone: 0 });
	count.runs++;
	if (wasDone) count.afterDone++;
	if (found.storing || (!isNew && (!isOld || wasDone))) {
		count.wrong++;
		wrong.push({ run, action: action.name, wasDone, state, next: action.next, found });
	} else count[isNew ? 'new' : 'old']++;
	const { wachtwoord, momentopnamen, notities } = found;
	// Only right after an import it is known what undoing it gives back: no note was written since.
	const isImport = isNew && ['import', 'join', 'hand-over'].includes(action.name);
	state = { wachtwoord, momentopnamen, notities, canUndo: isImport, before: state };
	delete state.before.before;
	process.stdout.write(
		`${run + 1} ${action.name} ${Math.round(delay)} ms: ${isNew ? 'new' : isOld ? 'old' : 'WRONG'}\n`
	);
}

removeProfile(profile);
await stop();
console.table(tally);
if (refused.length) console.log('The browser refused its storage:', refused);
console.log(
	wrong.length
		? JSON.stringify(wrong, null, '\t')
		: 'Each opened as old or new, with the right checksums.'
);
process.exit(wrong.length ? 1 : 0);
