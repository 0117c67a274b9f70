import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnTable } from '$lib/columns/column';
import type { Koppeling } from '$lib/domain/momentopname/inlezen';
import { makeVoorbeeld } from '$lib/worker/sample/voorbeeld';
import { readSource } from './text/read-csv';
import { IngestSession } from './session';
import type { SourceGrid } from './source-grid';

function grid(
	bestand: string,
	rijen: readonly (readonly string[])[],
	more: Partial<SourceGrid> = {}
): SourceGrid {
	return {
		bestand,
		werkblad: null,
		gewijzigd: 0,
		rijen,
		lezing: 'UTF-8, puntkomma',
		numeriek: [],
		...more
	};
}

function started(...grids: SourceGrid[]): IngestSession {
	const session = new IngestSession();
	session.addGrids(grids);
	return session;
}

function koppeling(session: IngestSession, index = 0): Koppeling {
	const bron = session.bronnen()[index];
	if (!bron) throw new RangeError(`no source ${index}`);
	return {
		id: bron.id,
		tabel: bron.tabel,
		bestemmingen: bron.kolommen.map((kolom) => kolom.bestemming)
	};
}

function texts(table: ColumnTable | undefined, name: string): string[] {
	const column = table?.columns.get(name);
	if (column?.kind === 'text')
		return Array.from({ length: column.length }, (_, row) => column.at(row));
	return column?.kind === 'code'
		? Array.from(column.codes, (code) => column.values[code] ?? '')
		: [];
}

const KANDIDATEN = grid('kandidaten.csv', [
	['Pers. nr.', 'Naam', 'Bet. gemeente'],
	['07974', 'Willems, J.', 'Epe'],
	['07870', 'Jansen, P.', 'Apeldoorn']
]);
const TRAJECTEN = grid('trajecten.csv', [
	['Trajectnr.', 'Pers. nr.', 'Traject', 'Start'],
	['T1', '7974', 'Taal', '01-01-2026'],
	['T2', '99999', 'Taal', '01-01-2026']
]);

describe('choosing where columns go', () => {
	it('objects when two columns go to one field, on both of them', () => {
		const session = started(
			grid('a.csv', [
				['Pers. nr.', 'Naam', 'Roepnaam'],
				['07974', 'Willems, J.', 'Jan']
			])
		);
		const { bestemmingen, ...rest } = koppeling(session);
		const [bron] = session.apply([
			{ ...rest, bestemmingen: bestemmingen.with(2, { soort: 'veld', veld: 'naam' }) }
		]);
		expect(bron?.kolommen.map((kolom) => kolom.resultaat)).toEqual([
			'herkend',
			'controleer',
			'controleer'
		]);
		expect(bron?.bezwaar).toBe('Meer kolommen staan op Naam. Kies er één.');
		expect(session.controle().bezwaar).toBe('a.csv: Meer kolommen staan op Naam. Kies er één.');
	});

	it('asks for the number when no column goes to it, and is content when one does', () => {
		const session = started(
			grid('a.csv', [
				['Nummertje', 'Naam', 'Klantprofiel'],
				['07974', 'Willems, J.', 'J']
			])
		);
		expect(session.bronnen()[0]?.bezwaar).toBe('Kies bij welke kolom Pers. nr. hoort.');
		const { bestemmingen, ...rest } = koppeling(session);
		const [bron] = session.apply([
			{ ...rest, bestemmingen: bestemmingen.with(0, { soort: 'veld', veld: 'persnr' }) }
		]);
		expect(bron?.bezwaar).toBeNull();
		expect(session.controle()).toMatchObject({ totaal: 1, bezwaar: null });
	});

	it('never lets a column of burgerservicenummers go anywhere', () => {
		const session = started(
			grid('a.csv', [
				['Pers. nr.', 'Naam', 'Relatie'],
				['07974', 'A', '111222333'],
				['07870', 'B', '123456782'],
				['08002', 'C', '999990007']
			])
		);
		const { bestemmingen, ...rest } = koppeling(session);
		const [bron] = session.apply([
			{ ...rest, bestemmingen: bestemmingen.with(2, { soort: 'veld', veld: 'acties' }) }
		]);
		expect(bron?.kolommen[2]).toEqual({
			kop: 'Relatie',
			voorbeelden: [],
			bestemming: { soort: 'geen' },
			resultaat: 'overgeslagen',
			toelichting: 'Bevat BSN. Wordt nooit opgeslagen.',
			bsn: true
		});
		const { tables } = session.tables();
		for (const name of tables.kandidaten?.columns.keys() ?? [])
			expect(texts(tables.kandidaten, name).join()).not.toMatch(/111222333|123456782|999990007/);
		expect(JSON.stringify(session.controle())).not.toMatch(/111222333|123456782|999990007/);
	});

	it('recognises columns anew when the source becomes another table', () => {
		const session = started(
			grid('a.csv', [
				['Pers. nr.', 'Naam', 'Traject', 'Start'],
				['07974', 'A', 'Taal', '01-01-2026']
			])
		);
		const { id } = koppeling(session);
		expect(
			session.apply([{ id, tabel: 'kandidaten', bestemmingen: [] }])[0]?.kolommen[1]?.bestemming
		).toEqual({ soort: 'veld', veld: 'naam' });
		expect(session.apply([{ id, tabel: 'geen', bestemmingen: [] }])[0]?.bezwaar).toBeNull();
		expect(session.controle().bezwaar).toBe('Kies ten minste één bestand om in te lezen.');
	});

	it('keeps an unknown column as an extra one, and drops one that is not wanted', () => {
		const session = started(
			grid('a.csv', [
				['Pers. nr.', 'Naam', 'Kleur', 'Geheim'],
				['07974', 'A', 'rood', 'x'],
				['07870', 'B', 'rood', 'y']
			])
		);
		const { bestemmingen, ...rest } = koppeling(session);
		session.apply([{ ...rest, bestemmingen: bestemmingen.with(3, { soort: 'geen' }) }]);
		const { kandidaten } = session.tables().tables;
		expect(kandidaten?.columns.get('extra:Kleur')?.kind).toBe('code');
		expect(kandidaten?.columns.has('extra:Geheim')).toBe(false);
	});
});

describe('what is said about a source', () => {
	function problems(
		rijen: readonly (readonly string[])[],
		more: Partial<SourceGrid> = {}
	): string[] {
		return started(grid('lijst.csv', rijen, more))
			.controle()
			.meldingen.map(({ probleem }) => probleem);
	}

	it('names a text that is called a workbook', () => {
		expect(
			problems(
				[
					['Pers. nr.', 'Naam'],
					['07974', 'A']
				],
				{ bestand: 'lijst.xls' }
			)
		).toEqual(['Dit is een tekstbestand met de extensie .xls; gelezen als CSV.']);
	});

	it('warns that zeros may be lost when a workbook kept the numbers as numbers', () => {
		const rijen = [
			['Pers. nr.', 'Naam'],
			['7974', 'A'],
			['8002', 'B']
		];
		expect(problems(rijen, { werkblad: 'Blad1', numeriek: [0] })).toEqual([
			'Voorloopnullen kunnen ontbreken.'
		]);
		expect(problems([...rijen, ['12345', 'C']], { werkblad: 'Blad1', numeriek: [0] })).toEqual([
			'Voorloopnullen kunnen ontbreken. 2 nummers hebben minder dan 5 cijfers.'
		]);
	});

	it('names each row of another length', () => {
		expect(
			problems([
				['Pers. nr.', 'Naam', 'Kleur'],
				['07974', 'A'],
				['07870', 'B', 'rood', ''],
				['08002', 'C'],
				['08003', 'D', 'groen'],
				['08004', 'E', 'groen'],
				['08005', 'F', 'groen']
			])
		).toEqual([
			'Regel 2 heeft 2 velden in plaats van 3.',
			'Regel 3 heeft 4 velden in plaats van 3.',
			'Regel 4 heeft 2 velden in plaats van 3.'
		]);
	});

	it('tells a list that has exactly as many rows as Power BI exports', () => {
		const rijen = Array.from({ length: 30_000 }, (_, row) => [String(10_000 + row), 'A']);
		expect(problems([['Pers. nr.', 'Naam'], ...rijen])).toEqual([
			'Dit bestand heeft precies 30.000 rijen, de grens van Power BI. Mogelijk is het afgekapt.'
		]);
	});

	it('keeps the list short when every row has the same fault, and the count exact', () => {
		const rijen = Array.from({ length: 500 }, () => ['', 'A']);
		const controle = started(grid('lijst.csv', [['Pers. nr.', 'Naam'], ...rijen])).controle();
		expect(controle.meldingen).toHaveLength(101);
		expect(controle.meldingen.reduce((sum, { aantal }) => sum + aantal, 0)).toBe(500);
		expect(controle).toMatchObject({
			overgeslagen: 500,
			totaal: 0,
			bezwaar:
				'Er blijven geen rijen over om in te lezen. Kijk bij de meldingen wat er aan de hand is.'
		});
	});

	it('names the other file in which a number already stands', () => {
		const session = started(KANDIDATEN, { ...KANDIDATEN, bestand: 'nog eens.csv' });
		expect(
			session.controle().meldingen.map(({ bestand, rij, probleem }) => [bestand, rij, probleem])
		).toEqual([
			['nog eens.csv', 2, 'Staat al op rij 2 van kandidaten.csv.'],
			['nog eens.csv', 3, 'Staat al op rij 3 van kandidaten.csv.'],
			['kandidaten.csv', null, '2 nummers komen al voor. Vervangen, overslaan of beide bewaren?']
		]);
	});
});

describe('tables', () => {
	it('put kandidaten in order of gemeente, begeleider and number, blanks last', () => {
		const session = started(
			grid('a.csv', [
				['Pers. nr.', 'Gemeente', 'Begeleider', 'Naam'],
				['00006', '', 'A', ''],
				['00005', 'Epe', '', ''],
				['00004', 'Epe', 'É', ''],
				['00003', 'Epe', 'e', ''],
				['00002', 'Apeldoorn', 'Z', ''],
				['00001', 'Epe', 'e', '']
			])
		);
		expect(texts(session.tables().tables.kandidaten, 'persnr')).toEqual([
			'00002',
			'00001',
			'00003',
			'00004',
			'00005',
			'00006'
		]);
	});

	it('have every field of the catalogue, and say which ones the source has', () => {
		const { tables, velden } = started(KANDIDATEN).tables();
		expect(texts(tables.kandidaten, 'ladder')).toEqual(['', '']);
		expect(velden).toEqual({ kandidaten: ['gemeente', 'persnr', 'naam'] });
	});

	it('join records to the kandidaten of the snapshot in use, and give numbers the zeros they have there', () => {
		const bestaande = started(KANDIDATEN).tables().tables;
		const session = started(TRAJECTEN);
		expect(session.controle().bezwaar).toMatch(/^Kies ook het bestand met kandidaten/);
		const { tables, controle } = session.tables({ bestaande });
		expect(controle).toMatchObject({
			bezwaar: null,
			totaal: 2,
			perTabel: { kandidaten: null, trajecten: 2 }
		});
		expect(tables.kandidaten?.rows).toBe(2);
		expect(tables.trajecten?.columns.get('kandidaat')).toEqual({
			kind: 'row',
			rows: Int32Array.of(1, -1)
		});
		expect(controle.meldingen.map(({ probleem }) => probleem)).toContain(
			'1 traject hoort bij geen kandidaat in dit bestand.'
		);
	});

	it('do not mix with the snapshot in use when the kandidaten are new', () => {
		const bestaande = started(KANDIDATEN, TRAJECTEN).tables().tables;
		expect(Object.keys(started(KANDIDATEN).tables({ bestaande }).tables)).toEqual(['kandidaten']);
	});
});

describe('the sums', () => {
	const cell = fc.constantFrom(
		'',
		'07974',
		'8002',
		'O8846',
		'(Leeg)',
		'#N/B',
		'J',
		'=',
		'Totaal',
		'31-02-2026',
		'01-01-2026'
	);
	const row = fc.array(cell, { minLength: 0, maxLength: 6 });

	it('always add up, whatever the rows are', () => {
		fc.assert(
			fc.property(
				fc.array(row, { maxLength: 30 }),
				fc.array(row, { maxLength: 30 }),
				(kandidaten, trajecten) => {
					const session = started(
						grid('k.csv', [
							['Pers. nr.', 'Naam', 'Klantprofiel', 'Participatieladder', 'Kleur'],
							...kandidaten
						]),
						grid('t.csv', [
							['Pers. nr.', 'Traject', 'Start', 'Einde', 'Signaaldatum'],
							...trajecten
						])
					);
					const { inOrde, metWaarschuwing, overgeslagen, totaal, perTabel, meldingen } =
						session.controle();
					expect(inOrde + metWaarschuwing).toBe(totaal);
					expect(totaal).toBe((perTabel.kandidaten ?? 0) + (perTabel.trajecten ?? 0));
					const bronnen = session.bronnen().filter((bron) => bron.bezwaar === null);
					expect(totaal + overgeslagen).toBe(bronnen.reduce((sum, bron) => sum + bron.rijen, 0));
					expect(
						meldingen
							.filter(({ gevolg }) => gevolg === 'De rij wordt overgeslagen.')
							.reduce((sum, { aantal }) => sum + aantal, 0)
					).toBe(overgeslagen);
					const warned = meldingen.filter(
						({ ernst, aantal, rij }) => ernst !== 'info' && rij !== null && aantal > 0
					);
					if (metWaarschuwing > 0) expect(warned.length).toBeGreaterThan(0);
				}
			)
		);
	});
});

describe('the fictional source', () => {
	it('reads in whole, with no word but about the starts that it leaves out and what contradicts itself', async () => {
		const session = new IngestSession();
		for (const { naam, tekst } of makeVoorbeeld().bestanden)
			session.addSource(await readSource(new TextEncoder().encode(tekst), naam, 0));
		expect(session.bronnen().map((bron) => [bron.tabel, bron.bezwaar])).toEqual([
			['kandidaten', null],
			['trajecten', null],
			['modules', null],
			['plaatsingen', null]
		]);
		const { controle, tables } = session.tables();
		expect(controle.meldingen.filter(({ ernst }) => ernst === 'fout')).toEqual([]);
		expect(controle.overgeslagen).toBe(0);
		expect(tables.kandidaten?.rows).toBe(2847);
		for (const tabel of ['trajecten', 'modules', 'plaatsingen'] as const) {
			const owner = tables[tabel]?.columns.get('kandidaat');
			expect(owner?.kind === 'row' && owner.rows.every((each) => each >= 0), tabel).toBe(true);
		}
		expect(
			controle.meldingen
				.map(({ probleem }) => probleem)
				.filter((probleem) => !/^(?:Start onbekend|DGR nee, |NUG zonder )/.test(probleem))
		).toEqual([]);
	});
});
