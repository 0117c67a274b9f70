import { describe, expect, test } from 'vitest';
import type { KandidaatWaarden } from '../../../../tests/fixtures/kandidaten-snapshot';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { aangevuldeSnapshot } from '../../../../tests/fixtures/aangevulde-snapshot';
import { openDataset } from '../dataset';
import { waardeVan } from '../kandidaat-rij';
import { werkprocesOordelen } from '../tellingen/werkproces-oordelen';

const d = 20_775;
const kandidaten: readonly KandidaatWaarden[] = [
	{ persnr: '0', status: 'Open', klantprofiel: 'N' },
	{ persnr: '1', status: 'Open', klantprofiel: 'O', acties: 'Bel mevrouw' },
	{ persnr: '2', status: 'Open', klantprofiel: 'J' },
	{ persnr: '3', status: 'Open', klantprofiel: 'J' },
	{ persnr: '4', status: 'Gesloten', klantprofiel: 'J' }
];
const dataset = openDataset(
	starSnapshot({
		kandidaten,
		trajecten: [
			{ kandidaat: 2, start: d - 9, signaal: d - 1 },
			{ kandidaat: 2, start: d - 9, einde: d - 1, signaal: d - 5 },
			{ kandidaat: 3, start: d - 9 },
			{ kandidaat: -1, start: d - 9, signaal: d - 1 }
		],
		modules: [
			{ kandidaat: 2, traject: -1, start: d - 9, signaal: d - 3 },
			{ kandidaat: 4, traject: -1, start: d + 9, signaal: d - 3 }
		],
		plaatsingen: [
			{ kandidaat: 2, start: d - 9, signaal: d - 1, tekst: { afgehandeld: 'ja' } },
			{ kandidaat: 2, start: d - 9, signaal: d - 2 }
		]
	})
);

describe('what the signalen are judged on', () => {
	test('counts overdue signals of active trajecten, modules and plaatsingen together', () => {
		expect(kandidaten.map((_, row) => dataset.standAt(row).verstrekenSignalen)).toEqual([
			0, 0, 3, 0, 0
		]);
	});

	test('counts active trajecten without an active module', () => {
		const stand = (row: number) => dataset.standAt(row);
		expect([2, 3, 4].map((row) => stand(row).trajectenZonderModule)).toEqual([0, 1, 0]);
	});

	test('has the stored codes of the candidate', () => {
		expect(dataset.standAt(1)).toMatchObject({ status: 'Open', klantprofiel: 'O', ladder: '' });
	});
});

test('the most urgent one is shown: what is too late before the action of the source, else none', () => {
	expect(kandidaten.map((_, row) => waardeVan(dataset, 'acties', row))).toEqual([
		'Profiel starten',
		'Bel mevrouw',
		'Signaal module +2, 3 dagen te laat',
		'Module zoeken',
		''
	]);
});

test('without records only the profile suggests something', () => {
	const alone = openDataset(starSnapshot({ kandidaten }));
	expect(waardeVan(alone, 'acties', 3)).toBe('');
	expect(alone.standAt(2)).toMatchObject({ verstrekenSignalen: 0, trajectenZonderModule: 0 });
});

test('a registration has to be renewed exactly when the work process says so', () => {
	const days = ['', d - 1, d, d + 30, d + 31].map(String);
	const list = days.flatMap((inschrijvingtot) =>
		['Open', 'Gesloten', ''].map((status, index) => ({
			persnr: `${inschrijvingtot}${index}`,
			status,
			klantprofiel: 'J',
			inschrijvingtot,
			inschrijfdatum: String(d - 70) // says nothing about the end
		}))
	);
	const own = openDataset(aangevuldeSnapshot(list, ['inschrijvingtot', 'inschrijfdatum']));
	const { inschrijving } = werkprocesOordelen(own);
	for (const row of list.keys())
		expect(own.standAt(row).inschrijvingVerlengen).toBe(
			inschrijving.uitspraakAt(row).oordeel === 'ja'
		);
	expect(list.filter((_, row) => own.standAt(row).inschrijvingVerlengen)).toHaveLength(3);
});
