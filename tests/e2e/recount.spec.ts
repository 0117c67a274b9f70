import { expect } from '@playwright/test';
import { AppOnScreen, nl } from './app';
import {
	NOTHING,
	peopleOf,
	shownPeople,
	tileCounts,
	TILES,
	type Choice,
	type Region
} from './reference';
import { downloadSample } from './sample';
import { test } from './test';

const SLIDE: Readonly<Record<Region, readonly string[]>> = {
	Trajecten: ['1.538', '78', '46', '121', '339', '34'],
	Modules: ['2.483', '942', '139', '675', '725', '13'],
	'Externe plaatsingen': ['1.314', '35', '4', '24', '210']
};

const CHOICES: readonly Partial<Choice>[] = [
	{ slicers: { 'Begeleider Compas': ['C. Brouwer'] } },
	{ slicers: { 'Begeleider Compas': ['L. ter Horst'] } },
	{ slicers: { 'Begeleider Compas': ['(Leeg)'] } },
	{ slicers: { 'Begeleider Compas': ['C. Brouwer', 'L. ter Horst'] } },
	{ uitvoerende: ['Alrijde Afdeling'] },
	{ uitvoerende: ['Alrijde B'] },
	{ uitvoerende: ['(Leeg)'] },
	{ uitvoerende: ['Alrijde C', 'Alrijde T'] },
	{ uitvoerende: ['Alrijde B'], slicers: { 'Bet. gemeente': ['Epe'] } },
	{ slicers: { 'Bet. gemeente': ['Apeldoorn'], Doelgroep: ['Cliënt PW'] } },
	{ slicers: { 'Bet. gemeente': ['Epe', 'Heerde'], Doelgroep: ['NUG', 'Partner PW'] } },
	{ slicers: { 'Bet. gemeente': ['Heerde'], Doelgroep: ['Cliënt PW'] } },
	{ slicers: { Klantprofiel: ['Ja'] } },
	{ slicers: { Klantprofiel: ['Leeg', '(Leeg)'] } },
	{
		uitvoerende: ['Alrijde D', '(Leeg)'],
		slicers: { Klantprofiel: ['Nee', 'Onvolledig'], 'Bet. gemeente': ['Apeldoorn'] }
	}
];

const REGIONS = Object.keys(TILES) as Region[];

/** The tiles on screen, "Modules: Opschortingen" → "13". */
async function tilesOnScreen(app: AppOnScreen): Promise<Record<string, string>> {
	const values: Record<string, string> = {};
	for (const region of REGIONS) {
		const names = await app.page
			.getByRole('region', { name: region, exact: true })
			.getByRole('listitem')
			.evaluateAll((items) => items.map((item) => item.querySelector('button')?.innerText ?? ''));
		for (const name of names) {
			const [label = '', value = ''] = name.split(/\s*\n\s*/);
			values[`${region}: ${label}`] = value;
		}
	}
	return values;
}

test.describe('the tiles and an independent recount', () => {
	let app: AppOnScreen;

	test.beforeEach(async ({ page }) => {
		app = new AppOnScreen(page);
		await app.openSample();
	});

	test('F40 the sample shows the seventeen numbers of the slide exactly', async () => {
		await app.goTo('Trajecten & modules');
		for (const region of REGIONS) {
			const names = TILES[region].map((label, index) => `${label} ${SLIDE[region][index]}`);
			for (const name of names) {
				await expect(
					app.page
						.getByRole('region', { name: region, exact: true })
						.getByRole('button', { name, exact: true })
				).toBeVisible();
			}
		}
		expect(Object.keys(await tilesOnScreen(app))).toHaveLength(17);
	});

	test('F41 every tile equals a recount of the downloaded files, unfiltered and for 15 choices', async () => {
		const people = peopleOf(await downloadSample(app), '18-11-2026');
		await app.goTo('Trajecten & modules');
		for (const part of [{}, ...CHOICES]) {
			const choice: Choice = { ...NOTHING, ...part };
			for (const [slicer, words] of Object.entries(choice.slicers))
				for (const word of words) await app.pick(slicer, word);
			for (const word of choice.uitvoerende) await app.pick('Uitvoerende', word);

			const shown = shownPeople(people, choice).length;
			const total = nl(people.length);
			await expect(app.status).toHaveText(
				shown === people.length ? `${total} kandidaten` : `${nl(shown)} van ${total} kandidaten`
			);
			const expected = Object.fromEntries(
				[...tileCounts(people, choice)].map(([key, { records }]) => [key, nl(records)])
			);
			await expect(async () =>
				expect(await tilesOnScreen(app), JSON.stringify(part)).toEqual(expected)
			).toPass({ timeout: 5000 });
			if (Object.keys(part).length)
				await app.page.getByRole('button', { name: 'Wis alle filters' }).click();
		}
	});

	test('F40 the list behind each tile has exactly as many rows as the tile says, also when filtered', async () => {
		const people = peopleOf(await downloadSample(app), '18-11-2026');
		await app.goTo('Trajecten & modules');
		const choices: readonly Choice[] = [
			NOTHING,
			{ ...NOTHING, uitvoerende: ['Alrijde B', '(Leeg)'] },
			{ ...NOTHING, slicers: { 'Begeleider Compas': ['C. Brouwer'] } }
		];
		for (const choice of choices) {
			for (const [slicer, words] of Object.entries(choice.slicers))
				for (const word of words) await app.pick(slicer, word);
			for (const word of choice.uitvoerende) await app.pick('Uitvoerende', word);
			const counts = tileCounts(people, choice);
			for (const region of REGIONS) {
				for (const label of TILES[region]) {
					const value = counts.get(`${region}: ${label}`)?.records ?? -1;
					if (value === 0) continue;
					await app.tile(region, label).click();
					await expect(app.tile(region, label), label).toHaveAttribute('aria-pressed', 'true');
					const where = `${region}: ${label}, ${JSON.stringify(choice)}`;
					await expect(app.page.getByRole('table'), where).toHaveAttribute(
						'aria-rowcount',
						`${value}`
					);
				}
			}
			await app.page.getByRole('button', { name: 'Wis alle filters' }).click();
		}
	});
});
