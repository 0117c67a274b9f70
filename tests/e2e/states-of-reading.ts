import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { SLIDE, type AppOnScreen, toast } from './app';
import { dayFromNow } from './day-from-now';
import type { State } from './state';
import { dropFromDisk } from './dropped';
import { LEES, SOURCES, WizardOnScreen } from './wizard';
import { meer } from './menus';

const HEAD = 'Gemeente;Pers. nr.;Naam;Sonar - Klantprofiel;Begeleider Compas';

/** Who is in what these states read in. */
export const READ_IN = {
	words: ['Willems, J.', 'Bos, M.', 'Vos, N.', 'Das, P.', 'Belt liever na vijf uur'],
	numbers: ['07974', '08002', '70001', '70002', '70003']
};

/** First run and the card of a file, then what is on screen after a second import, in order. */
export function statesOfReading(app: AppOnScreen): State[] {
	return [
		...statesOfWizard(app),
		...statesOfVeranderd(app),
		...statesOfTiles(app),
		...gone(app),
		...newer(app)
	];
}

function statesOfWizard(app: AppOnScreen): State[] {
	const { page } = app;
	return [
		{ name: 'first run', open: () => app.open() },
		{
			name: 'the card of a file',
			async open() {
				await page.locator('input[type=file][multiple]').first().setInputFiles([SLIDE]);
				await expect(page.getByRole('heading', { name: SLIDE.split('/').at(-1) })).toBeFocused();
			}
		},
		{
			name: 'the card with its lines open',
			async open() {
				const wizard = new WizardOnScreen(page);
				await page.getByLabel('Peildatum').fill('2026-11-18');
				await wizard.look('kolommen');
				await wizard.look('rijen en meldingen');
			}
		},
		{
			name: 'the card of files that wait for the user',
			async open() {
				const wizard = new WizardOnScreen(page);
				await wizard.choose(
					`${SOURCES}/datum-onduidelijk.csv`,
					`${SOURCES}/verborgen-blad.xlsx`,
					`${SOURCES}/dubbele-nummers.csv`
				);
				await expect(page.getByRole('heading', { name: 'datum-onduidelijk.csv' })).toBeFocused();
			}
		},
		{
			name: 'refused file',
			async open() {
				await page.getByRole('button', { name: 'Annuleren' }).click();
				await page
					.locator('input[type=file][multiple]')
					.first()
					.setInputFiles([{ name: 'leeg.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) }]);
				await expect(page.getByRole('alert')).toBeVisible();
			}
		}
	];
}

function statesOfVeranderd(app: AppOnScreen): State[] {
	const { page } = app;
	const wizard = new WizardOnScreen(page);
	const lists = (name: string, rows: readonly string[], start: string) => [
		file(`${name}.csv`, [HEAD, ...rows]),
		file(`${name}-trajecten.csv`, [
			'Gemeente;Pers. nr.;Trajectnr.;Traject;Start;Signaaldatum',
			`Epe;70001;T1;Werkfit;${start};10-11-2026`
		])
	];
	return [
		{
			name: 'nothing to compare with',
			async open() {
				await wizard.open();
				const rows = ['Epe;70001;Bos, M.;N;Anna', 'Epe;70002;Vos, N.;J;Anna'];
				await wizard.readIn('2026-11-04', ...lists('toen', rows, '01-10-2026'));
				await page.goto('/#/veranderd');
				await expect(page.getByText('Er is nog niets om te vergelijken.')).toBeVisible();
			}
		},
		{
			name: 'today after a second import',
			async open() {
				await app.goTo('Kandidaten');
				await page.getByRole('button', { name: 'Vos, N.', exact: true }).first().click();
				await page.getByLabel('Nieuwe notitie').fill('Belt liever na vijf uur');
				await page.getByRole('button', { name: 'Bewaar notitie' }).click();
				await expect(toast(page, 'Notitie bewaard.')).toBeVisible();
				await wizard.open();
				const rows = ['Epe;70001;Bos, M.;J;Anna', 'Epe;70003;Das, P.;J;Anna'];
				await wizard.readIn('2026-11-18', ...lists('nu', rows, '02-10-2026'));
				await app.goTo('Kandidaten');
				await page.reload();
				await app.goTo('Vandaag');
				await expect(page.getByRole('link', { name: '1 nieuw' })).toBeVisible();
			}
		},
		{
			name: 'a filter on what is new',
			async open() {
				await page.getByRole('link', { name: '1 nieuw' }).click();
				await expect(app.status).toHaveText('1 van 2 kandidaten');
			}
		},
		{
			name: 'what changed',
			async open() {
				await page.getByRole('button', { name: 'Wis alle filters' }).first().click();
				await expect(app.status).toHaveText('2 kandidaten');
				// by a link: another address loads the page anew, with the selection that was kept last
				await page.getByRole('button', { name: /^Gegevens van/ }).click();
				await page
					.getByRole('dialog', { name: 'Dag en herkomst van de gegevens' })
					.getByRole('link', { name: 'Wat is er veranderd' })
					.click();
				await expect(page.getByRole('button', { name: 'Nieuw 1', exact: true })).toBeVisible();
			}
		},
		{
			name: 'nobody found in what changed',
			async open() {
				await page.getByRole('button', { name: 'Klantprofiel 1', exact: true }).click();
				await page.getByRole('searchbox', { name: 'Zoek in de veranderingen' }).fill('zzz');
				await expect(page.getByText(/^Geen verandering gevonden\./)).toBeVisible();
			}
		}
	];
}

function statesOfTiles(app: AppOnScreen): State[] {
	const { page } = app;
	return [
		{
			name: 'tiles with their change',
			async open() {
				await app.goTo('Trajecten & modules');
				await expect(app.tile('Trajecten', 'Actieve trajecten')).toHaveAccessibleDescription(
					'Gelijk aan het aantal op 04-11-2026.'
				);
			}
		},
		{
			name: 'the limit of a tile',
			window: 'Waarschuwen bij Trajecten: Actieve trajecten',
			async open() {
				await app.explain('Trajecten', 'Actieve trajecten');
				await page.getByRole('button', { name: 'Waarschuw boven …' }).click();
				await page.getByLabel('Waarschuw boven').fill('0');
			}
		},
		{
			name: 'a tile over its limit',
			async open() {
				await page.getByRole('button', { name: 'Grens bewaren' }).click();
				await expect(page.getByRole('dialog')).toHaveCount(0);
				await expect(app.tile('Trajecten', 'Actieve trajecten')).toHaveAccessibleDescription(
					/^Boven uw grens/
				);
			}
		},
		{
			name: 'rings with their change',
			async open() {
				await app.goTo('Klantprofiel & ladder');
				await page.getByRole('button', { name: 'Verloop Klantprofiel in Epe' }).click();
				await expect(page.getByRole('note').filter({ visible: true })).toContainText('Nu');
			}
		}
	];
}

/** Who and what is no longer there, and what is asked before the rest of it goes. */
function gone(app: AppOnScreen): State[] {
	const { page } = app;
	return [
		{
			name: 'work list with somebody who is gone',
			async open() {
				await app.goTo('Kandidaten');
				await meer(page, 'Mijn werklijst');
				await expect(page.getByRole('region', { name: 'Niet meer in de lijst (1)' })).toBeVisible();
			}
		},
		{
			name: 'the question before what was noted goes',
			window: 'Notities en acties verwijderen?',
			open: () => page.getByRole('button', { name: 'Verwijder alle 1' }).click()
		},
		{
			name: 'the question before a momentopname goes',
			window: 'Momentopname van 18-11-2026 verwijderen?',
			async open() {
				await page.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click();
				await app.goTo('Gegevens');
				await page.getByRole('button', { name: /^Verwijderen ?: 18-11-2026$/ }).click();
			}
		},
		{
			name: 'the window that corrects a peildatum, asking about an odd day',
			window: 'Peildatum van 18-11-2026 aanpassen',
			async open() {
				const window = page.getByRole('dialog');
				await window.getByRole('button', { name: 'Bewaren' }).click();
				await page.getByRole('button', { name: /^Peildatum aanpassen ?: 18-11-2026$/ }).click();
				await window.getByLabel('Peildatum', { exact: true }).fill('18-11-1926');
				await window.getByRole('button', { name: 'Aanpassen', exact: true }).click();
				await expect(window.getByText(/^Deze dag ligt meer dan een jaar terug\.$/)).toBeVisible();
			}
		},
		{
			name: 'counts of a momentopname that is gone',
			async open() {
				await page.getByRole('dialog').getByRole('button', { name: 'Annuleren' }).click();
				await page.getByRole('button', { name: /^Verwijderen ?: 18-11-2026$/ }).click();
				await page.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click();
				const geheugen = page.getByRole('region', { name: 'Geheugen', exact: true });
				await expect(geheugen.getByText(/^geteld op .*, personen verwijderd$/)).toBeVisible();
			}
		},
		{
			name: 'the question before counts go',
			window: 'Aantallen verwijderen?',
			open: () =>
				page.getByRole('button', { name: /^Verwijderen ?: aantallen van 18-11-2026$/ }).click()
		}
	];
}

// an odd day is asked about, so that these are days of these weeks
const [EERST, NIEUWER, ANDERS] = [dayFromNow(-10), dayFromNow(-3), dayFromNow(-2)];

/** A remembered place, and what is told of a newer list in it. */
function newer(app: AppOnScreen): State[] {
	const { page } = app;
	const folder = () => test.info().outputPath('lijsten');
	const write = (day: string, head: string, rows: readonly string[], ago: number) => {
		mkdirSync(folder(), { recursive: true });
		const path = join(folder(), `lijst-${day}.csv`);
		writeFileSync(path, [head, ...rows, ''].join('\r\n'));
		const moment = Date.now() / 1000 - ago;
		utimesSync(path, moment, moment);
	};
	const bar = page.getByRole('region', { name: 'Nieuwe lijst' });
	const comeBack = () => page.evaluate(() => void dispatchEvent(new Event('focus')));
	return [
		{
			name: 'the card with a place to remember',
			async open() {
				await page.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click();
				write(EERST, HEAD, ['Epe;70001;Bos, M.;N;Das, P.'], 3600);
				await dropFromDisk(page, folder());
				await page.getByRole('checkbox', { name: 'Onthoud deze plek' }).check();
				await expect(page.getByText('Onthouden wordt:')).toBeVisible();
			}
		},
		{
			name: 'the bar of a newer list',
			async open() {
				// an old list beside a new one would be asked about each week
				await page.getByRole('radio', { name: /^Laat ze weg/ }).check();
				await page.getByRole('button', { name: LEES }).click();
				await app.goTo('Gegevens');
				write(NIEUWER, HEAD, ['Epe;70001;Bos, M.;J;Das, P.'], 120);
				await comeBack();
				await expect(bar.getByRole('button', { name: `Ververs naar ${NIEUWER}` })).toBeVisible();
			}
		},
		{
			name: 'the bar of a list with other columns',
			async open() {
				write(ANDERS, 'Gemeente;Pers. nr.;Naam', ['Epe;70001;Bos, M.'], 120);
				rmSync(join(folder(), `lijst-${NIEUWER}.csv`));
				await comeBack();
				await expect(bar.getByRole('button', { name: 'Bekijk' })).toBeVisible();
			}
		},
		{
			name: 'the card of older files of several days',
			async open() {
				await page
					.locator('input[type=file][multiple]')
					.first()
					.setInputFiles([
						file('kandidaten-04-11-2026.csv', [HEAD, 'Epe;70001;Bos, M.;J;Anna']),
						file('trajecten-01-11-2026.csv', [
							'Pers. nr.;Trajectnr.;Traject;Startdatum traject',
							'70001;T1;Taal;01-10-2026'
						])
					]);
				await expect(page.getByRole('radio', { name: /^Alleen bewaren/ })).toBeVisible();
			}
		}
	];
}

function file(name: string, rows: readonly string[]) {
	return { name, mimeType: 'text/csv', buffer: Buffer.from([...rows, ''].join('\r\n')) };
}
