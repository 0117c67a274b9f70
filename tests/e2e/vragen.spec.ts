import { expect, type Locator, type Page } from '@playwright/test';
import { AppOnScreen, nl } from './app';
import { tabTo } from './keyboard';
import { kpiRow, kpis } from './kpis';
import { key, recount } from './recount';
import { downloadSample, type Sample, type SampleRow } from './sample';
import { kandidatenCsv } from './synthetic';
import { test } from './test';
import { WizardOnScreen } from './wizard';
import { benefit, cv, daysLeft, registration } from './werkproces-rules';

/** The questions as users ask them. */
const QUESTIONS = {
	mine: 'Welke van mijn kandidaten hebben een leeg klantprofiel en staan op trede 4 met groeipotentieel?',
	overdue: 'Wie heeft een signaal dat al verstreken is?',
	ending: 'Wiens traject loopt binnen drie maanden af zonder vervolgmodule?',
	idle: 'Wie zit in een traject maar doet feitelijk niets?',
	suspended: 'Bij wie staat de module stil en tot wanneer?',
	unfindable: 'Wie staat in het doelgroepregister maar is voor een werkgever niet vindbaar?',
	renew: 'Wie moet deze maand zijn inschrijving verlengen?',
	publish: 'Mag ik deze kandidaat aanraden zijn cv te publiceren?',
	caseload:
		'Welke begeleider heeft de meeste onvolledige profielen, en hoeveel is dat van zijn caseload?',
	benefit: 'Wie krijgt bijstand maar staat niet ingeschreven, en is er een ontheffing?',
	quarter: 'Hoe staan Apeldoorn, Epe en Heerde ervoor vergeleken met vorig kwartaal?',
	regional: 'Wat zetten we in de regionale tabel en wat weten we niet?'
} as const;
type Question = keyof typeof QUESTIONS;

const everybody = () => true;

/** "18-11-2026" as "2026-11-18", so that days compare as text. */
function iso(text: string | undefined): string {
	return (text ?? '').split('-').reverse().join('-');
}

test.describe('the twelve questions', () => {
	let app: AppOnScreen;
	let sample: Sample;
	let clicks: number;

	test.beforeEach(async ({ page }) => {
		app = new AppOnScreen(page);
		await app.openSample();
		sample = await downloadSample(app);
		await app.goTo('Kandidaten');
		await app.reload();
		await expect(app.status).toHaveText('2.847 kandidaten');
		clicks = 0;
	});

	/** Everything that is clicked is counted, so that no answer takes more than three. */
	async function click(target: Locator): Promise<void> {
		clicks++;
		expect(clicks).toBeLessThanOrEqual(3);
		await target.click();
	}

	async function ask(page: Page, question: Question): Promise<void> {
		await click(page.getByRole('button', { name: 'Vragen', exact: true }));
		const dialog = page.getByRole('dialog', { name: 'Vragen' });
		await expect(dialog.getByRole('link')).toHaveCount(Object.keys(QUESTIONS).length);
		await click(dialog.getByRole('link', { name: QUESTIONS[question], exact: true }));
	}

	async function column(table: Locator, nth: number): Promise<string[]> {
		return table
			.locator(`tbody tr[data-row] td:nth-child(${nth})`)
			.evaluateAll((cells) => cells.map((cell) => (cell.textContent ?? '').trim()));
	}

	/** The table on screen has these rows, in any order; a long one shows the first of them. */
	async function expectNumbers(table: Locator, rows: readonly SampleRow[]): Promise<void> {
		await expect(table).toHaveAttribute('aria-rowcount', String(rows.length));
		const shown = await column(table, 2);
		const numbers = rows.map((row) => row['Pers. nr.'] ?? '');
		expect(shown.length).toBeGreaterThan(0);
		if (shown.length === rows.length) expect(shown.sort()).toEqual(numbers.sort());
		else for (const number of shown) expect(numbers).toContain(number);
	}

	/** The records of a tile, counted from the files. */
	function tile(region: string, label: string): readonly SampleRow[] {
		const found = recount(sample, everybody, null).find(
			(each) => each.region === region && each.label === label
		);
		return found?.rows ?? [];
	}

	test('1: mine, asked once', async ({ page }) => {
		const fits = (row: SampleRow) =>
			row['Sonar - Klantprofiel'] === 'L' &&
			row['Sonar - Participatieladder'] === '04 met groeipotentieel';
		const counts = new Map<string, number>();
		for (const row of sample.kandidaten.filter(fits)) {
			const name = row['Begeleider Compas'] ?? '';
			if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
		}
		const [name = '', count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
		expect(count).toBeGreaterThan(0);

		await ask(page, 'mine');
		await click(
			page.getByRole('list', { name: 'Begeleiders' }).getByRole('link', { name, exact: true })
		);
		const mine = sample.kandidaten.filter((row) => fits(row) && row['Begeleider Compas'] === name);
		await expect(app.status).toHaveText(`${count} van 2.847 kandidaten`);
		await expectNumbers(app.table, mine);

		// remembered, also after a restart
		await app.reload();
		await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
		await expect(app.status).toHaveText('2.847 kandidaten');
		clicks = 0;
		await ask(page, 'mine');
		await expect(app.status).toHaveText(`${count} van 2.847 kandidaten`);
		expect(clicks).toBe(2);
	});

	test('2: overdue signals, the oldest on top', async ({ page }) => {
		const oldest = new Map<string, string>();
		for (const region of ['Trajecten', 'Modules', 'Externe plaatsingen'])
			for (const row of tile(region, 'Signaaldatum verstreken')) {
				const day = iso(row.Signaaldatum);
				const before = oldest.get(key(row));
				if (before === undefined || day < before) oldest.set(key(row), day);
			}
		const rows = sample.kandidaten.filter((row) => oldest.has(key(row)));
		await ask(page, 'overdue');
		await expect(app.status).toHaveText(`${nl(rows.length)} van 2.847 kandidaten`);
		await expectNumbers(app.table, rows);
		const heads = await app.table.locator('thead tr').last().locator('th').allTextContents();
		const at = heads.findIndex((head) => head.includes('Oudste signaal'));
		const shown = await column(app.table, at + 1);
		const days = [...oldest.values()].sort();
		expect(shown.map(iso)).toEqual(days.slice(0, shown.length));
	});

	test('3: a traject that ends with nothing after it', async ({ page }) => {
		const ends = tile('Trajecten', 'Einde traject < 3 maanden');
		const last = new Map<string, string>();
		for (const row of ends) {
			const day = iso(row.Einde);
			if (day > (last.get(key(row)) ?? '')) last.set(key(row), day);
		}
		const outlasted = new Set(
			sample.modules
				.filter(
					(row) =>
						!['Afgesloten', 'Geannuleerd', 'Beëindigd'].includes(row.Status ?? '') &&
						row.Start !== '' &&
						(row.Einde === '' ||
							[iso(row.Start), iso(row.Einde)].some((day) => day > (last.get(key(row)) ?? '9')))
				)
				.map(key)
		);
		const rows = ends.filter((row) => !outlasted.has(key(row)));
		await ask(page, 'ending');
		const people = new Set(rows.map(key)).size;
		expect(people).toBeGreaterThan(0);
		await expect(app.status).toHaveText(`${nl(people)} van 2.847 kandidaten`);
		const table = page.getByRole('table', { name: 'Trajecten die binnen 3 maanden eindigen' });
		await expectNumbers(table, rows);
	});

	test('4: in a traject without an active module', async ({ page }) => {
		await ask(page, 'idle');
		const rows = tile('Trajecten', 'Zonder actieve module');
		await expectNumbers(page.getByRole('table', { name: 'Trajecten zonder actieve module' }), rows);
	});

	test('5: modules that stand still, and until when', async ({ page }) => {
		await ask(page, 'suspended');
		const rows = tile('Modules', 'Opschortingen');
		const table = page.getByRole('table', { name: 'Opgeschorte modules' });
		await expectNumbers(table, rows);
		await expect(table.getByRole('columnheader', { name: 'Opgeschort' })).toBeVisible();
		const until = rows.flatMap(
			(row) => /t\/m (\d\d-\d\d-\d{4})/.exec(row.Opschortingen ?? '') ?? []
		);
		expect(until.length).toBeGreaterThan(0);
		await expect(table).toContainText('t/m');
	});

	test('6: in the register, and no employer finds them', async ({ page }) => {
		const rows = sample.kandidaten.filter(
			(row) =>
				row.DGR === 'DGR' &&
				row['Sonar - Status'] === 'Open' &&
				['N', 'L', 'O'].includes(row['Sonar - Klantprofiel'] ?? '')
		);
		await ask(page, 'unfindable');
		await expect(app.status).toHaveText(`${nl(rows.length)} van 2.847 kandidaten`);
		await expectNumbers(app.table, rows);
	});

	test('7: registrations to renew, the first day on top', async ({ page }) => {
		await ask(page, 'renew');
		const label = 'Inschrijving verloopt binnen 30 dagen';
		const rows = sample.kandidaten.filter((row) => registration(row) === 'ja');
		const table = page.getByRole('table', { name: label, exact: true });
		await expectNumbers(table, rows);
		const shown = await column(table, 2);
		const left = shown.map((number) =>
			daysLeft(rows.find((row) => row['Pers. nr.'] === number) ?? {})
		);
		expect(left).toEqual([...left].sort((a, b) => a - b));
	});

	test('8: whose cv may be published, and what is not known', async ({ page }) => {
		await ask(page, 'publish');
		const verdict = (wanted: string) => sample.kandidaten.filter((row) => cv(row) === wanted);
		await expectNumbers(
			page.getByRole('table', { name: 'Cv te publiceren', exact: true }),
			verdict('ja')
		);
		await expect(
			page.getByRole('button', {
				name: `${nl(verdict('onbekend').length)} onbekend bij Cv te publiceren`
			})
		).toBeVisible();
	});

	test('9: the begeleider with most to do, of how many', async ({ page }) => {
		await ask(page, 'caseload');
		const groups = new Map<string, { todo: number; all: number }>();
		for (const row of sample.kandidaten) {
			const name = row['Begeleider Compas'] || '(Leeg)';
			const group = groups.get(name) ?? { todo: 0, all: 0 };
			group.all++;
			if (row['Sonar - Klantprofiel'] !== 'J') group.todo++;
			groups.set(name, group);
		}
		const most = Math.max(...[...groups.values()].map(({ todo }) => todo));
		const table = page.getByRole('table', { name: /^Per begeleider/ });
		await expect(table.getByRole('columnheader', { name: 'Te doen' })).toHaveAttribute(
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
	});

	test('10: a benefit without a registration, and the exemption', async ({ page }) => {
		await ask(page, 'benefit');
		const label = 'Uitkering zonder inschrijving';
		const verdict = (wanted: string) => sample.kandidaten.filter((row) => benefit(row) === wanted);
		await expectNumbers(page.getByRole('table', { name: label, exact: true }), verdict('ja'));
		await click(page.getByRole('button', { name: `controleer bij ${label}` }));
		await expectNumbers(
			page.getByRole('table', { name: `${label}: controleer` }),
			verdict('controleer')
		);
	});

	test('12: the regional table, and what is not in the source', async ({ page }) => {
		await ask(page, 'regional');
		const table = page.getByRole('table', { name: /^Transparantie van klantprofielen/ });
		const ours = sample.kandidaten.filter(
			(row) =>
				row.DGR === 'DGR' &&
				row['Sonar - Status'] !== '' &&
				!['Wajong', 'WW', 'WIA', 'WAO', 'ZW'].includes(row.Doelgroep ?? '')
		);
		for (const gemeente of ['Apeldoorn', 'Epe', 'Heerde']) {
			const own = ours.filter((row) => row['Bet. gemeente'] === gemeente);
			const met = own.filter((row) => row['Sonar - Klantprofiel'] === 'J').length;
			const line = table.getByRole('row', { name: gemeente });
			await expect(line.locator('td').nth(0)).toHaveText(nl(met));
			await expect(line.locator('td').nth(1)).toHaveText(nl(own.length - met));
			for (const nth of [2, 3, 4])
				await expect(line.locator('td').nth(nth)).toHaveText('niet in bron');
		}
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

test('11: each gemeente against the quarter before, which is not the momentopname before', async ({
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
	await page.goto('/');
	await expect(page.getByRole('table', { name: 'Kandidaten' })).toBeVisible();
	await page.getByRole('button', { name: 'Vragen', exact: true }).click();
	await page.getByRole('link', { name: QUESTIONS.quarter }).click();
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
	await page.getByRole('button', { name: 'Exporteren', exact: true }).click();
	await page.getByRole('button', { name: 'Maandverslag per gemeente', exact: true }).click();
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

test('the answer is one step that can be undone, by keyboard too, and lays itself over any page', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.pick('Bet. gemeente', 'Epe');
	const before = await app.status.textContent();
	await app.goTo('Klantprofiel & ladder');
	const button = page.getByRole('button', { name: 'Vragen', exact: true });
	await tabTo(page, button);
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Vragen' });
	await expect(dialog).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(button).toBeFocused();

	await page.keyboard.press('Enter');
	await tabTo(page, dialog.getByRole('link', { name: QUESTIONS.unfindable }));
	await page.keyboard.press('Enter');
	await expect(page.locator('nav [aria-current=page]').first()).toHaveText('Kandidaten');
	const chips = page.getByRole('list', { name: 'Actieve filters' });
	await expect(chips).toContainText('In het doelgroepregister, niet vindbaar');
	await expect(chips).not.toContainText('Epe');
	await page.getByRole('button', { name: 'Ongedaan maken' }).click();
	await expect(app.status).toHaveText(before ?? '');
	await expect(chips).toContainText('Epe');
});

test('what the source does not know can not be asked, and says what is missing', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.open();
	await app.readIn([kandidatenCsv(60, ['Epe'])], '2026-11-18');
	await page.getByRole('button', { name: 'Vragen', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Vragen' });
	await expect(dialog.getByText(QUESTIONS.idle)).toBeVisible();
	await expect(dialog.getByRole('link', { name: QUESTIONS.idle })).toHaveCount(0);
	await expect(dialog).toContainText('Niet in bron: Trajecten zonder actieve module.');
});
