import { expect, test } from 'vitest';
import { dagVan } from '../velden/datum';
import { peildatumVer } from './peildatum-ver';

const dag = (jaar: number, maand: number, day: number) => dagVan(jaar, maand, day) ?? Number.NaN;
const VANDAAG = dag(2026, 11, 30);
const BESTAND = dag(2026, 11, 21);

test.each([
	['today', VANDAAG, [], null],
	['tomorrow', VANDAAG + 1, [], 'toekomst'],
	['less than a year ago', dag(2025, 12, 1), [], null],
	['a year ago', dag(2025, 11, 30), [], null],
	['more than a year ago', dag(2025, 11, 29), [], 'lang geleden'],
	['a wrong century', dag(1926, 11, 21), [BESTAND], 'lang geleden'],
	['a year ahead', dag(2027, 11, 21), [BESTAND], 'toekomst'],
	['the day of the file', BESTAND, [BESTAND], null],
	['in the week of the file', BESTAND - 7, [BESTAND], null],
	['another week', BESTAND - 8, [BESTAND], 'anders dan het bestand'],
	['the day of one of the files', BESTAND - 28, [BESTAND, BESTAND - 28], null]
])('%s', (_, peildatum, bestanden, ver) => {
	expect(peildatumVer(peildatum, VANDAAG, bestanden)).toBe(ver);
});
