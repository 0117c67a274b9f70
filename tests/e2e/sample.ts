import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import type { AppOnScreen } from './app';

/** One row of a sample file, by the heading of the column. */
export type SampleRow = Readonly<Record<string, string>>;

/** The four sample files as the app hands them out, parsed without any code of the app. */
export interface Sample {
	readonly kandidaten: readonly SampleRow[];
	readonly trajecten: readonly SampleRow[];
	readonly modules: readonly SampleRow[];
	readonly plaatsingen: readonly SampleRow[];
}

/** Heading in the file of each slicer of the candidates. */
export const HEADING: Readonly<Record<string, string>> = {
	'Bet. gemeente': 'Bet. gemeente',
	DGR: 'DGR',
	Banenafspraken: 'Sonar - Banenafspraken',
	Status: 'Sonar - Status',
	Klantprofiel: 'Sonar - Klantprofiel',
	Participatieladder: 'Sonar - Participatieladder',
	'DV laatste soort': 'Sonar - DV Laatste Soort',
	Doelgroep: 'Doelgroep',
	'Begeleider Compas': 'Begeleider Compas'
};

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	DGR: { DGR: 'Ja', N: 'Nee' },
	Banenafspraken: { J: 'Ja', N: 'Nee' },
	Klantprofiel: { J: 'Ja', N: 'Nee', L: 'Leeg', O: 'Onvolledig' },
	Participatieladder: { '#': '# niet ingevuld' },
	Doelgroep: { 'Client PW': 'Cliënt PW' }
};

/** The word that a slicer shows for the value of a row. */
export function wordOf(slicer: string, row: SampleRow): string {
	const value = row[HEADING[slicer] ?? slicer] ?? '';
	return value === '' ? '(Leeg)' : (WORDS[slicer]?.[value] ?? value);
}

let downloaded: Sample | undefined;

/**
 * The sample files as the page Gegevens hands them out; ends on that page. They are the same every time, so each
 * process downloads them once.
 */
export async function downloadSample(app: AppOnScreen): Promise<Sample> {
	await app.goTo('Gegevens');
	downloaded ??= sampleIn(await downloadFiles(app.page));
	return downloaded;
}

/** The same, for who goes to a page of its own afterwards: the app stays where it is when they are there already. */
export async function sampleFiles(app: AppOnScreen): Promise<Sample> {
	return downloaded ?? downloadSample(app);
}

async function downloadFiles(page: Page): Promise<ReadonlyMap<string, string>> {
	const texts = new Map<string, string>();
	const all = new Promise<void>((done) => {
		page.on('download', async (download) => {
			texts.set(download.suggestedFilename(), readFileSync(await download.path(), 'utf8'));
			if (texts.size === 4) done();
		});
	});
	await page.getByRole('button', { name: 'Download voorbeeldbestanden' }).click();
	await all;
	return texts;
}

/** The sample in the texts of its files, by name. */
export function sampleIn(texts: ReadonlyMap<string, string>): Sample {
	const rows = (table: string) => {
		const name = [...texts.keys()].find((each) => each.includes(table));
		if (!name) throw new Error(`no sample file of ${table} in ${[...texts.keys()].join(', ')}`);
		const text = (texts.get(name) ?? '').replace(/^\uFEFF/, '');
		const { data, errors } = Papa.parse<SampleRow>(text, {
			header: true,
			delimiter: ';',
			skipEmptyLines: true
		});
		if (errors.length) throw new Error(`${name}: ${errors[0]?.message}`);
		return data;
	};
	return {
		kandidaten: rows('kandidaten'),
		trajecten: rows('trajecten'),
		modules: rows('modules'),
		plaatsingen: rows('plaatsingen')
	};
}

/** Number of rows per word of a slicer. */
export function countBy(slicer: string, rows: readonly SampleRow[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const row of rows) {
		const word = wordOf(slicer, row);
		counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return counts;
}
