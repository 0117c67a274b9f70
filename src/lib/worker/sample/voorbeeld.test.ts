import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { dagVan, GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import {
	isActief,
	KENGETALLEN,
	STANDAARD_KEUZES,
	type RecordStand
} from '$lib/domain/kengetallen/kengetallen';
import {
	isAfgehandeld,
	isGesloten,
	isOpgeschort,
	parseOpschortingen
} from '$lib/domain/velden/record-stand';
import { TABELLEN, VELDEN, type TabelId, type Veld } from '$lib/domain/velden/velden';
import { makeVoorbeeld, type Voorbeeld } from './voorbeeld';

type Rij = Readonly<Record<string, string>>;

/** The slide, in the order of the tiles. */
const DIA = [1538, 78, 46, 121, 339, 34, 2483, 942, 139, 675, 725, 13, 1314, 35, 4, 24, 210];

let voorbeeld: Voorbeeld;
let tabellen: Record<TabelId, Rij[]>;

beforeAll(() => {
	voorbeeld = makeVoorbeeld();
	tabellen = { kandidaten: [], trajecten: [], modules: [], plaatsingen: [] };
	for (const { tabel, tekst } of voorbeeld.bestanden) tabellen[tabel] = parseCsv(tekst);
});

/** Fields that the fictional source has. */
function inBron(velden: readonly Veld[]): readonly Veld[] {
	return velden.filter(({ id, aanvullend }) => id !== 'lks' && !aanvullend);
}

/** The headings of a table's file, those beyond the report included. */
function koppen(tabel: TabelId): readonly string[] {
	return Object.keys(tabellen[tabel][0] ?? {});
}

/** As simple as can be: letter by letter, quotes respected, rows by heading. */
function parseCsv(tekst: string): Rij[] {
	const regels: string[][] = [['']];
	let inQuotes = false;
	for (const letter of tekst.slice(1).replaceAll('\r\n', '\n')) {
		const regel = regels.at(-1) ?? [];
		if (letter === '"') inQuotes = !inQuotes;
		else if (letter === ';' && !inQuotes) regel.push('');
		else if (letter === '\n' && !inQuotes) regels.push(['']);
		else regel[regel.length - 1] += letter;
	}
	const [kop = [], ...rest] = regels.slice(0, -1);
	return rest.map((regel) => {
		expect(regel).toHaveLength(kop.length);
		return Object.fromEntries(kop.map((label, index) => [label, regel[index] ?? '']));
	});
}

function cel(rij: Rij | undefined, label: string): string {
	const waarde = rij?.[label];
	if (waarde === undefined) throw new Error(`no column ${label}`);
	return waarde;
}

function count(rijen: readonly Rij[], label: string): Map<string, number> {
	const aantallen = new Map<string, number>();
	for (const rij of rijen) {
		const waarde = cel(rij, label);
		aantallen.set(waarde, (aantallen.get(waarde) ?? 0) + 1);
	}
	return aantallen;
}

function deel(rijen: readonly Rij[], label: string, ...waarden: string[]): number {
	return rijen.filter((rij) => waarden.includes(cel(rij, label))).length / rijen.length;
}

/** jjjj-mm-dd, which sorts as text; '' stays ''. */
function iso(datum: string): string {
	return datum.split('-').reverse().join('-');
}

describe('the seventeen tiles', () => {
	it('show the numbers of the slide when recounted from the text alone', () => {
		const D = '2026-11-18';

		function recount(rijen: readonly Rij[]) {
			const actief = rijen.filter((rij) => {
				const start = iso(cel(rij, 'Start'));
				const einde = iso(cel(rij, 'Einde'));
				const dicht = ['Afgesloten', 'Geannuleerd', 'Beëindigd'].includes(cel(rij, 'Status'));
				return start !== '' && start <= D && (einde === '' || einde >= D) && !dicht;
			});
			const signaal = (rij: Rij) => iso(cel(rij, 'Signaaldatum'));
			return {
				actief,
				start: actief.filter((rij) => iso(cel(rij, 'Start')) > '2026-10-28').length,
				binnen: actief.filter((rij) => signaal(rij) >= D && signaal(rij) <= '2026-12-16').length,
				verstreken: actief.filter(
					(rij) =>
						signaal(rij) !== '' && signaal(rij) < D && cel(rij, 'Signaal afgehandeld') !== 'Ja'
				).length,
				einde: actief.filter((rij) => {
					const einde = iso(cel(rij, 'Einde'));
					return einde !== '' && einde < '2027-02-18';
				}).length
			};
		}

		const traject = recount(tabellen.trajecten);
		const module = recount(tabellen.modules);
		const plaatsing = recount(tabellen.plaatsingen);
		const metModule = new Set(module.actief.map((rij) => cel(rij, 'Trajectnr.')));
		const zonder = traject.actief.filter((rij) => !metModule.has(cel(rij, 'Trajectnr.'))).length;
		const opgeschort = module.actief.filter((rij) =>
			cel(rij, 'Opschortingen')
				.split('; ')
				.filter(Boolean)
				.some((periode) => {
					const [van = '', tot = ''] = periode.split(' t/m').map((each) => iso(each.trim()));
					return van <= D && (tot === '' || tot >= D);
				})
		).length;
		expect([
			...[traject.actief.length, traject.start, traject.binnen, traject.verstreken, traject.einde],
			zonder,
			...[module.actief.length, module.start, module.binnen, module.verstreken, module.einde],
			opgeschort,
			...[plaatsing.actief.length, plaatsing.start, plaatsing.binnen],
			...[plaatsing.verstreken, plaatsing.einde]
		]).toEqual(DIA);
	});

	it('show the same by the rules of the catalogue', () => {
		const d = voorbeeld.peildatum;
		const metModule = new Set(
			tabellen.modules
				.filter((rij) => isActief(standVan(rij), d))
				.map((rij) => cel(rij, 'Trajectnr.'))
		);
		const standen = {
			trajecten: tabellen.trajecten.map((rij) => ({
				...standVan(rij),
				actieveModule: metModule.has(cel(rij, 'Trajectnr.'))
			})),
			modules: tabellen.modules.map((rij) => ({
				...standVan(rij),
				opgeschort: isOpgeschort(parseOpschortingen(canonical(cel(rij, 'Opschortingen'))), d)
			})),
			plaatsingen: tabellen.plaatsingen.map(standVan)
		};
		expect(
			KENGETALLEN.map(
				({ groep, geldt }) =>
					standen[groep].filter((stand) => geldt(stand, d, STANDAARD_KEUZES)).length
			)
		).toEqual(DIA);
	});

	it('need every part of the rules', () => {
		const d = voorbeeld.peildatum;
		for (const tabel of ['trajecten', 'modules', 'plaatsingen'] as const) {
			const standen = tabellen[tabel].map(standVan);
			const actief = standen.filter((stand) => isActief(stand, d));
			const alsOpen = standen.filter((stand) => isActief({ ...stand, gesloten: false }, d));
			expect(alsOpen.length).toBeGreaterThan(actief.length);
			expect(actief.some(({ signaal, afgehandeld }) => signaal < d && afgehandeld)).toBe(true);
			expect(standen.some(({ start }) => start === GEEN_DAG)).toBe(true);
			expect(actief.some(({ einde }) => einde === GEEN_DAG)).toBe(true);
			for (const start of [d - 21, d - 20, d]) {
				expect(actief.some((stand) => stand.start === start)).toBe(true);
			}
			expect(standen.some((stand) => stand.start > d)).toBe(true);
			for (const signaal of [d - 1, d, d + 28, d + 29]) {
				expect(actief.some((stand) => stand.signaal === signaal)).toBe(true);
			}
			for (const einde of [d, d + 91, d + 92]) {
				expect(actief.some((stand) => stand.einde === einde)).toBe(true);
			}
		}
	});

	it('have suspensions with two periods, without an end, and on other days', () => {
		const cellen = tabellen.modules.map((rij) => cel(rij, 'Opschortingen')).filter(Boolean);
		expect(cellen.length).toBeGreaterThan(60);
		expect(cellen.some((each) => each.includes('; '))).toBe(true);
		expect(cellen.some((each) => each.endsWith('t/m'))).toBe(true);
		for (const each of cellen) {
			expect(each).toMatch(
				/^\d\d-\d\d-\d{4} t\/m( \d\d-\d\d-\d{4}(; \d\d-\d\d-\d{4} t\/m( \d\d-\d\d-\d{4})?)*)?$/
			);
		}
	});
});

describe('the texts', () => {
	it('are the same every time', () => {
		expect(makeVoorbeeld()).toEqual(voorbeeld);
	});

	it('have not changed by accident', () => {
		const hash = createHash('sha256');
		for (const { tekst } of voorbeeld.bestanden) hash.update(tekst);
		expect(hash.digest('hex')).toMatchInlineSnapshot(
			`"afaff33189f665973f45dc9c6635cfe6e091ed58a8942a9e485288291d81c53d"`
		);
	});

	it('are those of the report where fields beyond it are left out', () => {
		const hash = createHash('sha256');
		const columns = inBron(VELDEN.kandidaten).length;
		for (const { tabel, tekst } of voorbeeld.bestanden) {
			const regels = tekst
				.split('\r\n')
				.map((regel) => regel.split(';').slice(0, columns).join(';'));
			hash.update(tabel === 'kandidaten' ? regels.join('\r\n') : tekst);
		}
		expect(hash.digest('hex')).toBe(
			'1122e9947010228fe1bf7e7a5dc17ce44331b353f50247795a9c908513ff8699'
		);
	});

	it('are four files named after their table and day', () => {
		expect(voorbeeld.peildatum).toBe(dagVan(2026, 11, 18));
		expect(voorbeeld.bestanden.map(({ naam }) => naam)).toEqual(
			TABELLEN.map((tabel) => `voorbeeld-${tabel}-18112026.csv`)
		);
	});

	it('have a BOM, CRLF and the labels of the catalogue', () => {
		for (const { tabel, tekst } of voorbeeld.bestanden) {
			const labels = inBron(VELDEN[tabel]).map(({ label }) => label);
			expect(tekst.startsWith(`\uFEFF${labels.join(';')}`)).toBe(true);
			const catalogue = VELDEN[tabel].map(({ label }) => label);
			expect(koppen(tabel)).toEqual(catalogue.filter((label) => koppen(tabel).includes(label)));
			expect(tekst.endsWith('\r\n')).toBe(true);
			expect(tekst.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		}
	});

	it('hold no cell that a spreadsheet takes for a formula', () => {
		const cellen = Object.values(tabellen).flatMap((rijen) =>
			rijen.flatMap((rij) => Object.values(rij))
		);
		expect(cellen.filter((waarde) => /^[=+\-@\t\r']/.test(waarde))).toEqual([]);
	});
});

describe('nothing in them is wrong', () => {
	it('every kandidaat has an own number of five digits', () => {
		const nummers = tabellen.kandidaten.map((rij) => cel(rij, 'Pers. nr.'));
		expect(new Set(nummers).size).toBe(2847);
		expect(nummers.every((nummer) => /^\d{5}$/.test(nummer))).toBe(true);
		expect(nummers.filter((nummer) => nummer.startsWith('0')).length).toBeGreaterThan(1000);
	});

	it('every record belongs to a kandidaat of the same gemeente', () => {
		const gemeenten = new Map(
			tabellen.kandidaten.map((rij) => [cel(rij, 'Pers. nr.'), cel(rij, 'Bet. gemeente')])
		);
		for (const rij of [...tabellen.trajecten, ...tabellen.modules, ...tabellen.plaatsingen]) {
			expect(gemeenten.get(cel(rij, 'Pers. nr.'))).toBe(cel(rij, 'Bet. gemeente'));
		}
	});

	it('every record has an own number', () => {
		for (const [tabel, label] of [
			['trajecten', 'Trajectnr.'],
			['modules', 'Modulenr.'],
			['plaatsingen', 'Plaatsingnr.']
		] as const) {
			expect(count(tabellen[tabel], label).size).toBe(tabellen[tabel].length);
		}
	});

	it('every module belongs to a traject of the same kandidaat and lies within its days', () => {
		const trajecten = new Map(tabellen.trajecten.map((rij) => [cel(rij, 'Trajectnr.'), rij]));
		for (const module of tabellen.modules) {
			const traject = trajecten.get(cel(module, 'Trajectnr.'));
			expect(cel(traject, 'Pers. nr.')).toBe(cel(module, 'Pers. nr.'));
			const [van, tot] = [iso(cel(traject, 'Start')), iso(cel(traject, 'Einde'))];
			const [start, einde] = [iso(cel(module, 'Start')), iso(cel(module, 'Einde'))];
			if (start === '') continue;
			expect(start >= van).toBe(true);
			if (tot !== '') expect(einde === '' || einde <= tot).toBe(true);
		}
	});

	it('no record ends, and no signal falls, before its start', () => {
		for (const rij of [...tabellen.trajecten, ...tabellen.modules, ...tabellen.plaatsingen]) {
			const { start, einde, signaal } = standVan(rij);
			if (einde !== GEEN_DAG) expect(einde).toBeGreaterThanOrEqual(start);
			if (signaal !== GEEN_DAG) expect(signaal).toBeGreaterThanOrEqual(start);
			if (signaal !== GEEN_DAG && einde !== GEEN_DAG) expect(signaal).toBeLessThanOrEqual(einde);
		}
	});

	it('every code is one of the catalogue, or blank', () => {
		for (const veld of inBron(VELDEN.kandidaten)) {
			if (!veld.waarden) continue;
			const bekend = [...veld.waarden.map(({ code }) => code), ''];
			for (const waarde of count(tabellen.kandidaten, veld.label).keys()) {
				expect(bekend).toContain(waarde);
			}
		}
	});
});

describe('the kandidaten look like a real caseload', () => {
	it('live in three gemeenten', () => {
		expect(Object.fromEntries(count(tabellen.kandidaten, 'Bet. gemeente'))).toEqual({
			Apeldoorn: 1765,
			Epe: 626,
			Heerde: 456
		});
	});

	it('give the selection of the design: 557 open profiles to work on in Apeldoorn', () => {
		const open = tabellen.kandidaten.filter((rij) => cel(rij, 'Sonar - Status') === 'Open');
		expect(open).toHaveLength(2396);
		const selectie = open.filter((rij) => 'NLO'.includes(cel(rij, 'Sonar - Klantprofiel')));
		expect(Object.fromEntries(count(selectie, 'Bet. gemeente'))).toEqual({
			Apeldoorn: 557,
			Epe: 285,
			Heerde: 120
		});
	});

	it('have the shares of klantprofiel, doelgroep and register', () => {
		const bekend = tabellen.kandidaten.filter((rij) => cel(rij, 'Sonar - Status') !== '');
		expect(deel(bekend, 'Sonar - Klantprofiel', 'J')).toBeCloseTo(0.6, 1);
		expect(deel(bekend, 'Sonar - Klantprofiel', 'N')).toBeCloseTo(0.22, 1);
		expect(deel(bekend, 'Sonar - Klantprofiel', 'L')).toBeCloseTo(0.08, 1);
		expect(deel(bekend, 'Sonar - Klantprofiel', 'O')).toBeCloseTo(0.1, 1);
		expect(deel(tabellen.kandidaten, 'DGR', 'DGR')).toBeCloseTo(0.55, 1);
		const doelgroepen = [...count(tabellen.kandidaten, 'Doelgroep')].sort((a, b) => b[1] - a[1]);
		expect(doelgroepen[0]?.[0]).toBe('Client PW');
		expect(doelgroepen.map(([doelgroep]) => doelgroep).sort()).toEqual(
			['Client PW', 'IOAW', 'IOAZ', 'NUG', 'Partner PW', 'Wajong', 'nieuw beschut'].sort()
		);
	});

	it('have all thirteen values of the ladder, and more profiles on a higher step', () => {
		expect(count(tabellen.kandidaten, 'Sonar - Participatieladder').size).toBe(13);
		const metProfiel = ['01', '02', '03', '04', '05', '06'].map((trede) =>
			deel(
				tabellen.kandidaten.filter((rij) =>
					cel(rij, 'Sonar - Participatieladder').startsWith(trede)
				),
				'Sonar - Klantprofiel',
				'J'
			)
		);
		expect(metProfiel).toEqual([...metProfiel].sort((a, b) => a - b));
	});

	it('have blank Sonar fields without a Sonar record', () => {
		const onbekend = tabellen.kandidaten.filter((rij) => cel(rij, 'Sonar - Status') === '');
		expect(onbekend.length).toBeGreaterThan(100);
		for (const veld of inBron(VELDEN.kandidaten).filter(({ bron }) => bron === 'Sonar')) {
			expect(deel(onbekend, veld.label, '')).toBe(1);
		}
	});

	it('contradict themselves now and then', () => {
		const tegen = tabellen.kandidaten.filter(
			(rij) =>
				(cel(rij, 'DGR') === 'DGR' && cel(rij, 'Sonar - Banenafspraken') === 'N') ||
				(cel(rij, 'DGR') === 'N' && cel(rij, 'Sonar - Banenafspraken') === 'J')
		);
		const nug = tabellen.kandidaten.filter(
			(rij) => cel(rij, 'Doelgroep') === 'NUG' && cel(rij, 'Sonar - Status') !== 'Open'
		);
		for (const { length } of [tegen, nug]) {
			expect(length).toBeGreaterThan(10);
			expect(length).toBeLessThan(100);
		}
	});

	it('have begeleiders who mostly work in one gemeente, and some have none', () => {
		const namen = count(tabellen.kandidaten, 'Begeleider Compas');
		expect(namen.size).toBe(19);
		expect(namen.get('')).toBeGreaterThan(10);
		namen.delete('');
		for (const naam of namen.keys()) {
			const eigen = tabellen.kandidaten.filter((rij) => cel(rij, 'Begeleider Compas') === naam);
			const grootste = Math.max(...count(eigen, 'Bet. gemeente').values());
			expect(grootste / eigen.length).toBeGreaterThan(0.7);
		}
	});

	it('have names of the form "Berg, G. van den", few of them more than a few times', () => {
		const namen = count(tabellen.kandidaten, 'Naam');
		for (const naam of namen.keys()) {
			expect(naam).toMatch(/^[\p{L}' -]+, (\p{Lu}\.){1,2}( [\p{L}' ]+)?$/u);
		}
		expect(namen.size).toBeGreaterThan(1700);
		expect(Math.max(...namen.values())).toBeLessThan(12);
	});

	it('have no traject, one or several', () => {
		const perPersoon = [...count(tabellen.trajecten, 'Pers. nr.').values()];
		expect(perPersoon).toHaveLength(1750);
		expect(perPersoon.filter((aantal) => aantal === 1).length).toBeGreaterThan(500);
		expect(perPersoon.filter((aantal) => aantal > 1).length).toBeGreaterThan(300);
	});

	it('have uitvoerenden of whom the first have most, and some records have none', () => {
		const namen = count(tabellen.trajecten, 'Uitvoerende');
		expect(namen.size).toBe(27);
		expect(namen.get('Alrijde Afdeling')).toBeGreaterThan((namen.get('Alrijde H') ?? 0) * 1.3);
		expect(namen.get('Alrijde H')).toBeGreaterThan((namen.get('Alrijde Z') ?? 0) * 5);
	});
});

function dagUit(datum: string): Dag {
	if (datum === '') return GEEN_DAG;
	const [dag, maand, jaar] = datum.split('-').map(Number);
	const gevonden = dagVan(jaar ?? 0, maand ?? 0, dag ?? 0);
	if (gevonden === null) throw new Error(`${datum} is not a date`);
	return gevonden;
}

function standVan(rij: Rij): RecordStand {
	return {
		start: dagUit(cel(rij, 'Start')),
		einde: dagUit(cel(rij, 'Einde')),
		signaal: dagUit(cel(rij, 'Signaaldatum')),
		gesloten: isGesloten(cel(rij, 'Status')),
		afgehandeld: isAfgehandeld(cel(rij, 'Signaal afgehandeld'))
	};
}

/** "01-11-2026 t/m 30-11-2026; …" as a snapshot stores it. */
function canonical(opschortingen: string): string {
	return opschortingen
		.replaceAll(/(\d\d)-(\d\d)-(\d{4})/g, '$3-$2-$1')
		.replaceAll(/ t\/m ?/g, '/')
		.replaceAll('; ', ';');
}
