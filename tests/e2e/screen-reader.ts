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
	reader: {
		start(how: { container: Node }): Promise<void>;
		next(): Promise<void>;
		previous(): Promise<void>;
		spokenPhraseLog(): Promise<string[]>;
		clearSpokenPhraseLog(): Promise<void>;
		readonly activeNode: Node | null;
	};
}

/** Somebody who hears the app: what is said is written down with the act that it followed. */
export class Listener {
	#heard: string[] = [];

	constructor(readonly page: Page) {}

	/** Everything written down so far, as a text that ends with a line. */
	get heard(): string {
		return `${this.#heard.join('\n')}\n`;
	}

	/** Starts the screen reader, also after the page was loaded anew. */
	async listen(): Promise<void> {
		await this.page.evaluate(SCRIPT);
		await this.page.evaluate(() =>
			(window as unknown as Inside).reader.start({ container: document.body })
		);
		await this.#take();
	}

	/** Forgets what was written down. */
	forget(): void {
		this.#heard = [];
	}

	/** Writes what somebody does, and what they hear of it once the app is at rest and has been silent for a while. */
	async after(what: string, act: () => Promise<unknown>): Promise<void> {
		await act();
		await atRest(this.page);
		await this.page.evaluate(untilSilent);
		this.#heard.push(`> ${what}`, ...(await this.#take()));
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

/** Ends of elements, a region that was emptied, and what is said of work only while it lasts. */
const NOTHING =
	/^end(?: of|,) |^(?:polite|assertive): *$|\b(?:Even geduld|word(?:t|en) (?:gelezen|gemaakt|bewaard|geopend|gecontroleerd))\b/;

/** Without what is nothing; one text of two changes is one. */
function tidy(said: readonly string[]): string[] {
	return said
		.filter((phrase) => !NOTHING.test(phrase))
		.filter((phrase, at, kept) => phrase !== kept[at - 1]);
}

/** Runs inside the page: until nothing was said for a while, longer than the app waits with a result. */
function untilSilent(): Promise<void> {
	const { reader } = window as unknown as Inside;
	const SILENCE = 900;
	return new Promise((resolve) => {
		let before = -1;
		let since = performance.now();
		const look = async () => {
			const { length } = await reader.spokenPhraseLog();
			const now = performance.now();
			if (length !== before) [before, since] = [length, now];
			if (now - since >= SILENCE) resolve();
			else setTimeout(() => void look(), 100);
		};
		void look();
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
	for (let step = 0; back && step < MOST && !begins.test(await last()); step++)
		await reader.previous();
	let isBegun = from === '' || back;
	for (let step = 0; step < MOST && said.length < count; step++) {
		await reader.next();
		const phrase = await last();
		isBegun ||= begins.test(phrase);
		if (isBegun && !phrase.startsWith('end of ')) said.push(phrase);
		if (phrase === 'end of document') break;
	}
	await reader.clearSpokenPhraseLog();
	return said;
}
