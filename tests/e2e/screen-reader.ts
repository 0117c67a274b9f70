import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { atRest } from './rest';

/** The screen reader as a script of its own: the module with its exports made the answer of a function. */
const SCRIPT = (() => {
	const path = 'node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js';
	const source = readFileSync(path, 'utf8');
	const exported = /export\s*\{([^}]*)\}/.exec(source);
	const reader = /([\w$]+) as Virtual\b/.exec(exported?.[1] ?? '')?.[1];
	if (!exported || !reader) throw new Error('The screen reader exports no Virtual');
	return `(() => {${source.slice(0, exported.index)}; window.reader = new ${reader}(); })()`;
})();

/** What is used of it inside the page. */
interface Inside {
	announcing: Announcing;
	reader: {
		start(how: { container: Node }): Promise<void>;
		next(): Promise<void>;
		previous(): Promise<void>;
		spokenPhraseLog(): Promise<string[]>;
		clearSpokenPhraseLog(): Promise<void>;
		readonly activeNode: Node | null;
	};
}

/** What the app's announcer waits with, held until the app is at rest: how fast the machine is decides nothing. */
interface Announcing {
	isHeld: boolean;
	/** Runs what waits: that the texts are written, or that they are taken away. */
	run(after: number): void;
}

/** Of the announcer: how long it rests before it writes, and how long a message stays. */
const RESTS = 500;
const STAYS = 5000;

/** Makes the announcer of every page that is opened wait for the listener. Call before the app is opened. */
export async function holdAnnouncer(page: Page): Promise<void> {
	await page.addInitScript(hold, [RESTS, STAYS]);
}

/** Runs inside the page. */
function hold(delays: number[]): void {
	const { setTimeout: later, clearTimeout: stop } = window;
	const held = new Map<number, { work: () => void; after: number }>();
	const announcing: Announcing = {
		isHeld: false,
		run(after) {
			for (const [id, each] of [...held])
				if (each.after === after && held.delete(id)) {
					stop(id);
					each.work();
				}
		}
	};
	const LONG = 1_000_000;
	const setHeld = (work: TimerHandler, after = 0, ...rest: unknown[]) => {
		if (!announcing.isHeld || typeof work !== 'function' || !delays.includes(after))
			return later(work, after, ...rest);
		const id = later(() => undefined, LONG);
		held.set(id, { work: () => void work(...rest), after });
		return id;
	};
	const clear = (id?: number) => {
		if (id !== undefined) held.delete(id);
		stop(id);
	};
	Object.assign(window, { announcing, setTimeout: setHeld, clearTimeout: clear });
}

/** Somebody who hears the app: what is said is written down with the act that it followed. */
export class Listener {
	#heard: string[] = [];

	constructor(readonly page: Page) {}

	/** Everything written down so far, as a text that ends with a line. */
	get heard(): string {
		return `${this.#heard.join('\n')}\n`;
	}

	/** Starts the screen reader, also after the page was loaded anew by what somebody did. */
	async listen(what?: string): Promise<void> {
		if (what !== undefined) this.#heard.push(`> ${what}`);
		await this.page.evaluate(SCRIPT);
		await this.page.evaluate(async () => {
			const { reader, announcing } = window as unknown as Inside;
			await reader.start({ container: document.body });
			announcing.isHeld = true;
		});
		await this.#take();
	}

	/** Forgets what was written down. */
	forget(): void {
		this.#heard = [];
	}

	/**
	 * Writes what somebody does, and what they hear of it once the app is at rest: first where they come, then what the
	 * app says by itself.
	 */
	async after(what: string, act: () => Promise<unknown>): Promise<void> {
		await this.#settle();
		await this.page.evaluate(runHeld, STAYS);
		await this.page.evaluate(untilSilent);
		await this.#take();
		await act();
		await this.#settle();
		this.#heard.push(`> ${what}`, ...inOrder(await this.#take()));
	}

	/** Until the app is at rest, its announcer wrote what it had, and the reader said that. */
	async #settle(): Promise<void> {
		await atRest(this.page);
		await this.page.evaluate(untilSilent);
		await atRest(this.page);
		await this.page.evaluate(runHeld, RESTS);
		await this.page.evaluate(untilSilent);
	}

	/** Presses a key and hears what it gives. */
	press(key: string): Promise<void> {
		return this.after(key, () => this.page.keyboard.press(key));
	}

	/** Reads on from where the reader is, that many things. */
	async read(count: number): Promise<void> {
		await this.#read('leest verder', { count, from: '', back: false });
	}

	/** Goes back to the last thing that is said so, then reads that many things. */
	async readBackFrom(from: RegExp, count: number): Promise<void> {
		await this.#read('leest terug, en dan vanaf', { count, from: from.source, back: true });
	}

	async #read(what: string, how: Reading): Promise<void> {
		this.#heard.push(
			`> ${what}${how.from && ` ${how.from}`}`,
			...tidy(await this.page.evaluate(readOn, how))
		);
	}

	async #take(): Promise<string[]> {
		return tidy(
			await this.page.evaluate(async () => {
				const { reader } = window as unknown as Inside;
				const said = await reader.spokenPhraseLog();
				const copy = [...said];
				await reader.clearSpokenPhraseLog();
				return copy;
			})
		);
	}
}

/** Ends of elements. */
const END = /^end(?: of|,) /;
/** What the app says by itself. */
const LIVE = /^(polite|assertive): */;
/** What is said of work only while it lasts. */
const PASSING =
	/\b(?:Even geduld|word(?:t|en) (?:gelezen|gemaakt|bewaard|geopend|gecontroleerd|versleuteld))\b/;

/** The router's region is not displayed, which this reader does not look at. */
const ROUTER = /^assertive: .* · Kandidaten in beeld$/;

/** Without what is nothing; one text of two changes is one. */
function tidy(said: readonly string[]): string[] {
	return said
		.filter((phrase) => !END.test(phrase) && !ROUTER.test(phrase))
		.map((phrase) => (LIVE.test(phrase) ? withoutPassing(phrase) : phrase))
		.filter((phrase) => phrase.replace(LIVE, '') !== '' && !PASSING.test(phrase))
		.filter((phrase, at, kept) => phrase !== kept[at - 1]);
}

/** A text of the app without its sentences of work that lasts. */
function withoutPassing(phrase: string): string {
	const [about = ''] = LIVE.exec(phrase) ?? [];
	const sentences = phrase.slice(about.length).split(/(?<=[.?!…]) /);
	return about + sentences.filter((each) => !PASSING.test(each)).join(' ');
}

/** What the app says by itself stands last, each text once, in an order of its own. */
function inOrder(said: readonly string[]): string[] {
	const live = new Set(said.filter((phrase) => LIVE.test(phrase)));
	return [...said.filter((phrase) => !LIVE.test(phrase)), ...[...live].sort()];
}

/** Runs inside the page. */
function runHeld(after: number): void {
	(window as unknown as Inside).announcing.run(after);
}

/** Runs inside the page: until nothing more was said in a few turns of it. */
function untilSilent(): Promise<void> {
	const { reader } = window as unknown as Inside;
	const TURNS = 4;
	return new Promise((resolve, reject) => {
		let before = -1;
		let same = 0;
		const look = async () => {
			const { length } = await reader.spokenPhraseLog();
			same = length === before ? same + 1 : 0;
			before = length;
			if (same >= TURNS) resolve();
			else requestAnimationFrame(() => setTimeout(() => void look().catch(reject), 20));
		};
		void look().catch(reject);
	});
}

interface Reading {
	count: number;
	/** What is said first, as the source of a pattern; '' for whatever comes. */
	from: string;
	/** Whether that stands before the reader. */
	back: boolean;
}

/** Runs inside the page. */
async function readOn({ count, from, back }: Reading): Promise<string[]> {
	const { reader } = window as unknown as Inside;
	const begins = new RegExp(from);
	const last = async () => (await reader.spokenPhraseLog()).at(-1) ?? '';
	const MOST = 400;
	const said: string[] = [];
	// what the regions of the app still hold is no part of the page
	const isLive = (node: Node | null) =>
		(node instanceof Element ? node : node?.parentElement)?.closest('[role=status]') != null;
	for (let step = 0; back && step < MOST && !begins.test(await last()); step++)
		await reader.previous();
	let isBegun = from === '' || back;
	for (let step = 0; step < MOST && said.length < count; step++) {
		await reader.next();
		const phrase = await last();
		isBegun ||= begins.test(phrase);
		if (isBegun && !isLive(reader.activeNode) && !phrase.startsWith('end of ')) said.push(phrase);
		if (phrase === 'end of document') break;
	}
	await reader.clearSpokenPhraseLog();
	return said;
}
