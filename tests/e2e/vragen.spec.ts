import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl } from './app';
import { expectRowCount } from './row-count';
import { tabTo } from './keyboard';
import { kpiRow, kpis } from './kpis';
import { iso, key, recount, withoutSequel } from './recount';
import { downloadSample, type Sample, type SampleRow } from './sample';
import { test } from './test';
import { WizardOnScreen } from './wizard';
import { benefit, cv, daysLeft, registration } from './werkproces-rules';
import { exporteer } from './menus';

/** The questions as Vandaag has them, each in a line. */
const QUESTIONS = {
	mine: 'Leeg profiel, wel trede 4 met groeipotentieel',
	overdue: 'Signaaldatum verstreken',
	ending: 'Traject stopt binnen 3 maanden, geen vervolgmodule',
	idle: 'Wel een traject, geen actieve module',
	suspended: 'Module staat stil',
	renew: 'Inschrijving verlengen binnen 30 dagen',
	publish: 'Cv publiceren kan: 4 keer ja',
	unfindable: 'In het doelgroepregister, maar niet vindbaar',
	caseload: 'Begeleider met de meeste profielen te doen',
	benefit: 'Bijstand, maar niet ingeschreven',
	quarter: 'Apeldoorn, Epe en Heerde tegen vorig kwartaal',
	regional: 'Regionale tabel van UWV'
} as const;
type Question = keyof typeof QUESTIONS;

const everybody = () => true;

/** Somebody who asks one question after the other, wherever the last answer left them. */
class Asker {
	readonly page: Page;
	#clicks = 0;
	#answer = '';

	constructor(
		readonly app: AppOnScreen,
		readonly sample: Sample
	) {
		this.page = app.page;
	}

	get clicks(): number {
		return this.#clicks;
	}

	/** Everything that is clicked is counted, so that no answer takes more than three. */
	async click(target: Locator): Promise<void> {
		this.#clicks++;
		expect(this.#clicks).toBeLessThanOrEqual(3);
		await target.click();
	}

	/** The answer that stood behind the question. */
	get answer(): string {
		return this.#answer;
	}

	async ask(question: Question): Promise<void> {
		this.#clicks = 1;
		await this.app.goTo('Vandaag');
		const lines = this.page.getByRole('region', { name: 'Vragen', exact: true }).getByRole('link');
		await expect(lines).toHaveCount(Object.keys(QUESTIONS).length);
		const line = lines.filter({ hasText: QUESTIONS[question] });
		await expect(line).toBeInViewport();
		this.#answer = (await line.locator('.getal').textContent()) ?? '';
		await this.click(line);
		await expect(this.page.getByRole('list', { name: 'Actieve filters' })).toContainText('Vraag:');
	}

	async expectRows(table: Locator, rows: readonly SampleRow[]): Promise<void> {
		await expectNumbers(table, rows);
		expect(this.#answer).toBe(nl(rows.length));
	}

	/** The records of a tile, counted from the files. */
	tile(region: string, label: string): readonly SampleRow[] {
		const found = recount(this.sample, everybody, null).find(
			(each) => each.region === region && each.label === label
		);
		return found?.rows ?? [];
	}

	expectCount(count: number): Promise<void> {
		expect(count).toBeGreaterThan(0);
		expect(this.#answer).toBe(nl(count));
		return expect(this.app.status).toHaveText(`${nl(count)} van 2.847 kandidaten`);
	}
}

async function column(table: Locator, nth: number): Promise<string[]> {
	return table
		.locator(`tbody tr[data-row] td:nth-child(${nth})`)
		.evaluateAll((cells) => cells.map((cell) => (cell.textContent ?? '').trim()));
}

/** The table on screen has these rows, in any order; a long one shows the first of them. */
async function expectNumbers(table: Locator, rows: readonly SampleRow[]): Promise<void> {
	await expectRowCount(table, rows.length);
	const shown = await column(table, 2);
	const numbers = rows.map((row) => row['Pers. nr.'] ?? '');
	expect(shown.length).toBeGreaterThan(0);
	if (shown.length === rows.length) expect(shown.sort()).toEqual(numbers.sort());
	else for (const number of shown) expect(numbers).toContain(number);
}

/** What each question, but the one about a quarter, has to show of the sample. */
const ANSWERS: Readonly<Record<Exclude<Question, 'quarter'>, (asker: Asker) => Promise<void>>> = {
	async mine(asker) {
		const { app, page, sample } = asker;
		const fits = (row: SampleRow) =>
			row['Sonar - Klantprofiel'] === 'L' &&
			row['Sonar - Participatieladder'] === '04 met groeipotentieel';
		const counts = new Map<string, number>();
		for (const row of sample.kandidaten.filter(fits)) {
			const name = row['Begeleider Compas'] ?? '';
			if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
		}
		const [name = '', count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];

		await app.goTo('Vandaag');
		await app.chooseMijn(name);
		await asker.ask('mine');
		const mine = sample.kandidaten.filter((row) => fits(row) && row['Begeleider Compas'] === name);
		await asker.expectCount(count);
		await expectNumbers(app.table, mine);

		// remembered, also after a restart
		await app.reload();
		await asker.ask('mine');
		await asker.expectCount(count);
		await app.goTo('Vandaag');
		await page.getByRole('button', { name: 'Heel team' }).click();
	},

	async overdue(asker) {
		const { app, sample } = asker;
		const oldest = new Map<string, string>();
		for (const region of ['Trajecten', 'Modules', 'Externe plaatsingen'])
			for (const row of asker.tile(region, 'Signaaldatum verstreken')) {
				const day = iso(row.Signaaldatum);
				const before = oldest.get(key(row));
				if (before === undefined || day < before) oldest.set(key(row), day);
			}
		const rows = sample.kandidaten.filter((row) => oldest.has(key(row)));
		await asker.ask('overdue');
		await asker.expectCount(rows.length);
		await expectNumbers(app.table, rows);
		const heads = await app.table.locator('thead tr').last().locator('th').allTextContents();
		const at = heads.findIndex((head) => head.includes('Oudste signaal'));
		const shown = await column(app.table, at + 1);
		const days = [...oldest.values()].sort();
		expect(shown.map(iso)).toEqual(days.slice(0, shown.length));
	},

	async ending(asker) {
		const ends = asker.tile('Trajecten', 'Einde traject < 3 maanden');
		const rows = withoutSequel(asker.sample, ends);
		await asker.ask('ending');
		const { size } = new Set(rows.map(key));
		await expect(asker.app.status).toHaveText(`${nl(size)} van 2.847 kandidaten`);
		await asker.expectRows(
			asker.page.getByRole('table', { name: 'Trajecten die binnen 3 maanden eindigen' }),
			rows
		);
	},

	async idle(asker) {
		await asker.ask('idle');
		await asker.expectRows(
			asker.page.getByRole('table', { name: 'Trajecten zonder actieve module' }),
			asker.tile('Trajecten', 'Zonder actieve module')
		);
	},

	async suspended(asker) {
		await asker.ask('suspended');
		const rows = asker.tile('Modules', 'Opschortingen');
		const table = asker.page.getByRole('table', { name: 'Opgeschorte modules' });
		await asker.expectRows(table, rows);
		await expect(table.getByRole('columnheader', { name: 'Opgeschort' })).toBeVisible();
		const until = rows.flatMap(
			(row) => /t\/m (\d\d-\d\d-\d{4})/.exec(row.Opschortingen ?? '') ?? []
		);
		expect(until.length).toBeGreaterThan(0);
		await expect(table).toContainText('t/m');
	},

	async unfindable(asker) {
		const rows = asker.sample.kandidaten.filter(
			(row) =>
				row.DGR === 'DGR' &&
				row['Sonar - Status'] === 'Open' &&
				['N', 'L', 'O'].includes(row['Sonar - Klantprofiel'] ?? '')
		);
		await asker.ask('unfindable');
		await asker.expectCount(rows.length);
		await expectNumbers(asker.app.table, rows);
	},

	async renew(asker) {
		await asker.ask('renew');
		const rows = asker.sample.kandidaten.filter((row) => registration(row) === 'ja');
		const table = asker.page.getByRole('table', {
			name: 'Inschrijving verloopt binnen 30 dagen of is verlopen',
			exact: true
		});
		await asker.expectRows(table, rows);
		const shown = await column(table, 2);
		const left = shown.map((number) =>
			daysLeft(rows.find((row) => row['Pers. nr.'] === number) ?? {})
		);
		expect(left).toEqual([...left].sort((a, b) => a - b));
	},

	async publish(asker) {
		await asker.ask('publish');
		const verdict = (wanted: string) => asker.sample.kandidaten.filter((row) => cv(row) === wanted);
		await asker.expectRows(
			asker.page.getByRole('table', { name: 'Cv te publiceren', exact: true }),
			verdict('ja')
		);
		const onbekend = nl(verdict('onbekend').length);
		await expect(
			asker.page.getByRole('button', { name: `${onbekend} onbekend bij Cv te publiceren` })
		).toBeVisible();
	},

	async caseload(asker) {
		await asker.ask('caseload');
		const groups = new Map<string, { todo: number; all: number }>();
		for (const row of asker.sample.kandidaten) {
			const name = row['Begeleider Compas'] || '(Leeg)';
			const group = groups.get(name) ?? { todo: 0, all: 0 };
			group.all++;
			if (row['Sonar - Klantprofiel'] !== 'J') group.todo++;
			groups.set(name, group);
		}
		const most = Math.max(...[...groups.values()].map(({ todo }) => todo));
		const table = asker.page.getByRole('table', { name: /^Per begeleider/ });
		await expect(table.getByRole('columnheader', { name: 'Te doen', exact: true })).toHaveAttribute(
			'aria-sort',
			'descending'
		);
		const [name = '', all = ''] = await table
			.locator('tbody tr')
			.first()
			.locator('th, td')
			.allTextContents();
		const worst = groups.get(name.trim());
		expect(worst?.todo).toBe(most);
		expect(all.trim()).toBe(nl(worst?.all ?? 0));
		await expect(table.locator('tbody tr').first()).toContainText(nl(most));
		expect(asker.answer).toBe(nl(most));
	},

	async benefit(asker) {
		const { page } = asker;
		await asker.ask('benefit');
		const label = 'Uitkering zonder inschrijving';
		const verdict = (wanted: string) =>
			asker.sample.kandidaten.filter((row) => benefit(row) === wanted);
		const table = page.getByRole('table', { name: label, exact: true });
		await asker.expectRows(table, verdict('ja'));
		await expect(table.getByRole('columnheader', { name: 'Ontheffing' })).toBeVisible();
		await expect(table).toContainText(/Zorgtaken, tot en met \d\d-\d\d-2026, voorbij/);
		await asker.click(page.getByRole('button', { name: `controleer bij ${label}` }));
		await expectNumbers(
			page.getByRole('table', { name: `${label}: controleer` }),
			verdict('controleer')
		);
	},

	async regional(asker) {
		await asker.ask('regional');
		const table = asker.page.getByRole('table', { name: /^Transparantie van klantprofielen/ });
		const ours = asker.sample.kandidaten.filter(
			(row) =>
				row.DGR === 'DGR' &&
				row['Sonar - Status'] !== '' &&
				!['Wajong', 'WW', 'WIA', 'WAO', 'ZW'].includes(row.Doelgroep ?? '')
		);
		const all = ours.filter((row) => row['Sonar - Klantprofiel'] === 'J').length;
		const share = Math.round((1000 * all) / ours.length) / 10;
		expect(asker.answer).toBe(`${String(share).replace('.', ',')}%`);
		for (const gemeente of ['Apeldoorn', 'Epe', 'Heerde']) {
			const own = ours.filter((row) => row['Bet. gemeente'] === gemeente);
			const met = own.filter((row) => row['Sonar - Klantprofiel'] === 'J').length;
			const cells = table.getByRole('row', { name: gemeente }).locator('td');
			await expect(cells.first()).toBeVisible();
			const shown = (await cells.allTextContents()).map((text) => text.trim());
			expect(shown.slice(1, 4)).toEqual([nl(met), nl(own.length - met), nl(own.length)]);
		}
		await expect(asker.page.getByText('Niet in uw bron:')).toBeVisible();
	}
};

test('each question is answered in three clicks at most, with what the files say', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const asker = new Asker(app, await downloadSample(app));
	for (const [question, answer] of Object.entries(ANSWERS))
		await test.step(QUESTIONS[question as Question], () => answer(asker));

	await test.step('the answer is one step that can be undone, by keyboard too, and the question can be closed', async () => {
		await app.goTo('Kandidaten');
		await app.pick('Bet. gemeente', 'Epe');
		const before = await app.result();
		await app.goTo('Vandaag');
		await expect(page.getByText('Uw filter telt hier niet mee.')).toBeVisible();
		const line = page.getByRole('link', { name: QUESTIONS.unfindable });
		await tabTo(page, line);
		await page.keyboard.press('i');
		await expect(page.getByRole('note').filter({ visible: true })).toContainText(
			'voor een werkgever'
		);
		await page.keyboard.press('Escape');
		await expect(line).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.locator('nav [aria-current=page]').first()).toHaveText('Kandidaten');
		const chips = page.getByRole('list', { name: 'Actieve filters' });
		await expect(chips.getByRole('listitem').first()).toContainText(
			`Vraag: ${QUESTIONS.unfindable}`
		);
		await expect(chips).not.toContainText('Epe');
		await page.keyboard.press('Control+z');
		await expect(app.status).toHaveText(before ?? '');
		await expect(chips).toContainText('Epe');
		await expect(chips).not.toContainText('Vraag:');

		await app.goTo('Vandaag');
		await line.click();
		await page.getByRole('button', { name: 'Vraag sluiten' }).click();
		await expect(app.status).toHaveText('2.847 kandidaten');
	});
});

/** Ten kandidaten per gemeente, so many of whom have a profile. */
function list(name: string, complete: Readonly<Record<string, number>>) {
	const rows = Object.entries(complete).flatMap(([gemeente, count], of) =>
		Array.from({ length: 10 }, (_, at) => {
			const number = String(7000 + of * 10 + at);
			return `${gemeente};${number};Bos, M.;Open;${at < count ? 'J' : 'N'};Anna`;
		})
	);
	const head = 'Gemeente;Pers. nr.;Naam;Sonar - Status;Sonar - Klantprofiel;Begeleider Compas';
	return { name, mimeType: 'text/csv', buffer: Buffer.from([head, ...rows, ''].join('\r\n')) };
}

test('the question about a quarter sets each gemeente against the last momentopname of the quarter before', async ({
	page
}) => {
	const lists = [
		['2026-09-20', { Apeldoorn: 5, Epe: 4, Heerde: 8 }],
		['2026-10-05', { Apeldoorn: 9, Epe: 9, Heerde: 9 }],
		['2026-11-18', { Apeldoorn: 7, Epe: 4, Heerde: 6 }]
	] as const;
	const wizard = new WizardOnScreen(page);
	for (const [day, complete] of lists) {
		await wizard.open();
		await wizard.readIn(day, list(`${day}.csv`, complete));
	}
	await new AppOnScreen(page).goTo('Vandaag');
	const quarter = page.getByRole('link', { name: QUESTIONS.quarter });
	await expect(quarter.locator('.getal')).toHaveText('56,7%');
	await quarter.click();
	await expect(kpis(page)).toBeInViewport();
	await expect(page.getByText('Vorig kwartaal: de momentopname van 20-09-2026.')).toBeVisible();
	for (const [gemeente, now, before] of [
		['Alle gemeenten', [17, 30], [17, 30]],
		['Apeldoorn', [7, 10], [5, 10]],
		['Epe', [4, 10], [4, 10]],
		['Heerde', [6, 10], [8, 10]]
	] as const) {
		const cells = kpiRow(page, 'Profielgraad', gemeente).locator('td');
		await expect(cells.nth(1)).toHaveText(`${now[0]} van ${now[1]}`);
		await expect(cells.nth(4)).toContainText(`${before[0]} van ${before[1]}`);
	}
	await expect(kpiRow(page, 'Vindbaarheid', 'Alle gemeenten')).toContainText('niet in bron');

	await page.evaluate(() => Object.assign(window, { print: () => undefined }));
	await exporteer(page, 'Maandverslag per gemeente');
	const report = page.getByRole('dialog', { name: 'Maandverslag per gemeente' });
	for (const [drempel, shares] of [
		['uit', ['50%', '40%', '80%']],
		// of ten people a share tells too much
		['5', ['–', '–', '–']]
	] as const) {
		await page.emulateMedia({ media: null });
		await report.getByLabel('Drempel').selectOption(drempel);
		await report.getByRole('button', { name: /^Druk .* af$/ }).click();
		await page.emulateMedia({ media: 'print' });
		const goals = page
			.locator('body > .verslagen > article')
			.getByRole('table', { name: 'Doelen en afspraken' });
		await expect(goals.first().getByRole('columnheader').nth(3)).toHaveText('20-09-2026');
		const earlier = goals.getByRole('row', { name: /^Profielgraad/ }).locator('td:nth-child(4)');
		await expect(earlier).toHaveText(shares);
	}
});
