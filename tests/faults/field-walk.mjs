/**
 * Types in every field of the built app, in a browser that puppeteer drives. What is typed differs per field, so that
 * whoever finds it on disk knows where it came from.
 */

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A browser writes its session a second or more after a field changed. */
const NOTICED = 1600;

export const PASSPHRASE = 'fiets regen kaars tulband';

/** A list of kandidaten, of whom the first is the one who is written about. */
export function list(count) {
	const head = 'Gemeente;Pers. nr.;Naam;Status;Begeleider';
	const rows = Array.from(
		{ length: count },
		(_, index) =>
			`Epe;${7_300_000 + index * 23_457};Qz${index}wijk, A.;Open;Begeleider ${(index % 20) + 1}`
	);
	return [head, ...rows, ''].join('\r\n');
}

/** Walks through the app; gives the needles by the name of the field that they were typed in. */
export class FieldWalk {
	/** Field by needle. */
	typed = new Map([[PASSPHRASE, 'a passphrase']]);

	constructor(page, address) {
		Object.assign(this, { page, address });
	}

	async rest() {
		await this.page.waitForFunction(() => document.documentElement.dataset.rust === '', {
			timeout: 60_000
		});
		await sleep(250);
	}

	/** Presses the first button or link on screen with that name; false where there is none. */
	async press(name) {
		const pressed = await this.page.evaluate((wanted) => {
			const seen = [...document.querySelectorAll('button, a, summary')].filter((each) =>
				each.checkVisibility()
			);
			const top = document.querySelector('dialog[open]');
			const named = (each) => each.getAttribute('aria-label') ?? each.textContent ?? '';
			const found = seen
				.filter((each) => !top || top.contains(each))
				.find((each) => new RegExp(wanted).test(named(each).trim()));
			found?.click();
			return found !== undefined;
		}, name);
		await this.rest();
		return pressed;
	}

	async must(name) {
		for (let tries = 0; tries < 40; tries++) if (await this.press(name)) return;
		throw new Error(`there is no "${name}"`);
	}

	async go(route) {
		// A hash that is typed makes SvelteKit load the page again, which locks it; a link does not.
		await this.page.evaluate((hash) => {
			const link = document.createElement('a');
			link.href = hash;
			document.querySelector('main')?.append(link);
			link.click();
			link.remove();
		}, `#${route}`);
		await sleep(300);
		await this.rest();
	}

	/** The last option of every list in the dialog: with another one other fields may come. */
	async chooseLast() {
		for (const select of await this.page.$$('dialog[open] select'))
			await select.evaluate((node) => {
				node.selectedIndex = node.options.length - 1;
				for (const type of ['input', 'change'])
					node.dispatchEvent(new Event(type, { bubbles: true }));
			});
		await this.rest();
	}

	/** Types in every text field on screen that was not typed in before in this state. */
	async fill(state) {
		// A search that finds nobody would close the kandidaat who is open.
		const which = state === 'kandidaat' ? 'input:not([type=search]), textarea' : 'input, textarea';
		const fields = await this.page.$$(which);
		for (const field of fields) {
			const name = await field.evaluate((node) => {
				const kinds = ['text', 'search', 'textarea', 'password'];
				if (!kinds.includes(node.type) || !node.checkVisibility() || node.disabled) return null;
				if (node.readOnly) return null;
				const top = document.querySelector('dialog[open]');
				if (top && !top.contains(node)) return null;
				return node.labels?.[0]?.textContent?.trim() || node.getAttribute('aria-label') || node.id;
			});
			if (name === null) continue;
			const needle = `zq${this.typed.size}x${state.replace(/\W/g, '')}zq`;
			await field.evaluate((node) => {
				node.focus();
				node.select();
			});
			await this.page.keyboard.type(needle);
			this.typed.set(needle, `${state}: ${name}`);
		}
		await sleep(NOTICED);
		// A search that finds nobody would leave nothing to open.
		for (const field of await this.page.$$('input[type=search]'))
			await field.evaluate((node) => {
				node.value = '';
				node.dispatchEvent(new Event('input', { bubbles: true }));
			});
		await this.rest();
	}

	async escape() {
		await this.page.keyboard.press('Escape');
		await this.rest();
	}

	/** Reads a list in and sets the passphrase, with its characters shown. */
	async readIn(path) {
		await this.page.goto(this.address);
		await this.rest();
		const input = await this.page.waitForSelector('input[type=file][multiple]');
		await input.uploadFile(path);
		await this.page.waitForSelector('input[type=password]', { timeout: 60_000 });
		await this.must('^Tekens tonen');
		for (const field of await this.page.$$('input[autocapitalize=off]'))
			await field.type(PASSPHRASE);
		await sleep(NOTICED);
		await this.must('^Lees .* in$');
		await this.page.waitForSelector('tbody tr[data-row]', { timeout: 60_000 });
		await this.rest();
	}

	/** Everything that can be typed in on the pages and in the dialogs; the kandidaat stays open with half a note. */
	async everywhere() {
		const missed = [];
		const dialog = async (route, name, ...more) => {
			await this.go(route);
			if (!(await this.press(name))) return missed.push(`${route} ${name}`);
			for (const each of more) await this.press(each);
			await this.chooseLast();
			await this.fill(`${route} ${name}`);
			await this.escape();
			await this.escape();
		};
		for (const route of [
			'/klantprofiel',
			'/trajecten',
			'/onvolledig',
			'/werkproces',
			'/transparantie',
			'/gegevens'
		])
			await this.go(route).then(() => this.fill(route));
		await dialog('/', 'Plak nummers');
		await dialog('/', 'Weergaven', '^Bewaar');
		await dialog('/', 'Acties voor deze selectie');
		await dialog('/transparantie', 'Publicatie|Lees .* in', 'Plak');
		await dialog('/onvolledig', 'Afspraak', 'Afspraak');
		await dialog('/gegevens', 'Maak back-up|Back-up maken');
		await dialog('/gegevens', 'Wachtwoord wijzigen', '^Tekens tonen');
		await dialog('/', '^Delen$', 'Overdracht voor een begeleider');
		await dialog('/', '^Delen$', '^Weergave delen');
		await dialog('/gegevens', '^Alles wissen');
		await dialog('/', '^Begeleider$|^Begeleider Compas');
		await this.go('/werklijst');
		const [choice] = await this.page.$$('main select');
		await choice?.select('is Begeleider 1');
		await this.rest();
		if (await this.press('^Notitie bij ')) await this.fill('/werklijst');
		else missed.push('/werklijst Notitie');
		await this.go('/');
		await this.must('Qz0wijk');
		// One note is kept, in the vault; another version of it is typed and not kept.
		await (await this.page.waitForSelector('textarea')).type('Belt liever na vijf uur.');
		await this.must('^Bewaar notitie');
		await this.must('^Wijzigen$');
		await this.must('Eigen actie toevoegen');
		await this.must('^Oordeel ');
		await this.fill('kandidaat');
		return missed;
	}

	async lock() {
		await this.page.evaluate(() => document.activeElement?.blur());
		await this.page.keyboard.down('Shift');
		await this.page.keyboard.press('KeyL');
		await this.page.keyboard.up('Shift');
		await this.page.waitForFunction(() => /Ontgrendelen/.test(document.body.textContent ?? ''), {
			timeout: 60_000
		});
		await this.rest();
		await this.press('^Tekens tonen');
		await this.fill('lock');
	}
}
