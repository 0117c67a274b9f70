/** A file as Playwright hands it to a file input. */
export interface MadeFile {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}

/** Headings of the Power BI report. */
export const HEADINGS = [
	'Bet. gemeente',
	'Pers. nr.',
	'Naam',
	'Doelgroep',
	'DGR',
	'Sonar - Banenafspraken',
	'Sonar - Status',
	'Sonar - Klantprofiel',
	'Sonar - Participatieladder',
	'Sonar - DV Laatste Soort',
	'Begeleider Compas'
] as const;

const PROFIEL = ['J', 'N', 'L', 'O', ''];
const LADDER = ['06', '04 met groeipotentieel', '02 zonder groeipotentieel', '#', ''];

/** Cells of fictional kandidaat `index` (from 0), who lives in the gemeenten in turn. */
export function kandidaatCells(index: number, gemeenten: readonly string[]): string[] {
	return [
		gemeenten[index % gemeenten.length] ?? '',
		String(index + 1).padStart(6, '0'),
		`Proef${index % 997}, ${String.fromCharCode(65 + (index % 26))}.`,
		index % 3 ? 'Client PW' : 'NUG',
		index % 2 ? 'DGR' : 'N',
		index % 2 ? 'J' : 'N',
		index % 5 ? 'Open' : 'Gesloten',
		PROFIEL[index % 5] ?? '',
		LADDER[index % 4] ?? '',
		index % 7 ? 'Bemiddeling' : '',
		`Begeleider ${index % 40}`
	];
}

/** A CSV of fictional kandidaten as Dutch Excel writes it. */
export function kandidatenCsv(count: number, gemeenten: readonly string[]): MadeFile {
	const lines = Array.from({ length: count }, (_, index) =>
		kandidaatCells(index, gemeenten).join(';')
	);
	return {
		name: 'kandidaten-18112026.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(`\uFEFF${[HEADINGS.join(';'), ...lines].join('\r\n')}\r\n`)
	};
}
