import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	checkPublicatie,
	isPdf,
	procentVan,
	somVan,
	type PublicatieBron,
	type PublicatieLezing
} from '$lib/domain/uwv/publicatie';
import { storingVan } from '$lib/domain/momentopname/storing';
import { readPublicatiePdf } from '$lib/worker/read/pdf/publicatie-pdf';
import { readPublicatie } from '$lib/worker/read/uwv/publicatie-bestand';
import { alsCsv, alsPdf, alsXlsx, cellsOf } from './fixtures/publicatie-vormen';

const FOLDER = 'tests/fixtures/publicaties';
const PUBLICATIES = [
	['drechtsteden-2021-4', 'Drechtsteden', 7, 3280, 4826, 68],
	['midden-utrecht-2023-2', 'Midden-Utrecht', 14, 6648, 8844, 75],
	['noord-limburg', 'Noord-Limburg', 7, 3386, 4340, 78]
] as const;

/** The forms in which a test can make a publication itself. */
const VORMEN = {
	tekst: (rows: readonly (readonly string[])[]) => ({
		tekst: rows.map((row) => row.join('\t')).join('\n')
	}),
	'a PDF': (rows: readonly (readonly string[])[]) => ({ naam: 'a.pdf', bytes: alsPdf(rows) }),
	XLSX: (rows: readonly (readonly string[])[]) => ({ naam: 'a.xlsx', bytes: alsXlsx(rows) }),
	CSV: (rows: readonly (readonly string[])[]) => ({ naam: 'a.csv', bytes: alsCsv(rows) })
} as const;

function textOf(name: string): string {
	return readFileSync(`${FOLDER}/${name}.txt`, 'utf8');
}

function read(bron: PublicatieBron): Promise<PublicatieLezing> {
	return 'bytes' in bron && isPdf(bron) ? readPublicatiePdf(bron.bytes) : readPublicatie(bron);
}

function readFile(file: string): Promise<PublicatieLezing> {
	const bytes = new Uint8Array(readFileSync(`${FOLDER}/${file}`)).buffer;
	return read({ naam: file, bytes });
}

function findings({ publicatie, nietGelezen }: PublicatieLezing): string[] {
	return [...checkPublicatie(publicatie).map(({ tekst }) => tekst), ...nietGelezen];
}

describe.each(PUBLICATIES)('%s', (name, regio, gemeenten, totaal, register, procent) => {
	it.each(['txt', 'pdf', 'xlsx', 'csv'])('is the same as .%s', async (kind) => {
		const lezing = await readFile(`${name}.${kind}`);
		const { publicatie } = lezing;
		expect(publicatie).toMatchObject({ regio, register, procent });
		expect(publicatie.rijen).toHaveLength(gemeenten);
		expect(somVan(publicatie.rijen).totaal).toBe(totaal);
		expect(procentVan(totaal, register)).toBe(procent);
		const asText = await readFile(`${name}.txt`);
		expect(publicatie).toEqual(asText.publicatie);
		expect(findings(lezing)).toEqual(findings(asText));
		expect(checkPublicatie(publicatie).filter(({ ernst }) => ernst === 'fout')).toEqual([]);
	});

	it.each(Object.entries(VORMEN))(
		'as %s is noticed when a digit of any cell changes',
		async (_, make) => {
			const rows = cellsOf(textOf(name));
			const known = new Set(findings(await read(make(rows))));
			let tried = 0;
			for (const [line, row] of rows.entries()) {
				if (row.length < 5) continue;
				for (const [column, cell] of row.entries()) {
					if (!/^\d[\d.]*$/.test(cell)) continue;
					const at = tried % cell.replace(/\D/g, '').length;
					const digit = cell.replace(/\D/g, '')[at] ?? '';
					const place = [...cell.matchAll(/\d/g)][at]?.index ?? 0;
					const other = String((Number(digit) + 1) % 10);
					const damaged = cell.slice(0, place) + other + cell.slice(place + 1);
					const changed = rows.with(line, row.with(column, damaged));
					const said = findings(await read(make(changed))).filter((each) => !known.has(each));
					expect(said, `${row.join(' ')}: ${cell} → ${damaged}`).not.toEqual([]);
					tried++;
				}
			}
			expect(tried).toBe(gemeenten * 5 + (name.startsWith('drechtsteden') ? 4 : 5));
		},
		60_000
	);
});

describe('the shifted total of Drechtsteden', () => {
	it.each(['txt', 'pdf', 'xlsx', 'csv'])('is recognised and said in .%s', async (kind) => {
		const { publicatie } = await readFile(`drechtsteden-2021-4.${kind}`);
		expect(publicatie.verschoven).toBe(true);
		expect(checkPublicatie(publicatie)).toEqual([
			{
				ernst: 'info',
				tekst:
					'De regel TOTAAL AMR staat één kolom verschoven en het totaal ontbreekt. Berekend uit de gemeenten: 3.280.'
			}
		]);
	});
});

describe('Noord-Limburg as PDF', () => {
	it.each(readdirSync(`${FOLDER}/makers`))(
		'is the same whoever made the file: %s',
		async (file) => {
			const { publicatie, nietGelezen } = await readFile(`makers/${file}`);
			const { publicatie: asText } = await readFile('noord-limburg.txt');
			expect(publicatie).toEqual(asText);
			expect(nietGelezen).toEqual([]);
		}
	);

	const reden = (bytes: Uint8Array<ArrayBuffer>) =>
		readPublicatiePdf(bytes.buffer).then(() => 'gelezen', storingVan);

	it.each([
		['wachtwoord.pdf', 'pdf-wachtwoord'],
		['scan.pdf', 'pdf-scan']
	])('is refused with its own reason: %s', async (file, code) => {
		expect(await reden(new Uint8Array(readFileSync(`${FOLDER}/refused/${file}`)))).toBe(code);
	});

	it('is refused when it is cut off, or when nothing is drawn', async () => {
		const whole = new Uint8Array(readFileSync(`${FOLDER}/noord-limburg.pdf`));
		expect(await reden(whole.slice(0, 400))).toBe('pdf-beschadigd');
		expect(await reden(new Uint8Array(alsPdf([])))).toBe('pdf-scan');
	});
});
