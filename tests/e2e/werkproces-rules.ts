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
	const begin = [dateOf(row['Datum laatste verlenging']), dateOf(row.Inschrijfdatum)]
		.filter((date) => date !== null)
		.sort((a, b) => b.getTime() - a.getTime())[0];
	if (!begin) return null;
	const month = begin.getUTCMonth() + 3;
	const last = new Date(Date.UTC(begin.getUTCFullYear(), month + 1, 0)).getUTCDate();
	return new Date(Date.UTC(begin.getUTCFullYear(), month, Math.min(begin.getUTCDate(), last)));
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
	if (row['Sonar - Status'] === 'Open' || row.Ontheffing === 'J') return 'nee';
	const group = row.Doelgroep ?? '';
	if (['NUG', 'Wajong', 'WW', 'WIA', 'Anw', 'Wsw'].includes(group)) return 'nee';
	if (!['Client PW', 'Partner PW', 'IOAW', 'IOAZ', 'Bbz'].includes(group)) return 'onbekend';
	return row.Ontheffing === 'N' ? 'ja' : 'controleer';
}

export function cv(row: SampleRow): Verdict {
	const answers = CV.map((question) => row[question]);
	if (answers.includes('N')) return 'nee';
	return answers.every((answer) => answer === 'J') ? 'ja' : 'onbekend';
}
