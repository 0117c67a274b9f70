import { expect, type Locator, type Page } from '@playwright/test';
import { nl } from './app';
import { recount } from './recount';
import type { Sample, SampleRow } from './sample';

export const KPI_LABELS = [
	'Profielgraad',
	'Vindbaarheid',
	'Actualiteit',
	'Sonar-dekking',
	'Ladder ingevuld',
	'Registerconsistentie',
	'Verstreken signalen',
	'Trajecten zonder module'
] as const;
type KpiLabel = (typeof KPI_LABELS)[number];

const ALL = 'Alle gemeenten';

export function kpis(page: Page): Locator {
	return page.getByRole('table', { name: /^Doelen en afspraken/ });
}

/** The line of a KPI: of all gemeenten, or of one that is unfolded. */
export function kpiRow(page: Page, label: KpiLabel, gemeente: string): Locator {
	const body = kpis(page)
		.locator('tbody')
		.filter({ has: page.getByRole('button', { name: label, exact: true }) });
	if (gemeente === ALL) return body.locator('tr').first();
	return body.locator('tr').filter({ has: page.getByText(gemeente, { exact: true }) });
}

/** Share and counts of each KPI on screen, of all gemeenten or of one that is unfolded. */
async function shown(page: Page, gemeente: string): Promise<ReadonlyMap<string, string>> {
	const texts = await kpis(page)
		.locator('tbody')
		.evaluateAll((bodies) =>
			bodies.map((body) =>
				[...body.querySelectorAll('tr')].map((row) =>
					[...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
				)
			)
		);
	return new Map(
		texts.map((rows) => {
			const [[label = ''] = []] = rows;
			const row = gemeente === ALL ? rows[0] : rows.find(([name]) => name === gemeente);
			return [
				KPI_LABELS.find((each) => label.startsWith(each)) ?? label,
				`${row?.[1]}, ${row?.[2]}`
			];
		})
	);
}

/** Every KPI on screen is that of these kandidaten, by its definition, counted from the files. */
export async function expectKpis(
	page: Page,
	gemeente: string,
	sample: Sample,
	keeps: (row: SampleRow) => boolean
): Promise<void> {
	const share = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
	const expected = KPI_LABELS.map((label) => {
		const [part, whole] = count(label, sample, keeps);
		expect(whole, label).toBeGreaterThan(0);
		const percent = share.format(Math.floor((part / whole) * 1000 + 0.5 + 1e-9) / 10);
		return [label, `${percent}%, ${nl(part)} van ${nl(whole)}`] as const;
	});
	expect(await shown(page, gemeente), gemeente).toEqual(new Map(expected));
}

function count(
	label: KpiLabel,
	sample: Sample,
	keeps: (row: SampleRow) => boolean
): readonly [number, number] {
	const rows = sample.kandidaten.filter(keeps);
	const share = (whole: readonly SampleRow[], isIn: (row: SampleRow) => boolean) =>
		[whole.filter(isIn).length, whole.length] as const;
	const coded = (...codes: readonly string[]) =>
		rows.filter((row) => codes.includes(row['Sonar - Klantprofiel'] ?? ''));
	const tiles = recount(sample, keeps, null);
	const tile = (wanted: RegExp) =>
		tiles.filter((each) => wanted.test(each.label)).flatMap((each) => each.rows).length;
	switch (label) {
		case 'Profielgraad':
			return share(coded('J', 'N', 'L', 'O'), (row) => row['Sonar - Klantprofiel'] === 'J');
		case 'Vindbaarheid':
			return share(coded('J', 'N', 'L', 'O'), (row) =>
				['Opleidingsniveau', 'Beroepssector', 'Beschikbare uren/wk'].every((part) => row[part])
			);
		case 'Actualiteit':
			return share(coded('J', 'O'), (row) => {
				const day = (row['Klantprofiel gewijzigd'] ?? '').split('-').reverse().join('-');
				return day >= '2026-05-18' && day <= '2026-11-18';
			});
		case 'Sonar-dekking':
			return share(rows, (row) => row['Sonar - Status'] !== '');
		case 'Ladder ingevuld':
			return share(
				rows.filter((row) => row['Sonar - Participatieladder'] !== ''),
				(row) => row['Sonar - Participatieladder'] !== '#'
			);
		case 'Registerconsistentie':
			return share(
				rows.filter(
					(row) =>
						['DGR', 'N'].includes(row.DGR ?? '') &&
						['J', 'N'].includes(row['Sonar - Banenafspraken'] ?? '') &&
						// UWV: in the register without the banenafspraak can be right, so it is not in the count
						!(row.DGR === 'DGR' && row['Sonar - Banenafspraken'] === 'N')
				),
				(row) => (row.DGR === 'DGR') === (row['Sonar - Banenafspraken'] === 'J')
			);
		case 'Verstreken signalen':
			return [tile(/^Signaaldatum verstreken/), tile(/^Actieve /)];
		case 'Trajecten zonder module':
			return [tile(/^Zonder actieve module/), tile(/^Actieve trajecten/)];
	}
}
