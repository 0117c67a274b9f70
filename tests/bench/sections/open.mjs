import { median, number, table, times } from '../numbers.mjs';
import { withApp } from './app.mjs';

const REPEATS = 5;
/** Opening may take this many times the reading of the bytes. */
const TARGET = 3;

/**
 * From navigation to the painted dashboard, less the same without data, against reading the stored
 * bytes and their checksum alone.
 */
export async function runSection(bench) {
	const lines = [];
	for (const { name, rows } of bench.sizes) {
		await withApp(bench, rows, async (page, { origin }) => {
			const empty = await page.context().browser().newContext();
			const other = await empty.newPage();
			const opened = [];
			const blank = [];
			const read = [];
			let bytes = 0;
			for (let i = 0; i < REPEATS; i++) {
				opened.push(await firstPaint(page, origin, 'status'));
				blank.push(await firstPaint(other, origin, 'heading'));
				const alone = await page.evaluate(readAlone);
				read.push(alone.ms);
				bytes = alone.bytes;
			}
			await empty.close();
			const took = median(opened) - median(blank);
			lines.push([
				name,
				number(bytes / 1e6),
				number(median(opened)),
				number(median(blank)),
				number(took),
				number(median(read)),
				`${times(took / median(read))} ${took <= TARGET * median(read) ? 'reached' : 'missed'}`
			]);
			bench.log(lines.at(-1).join(' | '));
		});
	}
	return [
		`At most ${TARGET}× the reading is wanted. Opening is what a visit with data takes longer than one without, from navigation to the painted screen.`,
		table(
			[
				'size',
				'stored MB',
				'visit with data ms',
				'visit without ms',
				'opening ms',
				'read + checksum ms',
				'ratio'
			],
			lines
		)
	].join('\n\n');
}

/** Milliseconds from navigation until the screen with that element was painted. */
async function firstPaint(page, origin, what) {
	await page.goto('about:blank');
	await page.goto(origin, { waitUntil: 'commit' });
	return page.evaluate(
		(wanted) =>
			new Promise((resolve) => {
				function isThere() {
					if (wanted === 'heading') return document.querySelector('main h1, main h2') !== null;
					return [...document.querySelectorAll('[role=status]')].some((each) =>
						/\d.* kandidaten/.test(each.textContent ?? '')
					);
				}
				function look() {
					if (!isThere()) {
						requestAnimationFrame(look);
						return;
					}
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = () => resolve(performance.now());
					port2.postMessage(null);
				}
				look();
			}),
		what
	);
}

/** Runs in the page: all stored bytes and their SHA-256, past the app. */
async function readAlone() {
	const start = performance.now();
	const database = await new Promise((resolve, reject) => {
		const request = indexedDB.open('kandidaten-in-beeld');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	const parts = await new Promise((resolve, reject) => {
		const request = database.transaction('parts').objectStore('parts').getAll();
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	database.close();
	let bytes = 0;
	for (const part of parts) {
		await crypto.subtle.digest('SHA-256', part.bytes);
		bytes += part.bytes.length;
	}
	return { ms: performance.now() - start, bytes };
}
