import { median, number, percentile, table, times } from '../numbers.mjs';
import { withApp } from './app.mjs';

const REPEATS = 9;
/** Opening may take this many times the reading of the bytes. */
const TARGET = 3;

/**
 * From the moment that the app asks for the stored bytes to the painted dashboard, against a worker that does
 * nothing but read, check and decrypt the same bytes and hand them over. Both in a document that was just opened,
 * by turns.
 */
export async function runSection(bench) {
	const lines = [];
	for (const { name, rows } of bench.sizes) {
		await withApp(bench, rows, async (page, { origin }) => {
			// Not the page that other sections use: what is added to this one stays.
			const visit = await page.context().newPage();
			await visit.addInitScript(noteAsking);
			const opened = [];
			const read = [];
			let bytes = 0;
			for (let i = -1; i < REPEATS; i++) {
				const took = await openedIn(visit, origin);
				await visit.goto(`${origin}/robots.txt`);
				const alone = await visit.evaluate(readAlone);
				if (i < 0) continue;
				opened.push(took);
				read.push(alone.ms);
				bytes = alone.bytes;
			}
			await visit.close();
			const ratio = median(opened) / median(read);
			lines.push([
				name,
				number(bytes / 1e6),
				number(median(opened)),
				number(percentile(opened, 0.95)),
				number(median(read)),
				number(percentile(read, 0.95)),
				`${times(ratio)} ${ratio <= TARGET ? 'reached' : 'missed'}`
			]);
			bench.log(lines.at(-1).join(' | '));
		});
	}
	return [
		`At most ${TARGET}× the reading is wanted. Opening lasts from the moment that the app asks its worker for the stored bytes until the number of candidates and the first rows were painted; reading alone is a worker that reads, checks and decrypts the same bytes and hands them over.`,
		table(
			['size', 'stored MB', 'opening ms', 'p95 ms', 'reading alone ms', 'p95 ms', 'ratio'],
			lines
		)
	].join('\n\n');
}

/** Runs in the page before the app: notes when a worker is first asked for what is stored. */
function noteAsking() {
	const { postMessage } = Worker.prototype;
	Worker.prototype.postMessage = function (message, ...rest) {
		if (message?.call === 'open' || message?.call === 'firstLook')
			window.askedAt ??= performance.now();
		return postMessage.call(this, message, ...rest);
	};
}

/** Milliseconds from asking for the stored bytes until the dashboard was painted. */
async function openedIn(page, origin) {
	await page.goto('about:blank');
	await page.goto(origin, { waitUntil: 'commit' });
	return page.evaluate(
		() =>
			new Promise((resolve) => {
				const isThere = () =>
					document.querySelector('main tbody td') !== null &&
					[...document.querySelectorAll('[role=status]')].some((each) =>
						/\d.* kandidaten/.test(each.textContent ?? '')
					);
				function look() {
					if (!isThere()) {
						requestAnimationFrame(look);
						return;
					}
					// Before anything else that waits, or what the app does behind its first screen would count.
					const isPainted = () => resolve(performance.now() - window.askedAt);
					scheduler.postTask(isPainted, { priority: 'user-blocking' });
				}
				look();
			})
	);
}

/** Runs in the page: stored bytes to plain ones on the main thread, past the app. */
async function readAlone() {
	async function read() {
		const database = await new Promise((resolve, reject) => {
			const request = indexedDB.open('kandidaten-in-beeld');
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
		const all = (name) =>
			new Promise((resolve, reject) => {
				const request = database.transaction(name).objectStore(name).getAll();
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const [parts, settings] = await Promise.all([all('parts'), all('settings')]);
		database.close();
		const { key } = settings.find((each) => each.key === 'losse-sleutel').value;
		const tables = [];
		// As `worker/keep/vault/sealing.ts` writes it: iv, then a chunk of 1 MiB with its tag.
		const sealedChunk = 12 + (1 << 20) + 16;
		for (const part of parts) {
			await crypto.subtle.digest('SHA-256', part.bytes);
			const count = Math.ceil(part.bytes.length / sealedChunk);
			const plain = new Uint8Array(part.bytes.length - count * 28);
			for (let index = 0; index < count; index++) {
				const chunk = part.bytes.subarray(index * sealedChunk, (index + 1) * sealedChunk);
				const about = new TextEncoder().encode(
					`${part.key}|${index}|${index === count - 1 ? 1 : 0}`
				);
				const how = { name: 'AES-GCM', iv: chunk.subarray(0, 12), additionalData: about };
				const opened = await crypto.subtle.decrypt(how, key, chunk.subarray(12));
				plain.set(new Uint8Array(opened), index * (1 << 20));
			}
			tables.push(plain);
		}
		postMessage(
			tables,
			tables.map(({ buffer }) => buffer)
		);
	}
	const start = performance.now();
	const url = URL.createObjectURL(
		new Blob([`(${read})().catch(() => postMessage(null))`], { type: 'text/javascript' })
	);
	const worker = new Worker(url);
	const tables = await new Promise((resolve) => {
		worker.onmessage = ({ data }) => resolve(data);
	});
	const ms = performance.now() - start;
	worker.terminate();
	if (!tables) throw new Error('the stored bytes could not be read');
	return { ms, bytes: tables.reduce((sum, { length }) => sum + length, 0) };
}
