import { expect, type Page } from '@playwright/test';
import { AppOnScreen, nl, type PageName, toast } from './app';
import {
	countedDistribution,
	countedForUwv,
	countedIncomplete,
	countedWork,
	type Counted
} from './counted-pages';
import { tabTo } from './keyboard';
import { recount } from './recount';
import { NOTHING, peopleOf, shownPeople, tileCounts, type Choice, type Person } from './reference';
import { sampleFiles, type Sample, type SampleRow } from './sample';
import { readNumbers } from './screen';
import { shownDistribution, shownForUwv, shownIncomplete, shownWork } from './shown-pages';
import {
	agreed,
	dialog,
	leave,
	said,
	telNa,
	telNaOnPage,
	telNaEverywhere,
	UNKNOWN,
	verdict
} from './tel-na';
import { test } from './test';
import { toggleRule } from './werkproces-rules';

interface Offer {
	readonly page: PageName;
	readonly shown: (page: Page) => Promise<Readonly<Record<string, string>>>;
	readonly counted: (rows: readonly SampleRow[]) => readonly Counted[];
	/** Numbers of the recount that the page has not as such. */
	readonly apart: RegExp;
	/** Only the filter on gemeente counts. */
	readonly byGemeente?: true;
}

/** The pages that offer a recount of the whole page. */
const OFFERS: readonly Offer[] = [
	{
		page: 'Klantprofiel & ladder',
		shown: shownDistribution,
		counted: countedDistribution,
		apart:
			/^Alle gemeenten, (participatieladder|klantprofiel totaal)|participatieladder totaal$|klantprofiel telt mee in|^Trede .*, (totaal$|klantprofiel )/
	},
	{
		page: 'Onvolledige profielen',
		shown: shownIncomplete,
		counted: countedIncomplete,
		apart: /^(?!Totaal).*, (ja$|telt mee in)|onbekende code$|ontbreekt$|wijkt af/
	},
	{
		page: 'Transparantie',
		shown: shownForUwv,
		counted: countedForUwv,
		apart: /^Alle tabellen|, (uwv-klanten|totaal in sonar)/,
		byGemeente: true
	},
	{ page: 'Werkproces', shown: shownWork, counted: countedWork, apart: /^$/ }
];

/** What is chosen on the pages that are counted again, by what it is an example of. */
const CHOICES: Readonly<Record<string, Partial<Choice>>> = {
	'no filter': {},
	'slicers with several values': {
		slicers: { 'Bet. gemeente': ['Epe', 'Heerde'], Doelgroep: ['NUG', 'Partner PW'] }
	},
	'what is blank': { slicers: { 'Begeleider Compas': ['(Leeg)'], DGR: ['Nee'] } },
	uitvoerenden: { uitvoerende: ['Alrijde C', 'Alrijde T'] },
	'uitvoerenden, blank too, and slicers': {
		uitvoerende: ['Alrijde D', '(Leeg)'],
		slicers: { Klantprofiel: ['Nee', 'Onvolledig'], 'Bet. gemeente': ['Apeldoorn'] }
	},
	'a tile and a search': {
		tile: 'Modules: Signaaldatum verstreken',
		zoek: 'an',
		slicers: { Status: ['Open'] }
	}
};

/** The others with `npm run test:long`. */
const EACH_TIME = new Set(['uitvoerenden, blank too, and slicers', 'a tile and a search']);

test.describe('Tel na', () => {
	let app: AppOnScreen;
	let sample: Sample;
	let people: readonly Person[];

	test.beforeEach(async ({ page }) => {
		app = new AppOnScreen(page);
		await app.openSample();
		sample = await sampleFiles(app);
		people = peopleOf(sample, '18-11-2026');
		await app.goTo('Trajecten & modules');
	});

	async function choose(page: Page, { slicers, uitvoerende, tile, zoek }: Choice): Promise<void> {
		for (const [slicer, words] of Object.entries({ ...slicers, Uitvoerende: uitvoerende }))
			for (const word of words) await app.pick(slicer, word);
		const [region = '', label = ''] = (tile ?? '').split(': ');
		if (tile) await app.tile(region, label).click();
		if (zoek) await page.getByRole('searchbox', { name: 'Zoek op naam of nummer' }).fill(zoek);
	}

	function rowsOf(choice: Choice): readonly SampleRow[] {
		const shown = new Set(shownPeople(people, choice).map(({ persnr }) => persnr));
		return sample.kandidaten.filter((row) => shown.has(row['Pers. nr.'] ?? ''));
	}

	async function expectTiles(page: Page, choice: Choice): Promise<void> {
		const shown = await page.evaluate(readNumbers);
		const answers = await telNaEverywhere(page);
		const counted = tileCounts(people, choice);
		expect(Object.keys(answers)).toEqual([...counted.keys()]);
		for (const [key, { records, kandidaten }] of counted) {
			const label = key.split(': ')[1] ?? '';
			expect(shown[`tile ${key}`], key).toBe(nl(records));
			expect(answers[key], key).toEqual({
				verdict: '2 van 2 getallen zijn gelijk.',
				said: agreed([
					[label, records],
					['Verschillende kandidaten', kandidaten]
				]),
				rows: records
			});
		}
	}

	async function expectPage(page: Page, offer: Offer, choice: Choice): Promise<void> {
		const { 'Bet. gemeente': gemeente = [] } = choice.slicers;
		const followed = offer.byGemeente
			? { ...NOTHING, slicers: { 'Bet. gemeente': gemeente } }
			: choice;
		await app.goTo(offer.page);
		const counted = offer.counted(rowsOf(followed));
		const onPage = counted.filter(([name]) => !offer.apart.test(name));
		const zeros = Object.fromEntries(onPage.map(([name]) => [name, '0']));
		expect({ ...zeros, ...(await offer.shown(page)) }, offer.page).toEqual(
			Object.fromEntries(onPage.map(([name, n]) => [name, n === null ? UNKNOWN : nl(n)]))
		);

		await telNaOnPage(page);
		expect(await said(page), offer.page).toEqual(agreed(counted));
		await expect(verdict(page)).toHaveText(
			`${nl(counted.length)} van ${nl(counted.length)} getallen zijn gelijk.`
		);
		await dialog(page).getByRole('button', { name: 'Sluiten' }).click();
	}

	for (const [name, part] of Object.entries(CHOICES))
		test(
			`F40 F41 says everywhere what is on screen and in the files, under ${name}`,
			{ tag: EACH_TIME.has(name) ? [] : '@long' },
			async ({ page }) => {
				const choice: Choice = { ...NOTHING, ...part };
				await choose(page, choice);
				const [all, here] = [people.length, shownPeople(people, choice).length];
				expect(here).toBeGreaterThan(0);
				await expect(app.status).toHaveText(
					here === all ? `${nl(all)} kandidaten` : `${nl(here)} van ${nl(all)} kandidaten`
				);
				await test.step('17 tiles', () => expectTiles(page, choice));
				for (const offer of OFFERS)
					await test.step(offer.page, () => expectPage(page, offer, choice));
			}
		);

	test('goes by keyboard, has the very fields of the source to copy, and leaves out a rule that is off', async ({
		page,
		context
	}) => {
		const tile = app.tile('Modules', 'Opschortingen');
		await app.walkToTile(tile);
		await page.keyboard.press('i');
		await tabTo(page, page.getByRole('button', { name: 'Tel na', exact: true }));
		await page.keyboard.press('Enter');
		await expect(verdict(page)).toContainText('gelijk');
		await leave(page);
		await expect(tile).toBeFocused();

		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await telNa(page, 'Externe plaatsingen', 'Signaaldatum verstreken');
		await dialog(page).getByRole('button', { name: 'Kopieer' }).click();
		await expect(toast(page, 'Tabel gekopieerd.')).toBeVisible();
		const text = await page.evaluate(() => navigator.clipboard.readText());
		const [head = '', ...lines] = text.split(/\r?\n/);
		const headings = head.split('\t');
		expect(headings).toEqual([
			'Naam',
			'Pers. nr.',
			'Plaatsing',
			'Uitvoerende',
			'Start',
			'Einde',
			'Signaaldatum',
			'Signaal afgehandeld',
			'Status'
		]);
		const { rows: expected = [] } =
			recount(sample, () => true, null).find(
				({ region, label }) =>
					region === 'Externe plaatsingen' && label === 'Signaaldatum verstreken'
			) ?? {};
		const fields = ['Pers. nr.', 'Start', 'Signaaldatum', 'Status'];
		expect(
			lines
				.map((each) => fields.map((field) => each.split('\t')[headings.indexOf(field)]).join())
				.sort()
		).toEqual(expected.map((row) => fields.map((field) => row[field]).join()).sort());
		await dialog(page).getByRole('button', { name: 'Sluiten' }).click();
		await app.goTo('Werkproces');
		await toggleRule(page, 'Cv te publiceren', false);
		await telNaOnPage(page);
		const left = countedWork(sample.kandidaten).filter(([name]) => !name.startsWith('Cv'));
		expect(left).toHaveLength(6);
		expect(await said(page)).toEqual(agreed(left));
	});
});
