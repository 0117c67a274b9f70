import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../../tests/property/runs';
import type { Dubbelen, Leeswijze } from '$lib/domain/momentopname/inlezen';
import type { TabelId } from '$lib/domain/velden/velden';
import { bsnColumns } from '../mapping/assess';
import { buildTables, type BuildSource } from './build-tables';
import { proposeBestemmingen } from '../mapping/recognise';
import { sourceOf } from '../source-builder';

function source(
	tabel: TabelId,
	bestand: string,
	rijen: readonly (readonly string[])[],
	leeswijze: Leeswijze = {}
): BuildSource {
	const data = sourceOf({
		bestand,
		werkblad: null,
		gewijzigd: 0,
		rijen,
		lezing: 'UTF-8',
		numeriek: []
	});
	const bestemmingen = proposeBestemmingen(data.koppen, tabel);
	return { data, bestand, tabel, bestemmingen, leeswijze, bsn: bsnColumns(data) };
}

function texts({ tables }: ReturnType<typeof buildTables>, tabel: TabelId, name: string): string[] {
	const table = tables[tabel];
	const column = table?.columns.get(name);
	return Array.from({ length: table?.rows ?? 0 }, (_, row) =>
		column?.kind === 'text'
			? column.at(row)
			: column?.kind === 'code'
				? (column.values[column.codes[row] ?? -1] ?? '')
				: ''
	);
}

function problems({ controle }: ReturnType<typeof buildTables>): string[] {
	return controle.meldingen.map(({ ernst, probleem }) => `${ernst}: ${probleem}`);
}

describe('a number that occurs more than once', () => {
	const een = source('kandidaten', 'een.csv', [
		['Pers. nr.', 'Naam'],
		['07974', 'Eerst'],
		['08002', 'Enig'],
		['07974', 'Weer']
	]);
	const twee = source('kandidaten', 'twee.csv', [
		['Pers. nr.', 'Naam'],
		['07974', 'Laatst']
	]);
	const read = (dubbelen?: Dubbelen) => buildTables([een, twee], dubbelen ? { dubbelen } : {});

	it('counts once, by its first row, when nobody says otherwise', () => {
		const gebouwd = read();
		expect(texts(gebouwd, 'kandidaten', 'naam')).toEqual(['Eerst', 'Enig']);
		expect(gebouwd.controle).toMatchObject({
			totaal: 2,
			overgeslagen: 2,
			dubbelen: { aantal: 1, keuze: 'overslaan' }
		});
		expect(problems(gebouwd)).toEqual([
			'fout: Staat al op rij 2.',
			'fout: Staat al op rij 2 van een.csv.',
			'waarschuwing: 1 nummer komt al voor. Vervangen, overslaan of beide bewaren?'
		]);
	});

	it('counts by its last row, over all files, when it replaces', () => {
		const gebouwd = read('vervangen');
		expect(texts(gebouwd, 'kandidaten', 'naam')).toEqual(['Laatst', 'Enig']);
		expect(gebouwd.controle).toMatchObject({ totaal: 2, overgeslagen: 2 });
		expect(gebouwd.bronnen.map(({ rijen, overgeslagen }) => [rijen, overgeslagen])).toEqual([
			[1, 2],
			[1, 0]
		]);
		expect(problems(gebouwd).slice(0, 2)).toEqual([
			'fout: Staat ook op rij 2 van twee.csv.',
			'fout: Staat ook op rij 2 van twee.csv.'
		]);
	});

	it('stays in every row when both are kept, and then its records belong to none of them', () => {
		const trajecten = source('trajecten', 't.csv', [
			['Pers. nr.', 'Traject', 'Start'],
			['07974', 'Taal', '01-01-2026'],
			['08002', 'Taal', '01-01-2026']
		]);
		const gebouwd = buildTables([een, twee, trajecten], { dubbelen: 'bewaren' });
		expect(texts(gebouwd, 'kandidaten', 'naam')).toEqual(['Eerst', 'Weer', 'Laatst', 'Enig']);
		expect(gebouwd.controle).toMatchObject({
			overgeslagen: 0,
			dubbelen: { aantal: 1, keuze: 'bewaren' }
		});
		expect(problems(gebouwd)).toContain('waarschuwing: 1 traject past bij meer dan één kandidaat.');
	});
});

describe('a number that stands in two gemeenten', () => {
	it('is told, and takes nothing from kandidaten whose number is their own', () => {
		const kandidaten = source('kandidaten', 'k.csv', [
			['Gemeente', 'Pers. nr.', 'Naam'],
			['Epe', '07001', 'Bos'],
			['Epe', '07002', 'Vos'],
			['Apeldoorn', '07004', 'Das'],
			['Heerde', '07004', 'Das']
		]);
		const trajecten = source('trajecten', 't.csv', [
			['Gemeente', 'Pers. nr.', 'Trajectnr.', 'Start'],
			['Epe', '07001', 'T1', '01-01-2026'],
			['Heerde', '07002', 'T2', '01-01-2026'],
			['Apeldoorn', '07004', 'T4', '01-01-2026']
		]);
		const modules = source('modules', 'm.csv', [
			['Pers. nr.', 'Trajectnr.', 'Modulenr.', 'Start'],
			['07001', 'T1', 'M1', '01-01-2026'],
			['07002', 'T2', 'M2', '01-01-2026'],
			['07004', 'T4', 'M4', '01-01-2026'],
			['07004', '', 'M5', '01-01-2026']
		]);
		const gebouwd = buildTables([kandidaten, trajecten, modules]);
		expect(problems(gebouwd)).toEqual([
			'waarschuwing: 1 nummer staat in meer dan één gemeente (zoals rij 5).',
			'waarschuwing: 1 module past bij meer dan één kandidaat.',
			'waarschuwing: 1 module hoort bij geen traject in dit bestand.'
		]);
		const owner = gebouwd.tables.modules?.columns.get('kandidaat');
		const names = texts(gebouwd, 'kandidaten', 'naam');
		const found = owner?.kind === 'row' ? [...owner.rows].map((row) => names[row] ?? '') : [];
		expect(found).toEqual(['Bos', 'Vos', 'Das', '']);
	});
});

describe('a number that stands with a gemeente and without', () => {
	it('is told, in one file and over two', () => {
		const compas = [
			['Gemeente', 'Pers. nr.', 'Naam'],
			['Epe', '07001', 'Bos'],
			['Epe', '07002', 'Vos']
		];
		const blank = source('kandidaten', 'k.csv', [...compas, ['', '07001', 'Bos']]);
		expect(problems(buildTables([blank]))).toEqual([
			'waarschuwing: 1 nummer staat met en zonder gemeente (zoals rij 4).'
		]);
		const sonar = source('kandidaten', 's.csv', [
			['Pers. nr.', 'Naam'],
			['07001', 'Bos'],
			['07002', 'Vos']
		]);
		expect(problems(buildTables([source('kandidaten', 'k.csv', compas), sonar]))).toEqual([
			'waarschuwing: 2 nummers staan met en zonder gemeente (zoals rij 2 en 3).'
		]);
	});
});

describe('a number without a figure', () => {
	it('is none where most have figures, and is kept where they have not', () => {
		const list = (...numbers: readonly string[]) =>
			source('kandidaten', 'k.csv', [
				['Pers. nr.', 'Naam'],
				...numbers.map((each) => [each, 'Bos'])
			]);
		const gebouwd = buildTables([list('07001', '07002', 'Bron: Compas', 'O7003')]);
		expect(texts(gebouwd, 'kandidaten', 'persnr')).toEqual(['07001', '07002', 'O7003']);
		expect(problems(gebouwd)).toEqual([
			'fout: Persoonsnummer ontbreekt.',
			'waarschuwing: Bevat een letter (O).'
		]);
		expect(texts(buildTables([list('AB', 'BC')]), 'kandidaten', 'persnr')).toEqual(['AB', 'BC']);
	});
});

describe('a list in which every number lost its zeros', () => {
	const kandidaten = (...numbers: readonly string[]) =>
		source('kandidaten', 'k.csv', [['Pers. nr.', 'Naam'], ...numbers.map((each) => [each, 'Bos'])]);
	const vorige = buildTables([kandidaten('07870', '07958')]).tables.kandidaten;
	const read = (nullen?: boolean) =>
		buildTables([kandidaten('7870', '7958')], {
			...(vorige ? { inGebruik: vorige } : {}),
			...(nullen === undefined ? {} : { nullen })
		});

	it('gets them back by the list in use, unless the user says otherwise', () => {
		expect(texts(read(), 'kandidaten', 'persnr')).toEqual(['07870', '07958']);
		expect(read().controle.nullen).toEqual({ aantal: 2, aanvullen: true });
		expect(texts(read(false), 'kandidaten', 'persnr')).toEqual(['7870', '7958']);
		expect(read(false).controle.nullen).toEqual({ aantal: 2, aanvullen: false });
	});

	it('stays as it is beside other numbers', () => {
		const gebouwd = buildTables([kandidaten('1234', '1235')], vorige ? { inGebruik: vorige } : {});
		expect(texts(gebouwd, 'kandidaten', 'persnr')).toEqual(['1234', '1235']);
		expect(gebouwd.controle.nullen).toBeUndefined();
	});
});

it('says of an own export of a whole list that it was not filtered', () => {
	const eigen = source('kandidaten', 'eigen.csv', [
		['Pers. nr.', 'Naam'],
		['07870', 'Bos'],
		['Toegepaste filters: geen', '']
	]);
	const gebouwd = buildTables([eigen]);
	expect(gebouwd.bronnen[0]?.filters).toBeUndefined();
	expect(gebouwd.controle.meldingen.map(({ gevolg }) => gevolg)).toEqual([
		'Ze horen bij een hele lijst: er was geen filter.'
	]);
});

describe('registrations that contradict each other', () => {
	it('are told with the first rows, where the source has both columns', () => {
		const rijen = [
			['Pers. nr.', 'Naam', 'DGR', 'Sonar - Banenafspraken', 'Doelgroep', 'Sonar - Status'],
			['07974', 'A', 'DGR', 'N', 'NUG', 'Gesloten'],
			['08002', 'B', 'N', 'J', 'NUG', 'Open'],
			['08003', 'C', 'DGR', 'J', 'Client PW', ''],
			['08004', 'D', 'DGR', '2', 'NUG', '']
		];
		const gebouwd = buildTables([source('kandidaten', 'k.csv', rijen)]);
		expect(problems(gebouwd)).toEqual([
			'waarschuwing: NUG zonder open inschrijving (rij 2 en 5).',
			'waarschuwing: DGR nee, Banenafspraken ja (rij 3).',
			'info: "2" staat 1 keer in Banenafspraken.'
		]);
		expect(gebouwd.controle).toMatchObject({ metWaarschuwing: 3, inOrde: 1 });
		const less = rijen.map((cells) => cells.slice(0, -1));
		expect(problems(buildTables([source('kandidaten', 'k.csv', less)]))).toHaveLength(2);
	});

	it('are an end before a start, in each table', () => {
		const gebouwd = buildTables([
			source('kandidaten', 'k.csv', [
				['Pers. nr.', 'Naam'],
				['07974', 'A']
			]),
			source('trajecten', 't.csv', [
				['Pers. nr.', 'Traject', 'Start', 'Einde'],
				['07974', 'Taal', '02-01-2026', '01-01-2026'],
				['07974', 'Taal', '02-01-2026', '02-01-2026'],
				...Array.from({ length: 4 }, () => ['07974', 'Taal', '02-01-2026', '01-01-2026']),
				['07974', 'Taal', '02-01-2026', ''],
				['09999', 'Taal', '02-01-2026', '']
			])
		]);
		expect(problems(gebouwd)).toEqual([
			'waarschuwing: Einde ligt vóór start (5 rijen, zoals rij 2, 4 en 5).',
			'waarschuwing: 1 traject hoort bij geen kandidaat in dit bestand.'
		]);
	});
});

describe('cells that are not read', () => {
	it('lose no kandidaat: the row is kept and counts as one to look at', () => {
		const gebouwd = buildTables([
			source('kandidaten', 'k.csv', [
				['Pers. nr.', 'Naam', 'Inschrijfdatum'],
				['07974', 'A', '31-02-2025'],
				['08002', 'B', '31-02-2025'],
				['08003', 'C', '28-02-2025'],
				['08004', 'D', '31-02-2025']
			])
		]);
		expect(problems(gebouwd)).toEqual(['fout: 31-02-2025 bestaat niet (3 rijen).']);
		expect(gebouwd.controle).toMatchObject({ totaal: 4, metWaarschuwing: 3, overgeslagen: 0 });
	});

	it('are counted once a file when they are Excel errors', () => {
		const rijen = Array.from({ length: 7 }, (_, row) => [
			String(10_000 + row),
			'#N/B',
			row % 2 ? '#DEEL/0!' : 'N',
			row === 0 ? '#N/A' : 'x'
		]);
		const gebouwd = buildTables([
			source('kandidaten', 'k.csv', [['Pers. nr.', 'Naam', 'DGR', 'Kleur'], ...rijen])
		]);
		expect(problems(gebouwd)).toEqual(['waarschuwing: 11 cellen bevatten een Excel-fout.']);
		expect(gebouwd.controle.meldingen[0]).toMatchObject({
			veld: 'Naam, DGR, Kleur',
			waarde: '#N/B, #DEEL/0!, #N/A'
		});
	});
});

describe('what the user says about a column', () => {
	const rijen = [
		['Pers. nr.', 'Naam', 'Uren', 'Inschrijfdatum', 'Bedrag'],
		['07974', 'A', '1.234,5', '06/01/25', '2.000,5'],
		['08002', 'B', '1,234.5', '12/01/25', '2,000.5']
	];

	it('is followed for numbers and dates', () => {
		const gebouwd = buildTables([
			source('kandidaten', 'k.csv', rijen, {
				notatie: { Uren: 'en', Bedrag: 'nl' },
				datums: { Inschrijfdatum: 'maand-dag' }
			})
		]);
		expect(texts(gebouwd, 'kandidaten', 'uren')).toEqual(['1.234,5', '1234,5']);
		expect(texts(gebouwd, 'kandidaten', 'extra:Bedrag')).toEqual(['2000,5', '2,000.5']);
		const column = gebouwd.tables.kandidaten?.columns.get('inschrijfdatum');
		expect(column).toEqual({
			kind: 'day',
			days: Int32Array.of(Date.UTC(2025, 5, 1) / 86_400_000, Date.UTC(2025, 11, 1) / 86_400_000)
		});
	});
});

it('says how many rows that the workbook hides are read in, of those that count', () => {
	const rijen = [
		['Pers. nr.', 'Naam'],
		['07001', 'A'],
		['07002', 'B'],
		['', 'C'],
		['07004', 'D']
	];
	const grid = { bestand: 'a.xlsx', werkblad: 'Blad', gewijzigd: 0, lezing: '', numeriek: [] };
	const told = (verborgenRijen: readonly number[]) => {
		const data = sourceOf({ ...grid, rijen, verborgenRijen });
		const bestemmingen = proposeBestemmingen(data.koppen, 'kandidaten');
		const rest = { leeswijze: {}, bsn: new Set<number>() };
		const gebouwd = buildTables([
			{ data, bestand: 'a', tabel: 'kandidaten', bestemmingen, ...rest }
		]);
		return problems(gebouwd).filter((each) => each.includes('verborgen'));
	};
	expect(told([2, 3, 4])).toEqual(['waarschuwing: 2 verborgen rijen zijn meegelezen.']);
	expect(told([3])).toEqual([]);
});

describe('a gemeente in more than one spelling', () => {
	const SPELLINGEN = [
		['Epe', 'EPE', 'epe', 'E pe'],
		['Heerde', 'HEERDE', 'heerde', ' Heerde\u200b']
	] as const;
	const rij = fc.record({
		gemeente: fc.constantFrom(0, 1),
		spelling: fc.nat(3),
		nummer: fc.constantFrom('07001', '07002', '07003')
	});

	it('gives the same kandidaten, doubles and joins as in one spelling', () => {
		const cells = (rijen: readonly { gemeente: number; spelling: number; nummer: string }[]) => ({
			schoon: rijen.map(({ gemeente, nummer }) => [SPELLINGEN[gemeente]?.[0] ?? '', nummer]),
			bont: rijen.map(({ gemeente, spelling, nummer }) => [
				SPELLINGEN[gemeente]?.[spelling] ?? '',
				nummer
			])
		});
		const built = (kandidaten: string[][], trajecten: string[][]) => {
			const gebouwd = buildTables([
				source('kandidaten', 'k', [['Bet. gemeente', 'Pers. nr.'], ...kandidaten]),
				source('trajecten', 't', [['Bet. gemeente', 'Pers. nr.'], ...trajecten])
			]);
			const owner = gebouwd.tables.trajecten?.columns.get('kandidaat');
			const place = (tabel: TabelId) =>
				texts(gebouwd, tabel, 'gemeente').map((text) => text.replace(' ', '').toLowerCase());
			return {
				gemeenten: place('kandidaten'),
				nummers: texts(gebouwd, 'kandidaten', 'persnr'),
				waarden: new Set(texts(gebouwd, 'kandidaten', 'gemeente')).size,
				owner: owner?.kind === 'row' ? [...owner.rows] : [],
				dubbel: gebouwd.controle.dubbelen.aantal,
				trajecten: place('trajecten')
			};
		};
		fc.assert(
			fc.property(
				fc.array(rij, { minLength: 1, maxLength: 6 }),
				fc.array(rij, { minLength: 1, maxLength: 6 }),
				(kandidaten, trajecten) => {
					const [k, t] = [cells(kandidaten), cells(trajecten)];
					expect(built(k.bont, t.bont)).toEqual(built(k.schoon, t.schoon));
				}
			),
			{ numRuns: runs(100) }
		);
	});

	it('is told once for each spelling, and no row is warned about', () => {
		const gebouwd = buildTables([
			source('kandidaten', 'k', [
				['Bet. gemeente', 'Pers. nr.', 'Naam'],
				['Epe', '07001', 'BOS, A.'],
				['EPE', '07002', 'Bos, A.'],
				['Epe', '07003', 'Bos,  A.']
			])
		]);
		expect(problems(gebouwd)).toEqual([
			'info: "EPE" is "Epe" met andere hoofdletters of spaties (1 rij).',
			'info: 1 cel met dubbele spaties.'
		]);
		expect(texts(gebouwd, 'kandidaten', 'naam')).toEqual(['BOS, A.', 'Bos, A.', 'Bos, A.']);
		expect(texts(gebouwd, 'kandidaten', 'bron:gemeente')).toEqual(['', 'EPE', '']);
		expect(gebouwd.controle).toMatchObject({ inOrde: 3, metWaarschuwing: 0 });
	});
});
