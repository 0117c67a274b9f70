import { expect } from '@playwright/test';
import type { AppOnScreen } from './app';
import type { State } from './states';
import { WizardOnScreen } from './wizard';

const HEAD = 'Gemeente;Pers. nr.;Naam;Sonar - Klantprofiel;Begeleider Compas';

/** What is on screen after a second import, in order. */
export function statesOfVeranderd(app: AppOnScreen): State[] {
	const { page } = app;
	const wizard = new WizardOnScreen(page);
	const lists = (name: string, rows: readonly string[], start: string) => [
		file(`${name}.csv`, [HEAD, ...rows]),
		file(`${name}-trajecten.csv`, [
			'Gemeente;Pers. nr.;Trajectnr.;Traject;Start;Signaaldatum',
			`Epe;1;T1;Werkfit;${start};10-11-2026`
		])
	];
	const notice = page.getByRole('complementary', { name: 'Sinds vorige keer' });
	return [
		{
			name: 'nothing to compare with',
			async open() {
				await wizard.open();
				const rows = ['Epe;1;Bos, M.;N;Anna', 'Epe;2;Vos, N.;J;Anna'];
				await wizard.readIn('2026-11-04', ...lists('toen', rows, '01-10-2026'));
				await page.goto('/#/veranderd');
				await expect(page.getByText('Er is nog niets om te vergelijken.')).toBeVisible();
			}
		},
		{
			name: 'the notice after a second import',
			async open() {
				await wizard.open();
				const rows = ['Epe;1;Bos, M.;J;Anna', 'Epe;3;Das, P.;J;Anna'];
				await wizard.readIn('2026-11-18', ...lists('nu', rows, '02-10-2026'));
				await app.goTo('Kandidaten');
				await page.reload();
				await expect(notice).toContainText('1 nieuw');
			}
		},
		{
			name: 'a filter on what is new',
			async open() {
				await notice.getByRole('link', { name: '1 nieuw' }).click();
				await expect(app.status).toHaveText('1 van 2 kandidaten');
				await notice.getByRole('button', { name: 'Sinds vorige keer sluiten' }).click();
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
		},
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
			async open() {
				await page.getByRole('button', { name: 'Uitleg Actieve trajecten' }).click();
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

function file(name: string, rows: readonly string[]) {
	return { name, mimeType: 'text/csv', buffer: Buffer.from([...rows, ''].join('\r\n')) };
}
