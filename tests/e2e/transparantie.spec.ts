import { expect, type Locator, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { AppOnScreen, nl } from './app';
import { downloadSample, type SampleRow } from './sample';
import { test } from './test';
import { meer } from './menus';

const FOLDER = 'tests/fixtures/publicaties';
const VAN_UWV = ['Wajong', 'WW', 'WIA', 'WAO', 'ZW'];

function own(page: Page, region = 'Stedendriehoek'): Locator {
	return page.getByRole('table', {
		name: new RegExp(`^Transparantie van klantprofielen.*${region}`)
	});
}

/** The lines of a table, cell by cell. */
async function cells(table: Locator): Promise<string[][]> {
	return table
		.locator('tbody tr, tfoot tr')
		.evaluateAll((rows) =>
			rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim()))
		);
}

/** The same without what a publication of UWV adds. */
async function ownCells(table: Locator): Promise<string[][]> {
	return (await cells(table)).map((line) => line.slice(0, 6));
}

/** "59,3%", half up. */
function share(part: number, whole: number): string {
	return `${nl(Math.floor((part / whole) * 1000 + 0.5) / 10)}%`;
}

/** The last line of the own table: never the total of the region. */
function totalOf(gemeenten: number): string {
	return gemeenten === 1 ? 'Totaal van onze gemeente' : `Totaal van onze ${gemeenten} gemeenten`;
}

/** The table of the own data, straight from the file. */
function recount(rows: readonly SampleRow[], profiles: readonly string[]): string[][] {
	const counted = rows.filter(
		(row) =>
			row.DGR === 'DGR' && row['Sonar - Status'] !== '' && !VAN_UWV.includes(row.Doelgroep ?? '')
	);
	const line = (name: string, of: readonly SampleRow[]) => {
		const met = of.filter((row) => profiles.includes(row['Sonar - Klantprofiel'] ?? '')).length;
		const zonder = of.length - met;
		return [name, '', nl(met), nl(zonder), nl(of.length), share(met, of.length)];
	};
	const gemeenten = [...new Set(counted.map((row) => row['Bet. gemeente'] ?? ''))].sort();
	return [
		...gemeenten.map((name) =>
			line(
				name,
				counted.filter((row) => row['Bet. gemeente'] === name)
			)
		),
		line(totalOf(gemeenten.length), counted)
	];
}

function knownInSonar(rows: readonly SampleRow[]): number {
	return rows.filter((row) => row.DGR === 'DGR' && row['Sonar - Status'] !== '').length;
}

test('the own table counts what the file says, follows the filter on gemeente alone and has its footnote', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	const { kandidaten } = await downloadSample(app);
	await app.goTo('Transparantie');
	await expect(own(page)).toBeVisible();

	await test.step('it says niet in bron where it cannot know', async () => {
		expect(await ownCells(own(page))).toEqual(recount(kandidaten, ['J']));
		// the sample has a publication of the region, of the quarter before
		await expect(
			own(page).getByRole('columnheader', { name: /^UWV-klanten volgens UWV, .* kwartaal 2026$/ })
		).toBeVisible();
		await expect(page.getByText('Niet in uw bron: de omvang van het')).toBeVisible();
		await expect(page.getByText('Profiel is Ja', { exact: true })).toBeVisible();
		await page.getByRole('button', { name: /^Uitleg profiel/ }).click();
		const both = page.getByRole('button', { name: 'Ja en Onvolledig' });
		await both.click();
		await expect(both).toHaveAttribute('aria-pressed', 'true');
		expect(await ownCells(own(page))).toEqual(recount(kandidaten, ['J', 'O']));
		await page.getByRole('button', { name: 'Ja', exact: true }).click();
		await page.keyboard.press('Escape');
	});

	await test.step('a bar is as long as its share, from 0 to 100%', async () => {
		const bars = await own(page)
			.locator('.track')
			.evaluateAll((tracks) =>
				tracks.map((track) => {
					const [all, part] = [track, track.firstElementChild].map(
						(each) => each?.getBoundingClientRect().width ?? 0
					);
					return Math.round(((part ?? 0) / (all ?? 1)) * 100);
				})
			);
		const shares = recount(kandidaten, ['J']).map((line) =>
			Math.round(Number((line.at(-1) ?? '').replace('%', '').replace(',', '.')))
		);
		expect(bars).toEqual(shares);
	});

	await test.step('the register total is a footnote, which stays', async () => {
		const field = page.getByLabel('Omvang doelgroepregister');
		await expect(page.getByText('niet te zeggen welk deel bekend in Sonar is')).toBeVisible();
		await field.fill('drie');
		await field.press('Enter');
		await expect(page.getByRole('alert')).toHaveText('Vul een heel getal in, groter dan 0.');

		await field.fill('3412');
		const asked = await field.evaluate(async (input: HTMLInputElement) => {
			input.form?.requestSubmit();
			await Promise.resolve();
			return !dispatchEvent(new Event('beforeunload', { cancelable: true }));
		});
		expect(asked, 'the browser asks before it leaves what is not kept yet').toBe(true);
		const known = knownInSonar(kandidaten);
		const percent = Math.floor((known * 100) / 3412 + 0.5);
		const note = page.getByText(
			`in totaal 3.412 personen. Hiervan is ten minste ${percent}% bekend in Sonar: ${nl(known)} in uw bron.`
		);
		await expect(note).toBeVisible();

		await app.reload();
		await expect(note).toBeVisible();
		await page.getByLabel('Omvang doelgroepregister').fill('1000');
		await page.getByLabel('Omvang doelgroepregister').press('Enter');
		await expect(page.getByText('controleer de omvang')).toBeVisible();
	});

	await test.step('it follows the filter on gemeente and says that it follows no other', async () => {
		await app.pick('Bet. gemeente', 'Epe');
		await expect(own(page).locator('tbody tr')).toHaveCount(1);
		const epe = kandidaten.filter((row) => row['Bet. gemeente'] === 'Epe');
		expect(await ownCells(own(page))).toEqual(recount(epe, ['J']));
		await expect(page.getByLabel('Omvang doelgroepregister')).toHaveCount(0);

		await app.goTo('Kandidaten');
		await app.pick('Status', 'Open');
		await app.goTo('Transparantie');
		await expect(page.getByText('Deze tabel volgt alleen het filter op gemeente.')).toBeVisible();
		await expect(app.status).toHaveText(`${nl(epe.length)} van 2.847 kandidaten`);
		await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
		await expect(page.locator('p.print-only').first()).toContainText(
			'Filters: Bet. gemeente: Epe. Telt hier niet mee: Status.'
		);
		expect(await ownCells(own(page))).toEqual(recount(epe, ['J']));
	});

	await test.step('seven tabs fit beside the tools, or are in the menu', async () => {
		for (const width of [1920, 1400, 1366, 1331, 1330, 1280, 1191, 1190, 1024]) {
			await page.setViewportSize({ width, height: 768 });
			const { overlap, wide } = await page.evaluate(() => {
				const tabs = document.querySelector('header .tabs')?.getBoundingClientRect();
				const tools = document.querySelector('header .tools')?.getBoundingClientRect();
				const header = document.querySelector('header');
				return {
					overlap: (tabs?.right ?? 0) - (tools?.left ?? 0),
					wide: (header?.scrollWidth ?? 0) - (header?.clientWidth ?? 0)
				};
			});
			expect(overlap, `${width} px`).toBeLessThanOrEqual(0);
			expect(wide, `${width} px`).toBe(0);
		}
	});
});

test('an earlier quarter is counted too, regions stay apart and UWV is filled in where it is known', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	const line = (nummer: number, gemeente: string, klantprofiel: string, organisatie: string) => ({
		gemeente,
		persnr: String(nummer).padStart(5, '0'),
		klantprofiel,
		organisatie
	});
	const csv = (rows: readonly ReturnType<typeof line>[]) => [
		{
			name: 'kandidaten.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from(
				[
					'Bet. gemeente;Pers. nr.;Naam;DGR;Sonar - Status;Sonar - Klantprofiel;Organisatie Naam',
					...rows.map(
						(row) =>
							`${row.gemeente};${row.persnr};Jansen, A.;DGR;Open;${row.klantprofiel};${row.organisatie}`
					)
				].join('\r\n')
			)
		}
	];
	await app.open();
	await app.readIn(csv([line(1, 'Epe', 'J', ''), line(2, 'Epe', 'N', '')]), '2026-09-30');
	await app.goTo('Gegevens');
	await app.readIn(
		csv([
			line(1, 'Epe', 'J', 'Gemeente Epe'),
			line(2, 'Epe', 'N', 'UWV WERKbedrijf'),
			line(3, 'Zeist', 'J', 'Gemeente Zeist'),
			line(4, 'Nergenshuizen', 'J', 'Gemeente Nergenshuizen')
		]),
		'2026-11-18'
	);
	await app.goTo('Transparantie');
	await expect(page.getByText('peildatum 18-11-2026')).toBeVisible();
	expect(await cells(own(page))).toEqual([
		['Epe', '', '1', '0', '1', '100%', '0', '1', '2', '50%'],
		[totalOf(1), '', '1', '0', '1', '100%', '0', '1', '2', '50%']
	]);
	await expect(own(page, 'Midden-Utrecht')).toBeVisible();
	await expect(own(page, 'Gemeente niet bekend').locator('tbody th')).toHaveText('Nergenshuizen');

	await page.getByLabel('Kwartaal').selectOption('Derde kwartaal 2026');
	await expect(page.getByText('peildatum 30-09-2026')).toBeVisible();
	await expect(own(page)).toBeVisible();
	// Nothing says whose clients these are.
	expect(await cells(own(page))).toEqual([
		['Epe', '', '0', '0', '0', '–geen'],
		[totalOf(1), '', '0', '0', '0', '–geen']
	]);
	await expect(page.getByText('2 van wie niet bekend is').first()).toBeVisible();
	await expect(
		page.getByText('Niet in uw bron: UWV-klanten, totaal in Sonar en de omvang').first()
	).toBeVisible();
});

/** What is kept of each publication, in the form in which it is read here. */
const PUBLICATIES = {
	drechtsteden: [
		'drechtsteden-2021-4.pdf',
		'26 Drechtsteden, Vierde kwartaal 2021',
		'3.280 van 4.826, 68%'
	],
	midden: [
		'midden-utrecht-2023-2.xlsx',
		'14 Midden-Utrecht, Tweede kwartaal 2023',
		'6.648 van 8.844, 75%'
	],
	noord: ['noord-limburg.txt', '31 Noord-Limburg, Tweede kwartaal 2023', '3.386 van 4.340, 78%']
} as const;

async function expectKept(page: Page, name: keyof typeof PUBLICATIES): Promise<void> {
	const [, title, text] = PUBLICATIES[name];
	const kept = page.locator('summary').filter({ hasText: title });
	await expect(kept).toHaveCount(1);
	await expect(kept).toContainText(`${text} bekend in Sonar`);
}

/** A PDF of 300 kB whose one page unpacks to 300 MB of blanks. */
function bomb() {
	const blanks = deflateSync(Buffer.alloc(300_000_000, ' '), { level: 9 });
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
		`<< /Length ${blanks.length} /Filter /FlateDecode >>\nstream\n${blanks.toString('latin1')}\nendstream`
	];
	const body = objects.map((each, index) => `${index + 1} 0 obj\n${each}\nendobj\n`).join('');
	const text = `%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF\n`;
	return { name: 'bom.pdf', mimeType: 'application/pdf', buffer: Buffer.from(text, 'latin1') };
}

test('a PDF is read whoever made it, also when it is locked against editing', async ({ page }) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Transparantie');
	await meer(page, 'Publicatie inlezen');
	const dialog = page.getByRole('dialog', { name: 'Publicatie inlezen' });
	for (const file of readdirSync(`${FOLDER}/makers`)) {
		await dialog.locator('input[type=file]').setInputFiles([`${FOLDER}/makers/${file}`]);
		await expect(dialog.getByText(`Gelezen uit: ${file}.`)).toBeVisible();
		await expect(dialog.getByLabel('Venlo, UWV-klanten zonder profiel')).toHaveValue('82');
		await dialog.getByRole('button', { name: 'Andere publicatie' }).click();
	}
});

test('publications are read as PDF, workbook, CSV and text, checked in place, kept and compared', async ({
	page
}) => {
	const app = new AppOnScreen(page);
	await app.openSample();
	await app.goTo('Transparantie');
	const dialog = page.getByRole('dialog', { name: 'Publicatie inlezen' });
	const input = dialog.locator('input[type=file]');
	const keep = dialog.getByRole('button', { name: 'Publicatie bewaren' });
	const open = () => meer(page, 'Publicatie inlezen');

	await test.step('a PDF that gives no text says what to do, and no other file is taken for one', async () => {
		await open();
		const alert = dialog.getByRole('alert');
		await dialog.getByRole('button', { name: 'Tekst lezen' }).click();
		await expect(alert).toHaveText('Kies een bestand, of plak de tekst van de publicatie.');
		await input.setInputFiles([`${FOLDER}/refused/wachtwoord.pdf`]);
		await expect(alert).toContainText('Deze PDF vraagt een wachtwoord.');
		await input.setInputFiles([`${FOLDER}/refused/scan.pdf`]);
		await expect(alert).toContainText('Deze PDF is een scan zonder tekst.');
		await input.setInputFiles([bomb()]);
		await expect(alert).toContainText('Dit bestand is uitgepakt te groot.');
		const empty = { name: 'leeg.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) };
		await input.setInputFiles([empty]);
		await expect(alert).toContainText('Dit bestand is leeg.');
		const text = Buffer.from('Beste collega, bijgaand de cijfers.');
		await input.setInputFiles([{ name: 'brief.txt', mimeType: 'text/plain', buffer: text }]);
		await expect(alert).toContainText('Er is geen regel gevonden');
		await dialog.getByRole('button', { name: 'Annuleren' }).click();
		await expect(dialog).toHaveCount(0);
	});

	await test.step('what does not add up is asked in place, and is kept only after looking', async () => {
		await open();
		await input.setInputFiles([`${FOLDER}/${PUBLICATIES.drechtsteden[0]}`]);
		const cell = dialog.getByLabel('Dordrecht, UWV-klanten zonder profiel');
		await expect(dialog.getByText('Alle regels en kolommen tellen op.')).toBeVisible();
		await expect(dialog.getByText('De regel TOTAAL AMR staat één kolom verschoven')).toBeVisible();

		await cell.fill('343');
		await expect(dialog.getByText('Dordrecht: de vier aantallen zijn samen 1.665')).toBeVisible();
		await expect(cell).toHaveAttribute('aria-invalid', 'true');
		await expect(cell).toHaveAccessibleDescription(
			/Dordrecht: de vier aantallen zijn samen 1\.665/
		);
		await keep.click();
		await expect(dialog).toBeVisible();

		await cell.fill('x');
		await expect(dialog.getByText('vul een heel getal in')).toBeVisible();
		await expect(dialog.getByRole('checkbox')).toHaveCount(0);

		await cell.fill('343');
		await dialog.getByRole('checkbox').check();
		await keep.click();
		await expect(dialog).toHaveCount(0);
		const kept = page.locator('summary').filter({ hasText: '26 Drechtsteden' });
		await expect(kept).toContainText('klopt niet helemaal');

		await page.getByRole('button', { name: /^Verwijder publicatie 26 Drechtsteden/ }).click();
		await expect(kept).toHaveCount(0);
		await page.keyboard.press('Control+z');
		await expect(kept).toBeVisible();
	});

	await test.step('the same one as CSV takes its place', async () => {
		await open();
		await input.setInputFiles([`${FOLDER}/drechtsteden-2021-4.csv`]);
		await expect(dialog.getByText('De regel TOTAAL AMR staat één kolom verschoven')).toBeVisible();
		await expect(dialog).toContainText('Deze komt ervoor in de plaats.');
		await keep.click();
		await expect(dialog).toHaveCount(0);
		await expectKept(page, 'drechtsteden');
		await expect(page.getByText('klopt niet helemaal')).toHaveCount(0);
	});

	await test.step('a number that is not that of the region is asked', async () => {
		await open();
		await input.setInputFiles([`${FOLDER}/${PUBLICATIES.midden[0]}`]);
		await keep.click();
		await expect(dialog).toBeVisible();
		await dialog.getByRole('button', { name: 'Neem nummer 14 over' }).click();
		await keep.click();
		await expect(dialog).toHaveCount(0);
		await expectKept(page, 'midden');
	});

	await test.step('a quarter that a pasted text lacks is asked', async () => {
		await open();
		const pasted = readFileSync(`${FOLDER}/${PUBLICATIES.noord[0]}`, 'utf8');
		await dialog.getByLabel('Of plak hier de tekst van de publicatie').fill(pasted);
		await dialog.getByRole('button', { name: 'Tekst lezen' }).click();
		await expect(dialog.getByText('Het kwartaal staat er niet in.')).toBeVisible();
		await dialog.getByLabel('Kwartaal van de publicatie').selectOption('Tweede kwartaal');
		await dialog.getByLabel('Jaar').fill('2023');
		await keep.click();
		await expect(dialog).toHaveCount(0);
		await expectKept(page, 'noord');
	});

	await test.step('regions stand by name with their quarter, and are told how far they are from each other', async () => {
		const beside = page.getByRole('table', {
			name: "Regio's op naam: Gemeenteklanten met profiel"
		});
		await page.getByLabel('Gezien vanuit').selectOption('Drechtsteden');
		await expect(beside.getByRole('row', { name: /Noord-Limburg/ })).toContainText(
			// 465 of 1.285 against 38 of 1.130: ceil(465 × 1130 / 1285) − 38.
			`nog ${Math.ceil((465 * 1130) / 1285) - 38} profielen tot het niveau van Noord-Limburg`
		);
		await page.getByLabel('Vergelijk op').selectOption('Bekend in Sonar');
		const known = page.getByRole('table', { name: "Regio's op naam: Bekend in Sonar" });
		await expect(known.locator('tbody th')).toHaveText([
			'Drechtsteden',
			'FoodValley',
			'Midden-Utrecht',
			'Noord-Limburg',
			'Stedendriehoek en Noordwest Veluwe'
		]);
		await expect(known.getByRole('row', { name: /Drechtsteden/ })).toContainText(/kwartaal 2021/);
	});

	await test.step('all are there after a reload', async () => {
		await app.reload();
		await expect(page.locator('summary').filter({ hasText: 'kwartaal 20' })).toHaveCount(5);
	});
});
