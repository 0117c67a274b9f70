import { expect, type Page } from '@playwright/test';
import { meer } from './menus';
import type { SampleRow } from './sample';

const PEILDATUM = new Date('2026-11-18T00:00:00Z');
const DAY = 86_400_000;
const CV = [
	'Direct beschikbaar voor regulier werk',
	'Duidelijk beroepsbeeld en zelfstandig solliciteren',
	'Bemiddelingsberoep onderbouwd',
	'Digivaardig'
];
/** The rules of the work process straight from the files, by the words of their definitions. */
export type Verdict = 'ja' | 'nee' | 'onbekend' | 'controleer';

function dateOf(text: string | undefined): Date | null {
	const [day, month, year] = (text ?? '').split('-').map(Number);
	return day && month && year ? new Date(Date.UTC(year, month - 1, day)) : null;
}

/** Last day of a registration, by the words of the definition. */
function validUntil(row: SampleRow): Date | null {
	const given = dateOf(row['Datum einde geldigheidstermijn inschrijving UWV']);
	if (given) return given;
	const renewed = dateOf(row['Datum laatste verlenging']);
	const begin = dateOf(row.Inschrijfdatum);
	// What began after the renewal was not renewed by it, and a begin alone tells no end.
	if (!renewed || (begin && begin > renewed)) return null;
	const month = renewed.getUTCMonth() + 3;
	const last = new Date(Date.UTC(renewed.getUTCFullYear(), month + 1, 0)).getUTCDate();
	return new Date(Date.UTC(renewed.getUTCFullYear(), month, Math.min(renewed.getUTCDate(), last)));
}

export function daysLeft(row: SampleRow): number {
	const until = validUntil(row);
	return until ? (until.getTime() - PEILDATUM.getTime()) / DAY : Infinity;
}

export function registration(row: SampleRow): Verdict {
	if (row['Sonar - Status'] !== 'Open') return 'nee';
	if (!validUntil(row)) return 'onbekend';
	return daysLeft(row) <= 30 ? 'ja' : 'nee';
}

export function benefit(row: SampleRow): Verdict {
	const exempt = exemption(row);
	if (row['Sonar - Status'] === 'Open' || exempt === 'ja') return 'nee';
	const group = row.Doelgroep ?? '';
	if (['NUG', 'Wajong', 'WW', 'WIA', 'Anw', 'Wsw'].includes(group)) return 'nee';
	if (!['Client PW', 'Partner PW', 'IOAW', 'IOAZ', 'Bbz'].includes(group)) return 'onbekend';
	return exempt === 'nee' ? 'ja' : 'controleer';
}

/** Any kind is one, until its last day has passed; a blank is unknown. */
function exemption(row: SampleRow): 'ja' | 'nee' | 'onbekend' {
	const kind = row.Ontheffing ?? '';
	if (kind === '') return 'onbekend';
	if (kind === 'N') return 'nee';
	const until = dateOf(row['Ontheffing tot']);
	return until && until < PEILDATUM ? 'nee' : 'ja';
}

export function cv(row: SampleRow): Verdict {
	const answers = CV.map((question) => row[question]);
	if (answers.includes('N')) return 'nee';
	return answers.every((answer) => answer === 'J') ? 'ja' : 'onbekend';
}

/** Contradictions by the words of their rules, of the columns that the sample has: [label, word, who]. */
export const CLASHES: readonly (readonly [string, string, (row: SampleRow) => boolean])[] = [
	[
		'DGR nee, Banenafspraken ja',
		'botst',
		(row) => row.DGR === 'N' && row['Sonar - Banenafspraken'] === 'J'
	],
	[
		'NUG zonder open inschrijving',
		'botst',
		(row) => row.Doelgroep === 'NUG' && row['Sonar - Status'] !== 'Open'
	],
	[
		'Bijstand op trede 6',
		'botst',
		(row) =>
			['Client PW', 'Partner PW', 'IOAW', 'IOAZ'].includes(row.Doelgroep ?? '') &&
			row['Sonar - Participatieladder'] === '06'
	],
	[
		'Wsw of nieuw beschut, geen trede 5',
		'botst',
		(row) =>
			['Wsw', 'nieuw beschut'].includes(row.Doelgroep ?? '') &&
			/^0[12346]/.test(row['Sonar - Participatieladder'] ?? '')
	],
	[
		'DGR ja, Banenafspraken nee',
		'controleer',
		(row) => row.DGR === 'DGR' && row['Sonar - Banenafspraken'] === 'N'
	]
];

/** Switches a rule on or off under Meer. */
export async function toggleRule(page: Page, label: string, on: boolean): Promise<void> {
	await meer(page, 'Regels');
	const dialog = page.getByRole('dialog', { name: 'Regels' });
	const box = dialog.getByRole('checkbox', { name: `Regel aan: ${label}` });
	await expect(box).toBeChecked({ checked: !on });
	await box.setChecked(on);
	await dialog.getByRole('button', { name: 'Klaar' }).click();
	await expect(dialog).toHaveCount(0);
}
