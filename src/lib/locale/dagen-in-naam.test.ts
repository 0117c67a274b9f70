import { expect, test } from 'vitest';
import { dagenInNaam } from './dagen-in-naam';

const DAG = Date.UTC(2026, 10, 21) / 86_400_000;

test.each([
	['kandidaten 2026-11-21.csv', [DAG]],
	['kandidaten_20261121.csv', [DAG]],
	['21-11-2026 kandidaten.xlsx', [DAG]],
	['lijst 21.11.2026.csv', [DAG]],
	['21112026.csv', [DAG]],
	['kandidaten 21 november 2026.csv', [DAG]],
	['van 20-11-2026 tot 21-11-2026.csv', [DAG - 1, DAG]],
	['kandidaten.csv', []],
	['31-02-2026.csv', []],
	['21-11-1926.csv', []],
	['21-11-2028.csv', []],
	['bsn 123456789.csv', []]
])('%s', (naam, dagen) => {
	expect(dagenInNaam(naam, 2027)).toEqual(dagen);
});
