import type { Kengetal, KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import { formatDatum, formatGetal } from '$lib/locale/format';
import { hoeveel } from '$lib/locale/hoeveel';
import { dayAt, rowAt, textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import { namen } from '$lib/data/kandidaat/namen.svelte';
import { opschortingAt, TOESTAND_WOORD, toestandVan } from '$lib/data/record-rij';
import { wholeText, type Kolom } from './column';
import { joined, type KaartPlek, type Lijst } from './list';
import { regelAt, type RecordLijst, type RecordRegel } from './record-list';

type RecordKolom = Kolom<RecordRegel>;

/** What one record of a group is called, as a heading. */
export const SOORT_KOP: Readonly<Record<KengetalGroep, string>> = {
	trajecten: 'Traject',
	modules: 'Module',
	plaatsingen: 'Plaatsing'
};

/** A list of records with columns of `recordKolommen`. */
export function recordTabel(
	dataset: Dataset,
	lijst: RecordLijst,
	kengetal: Kengetal | null,
	kolommen: readonly RecordKolom[]
): Lijst<RecordRegel> {
	return {
		kolommen,
		rijen: lijst.regels.length,
		rijAt: (index) => regelAt(lijst, index),
		sleutel: (index) => `${index} ${lijst.regels[index]}`,
		kandidaat: (rij) => rowIn(dataset, rij),
		kaart: cardOf(dataset, kengetal),
		onder: ({ onder }) => onder
	};
}

/**
 * The columns of the list behind a kengetal, or of that of active trajecten with their modules (null); the date that
 * a tile is about stands before the days.
 */
export function recordKolommen(
	dataset: Dataset,
	kengetal: Kengetal | null
): readonly RecordKolom[] {
	const of = kolommenOf(dataset);
	if (!kengetal)
		return [
			of.naam,
			of.persnr,
			of.soortVanBeide,
			of.toestand,
			of.uitvoerende,
			{ ...of.start, width: 84 },
			{ ...of.einde, width: 84 },
			{ ...of.signaal, width: 98 },
			{ ...of.begeleider, width: 100, hideNarrow: true }
		];
	const { groep, datum } = kengetal;
	const soort = SOORT_KOP[groep];
	const einde =
		groep === 'plaatsingen' ? of.einde : { ...of.einde, label: `Einde ${soort.toLowerCase()}` };
	const dagen = dagenKolom(dataset, kengetal);
	const datums = {
		start: [of.start, einde],
		einde: [of.start, einde, dagen],
		signaal: [of.signaal, dagen, einde]
	}[datum];
	return [
		of.naam,
		of.persnr,
		{ ...of.soort, label: soort },
		...(groep === 'plaatsingen' ? [of.werkgever] : []),
		of.uitvoerende,
		...datums,
		...(kengetal.id === 'moduleOpgeschort' ? [of.opschorting] : []),
		of.status,
		of.begeleider
	];
}

function kolommenOf(dataset: Dataset) {
	const onder = ({ onder }: RecordRegel) => onder;
	const eigen = (id: string) => (rij: RecordRegel) => {
		const table = dataset.records[rij.groep];
		return table ? namen.veld(id, textAt(table, id, rij.record)) : '';
	};
	const vanKandidaat = (id: string) => (rij: RecordRegel) => {
		const row = rowIn(dataset, rij);
		return row < 0 ? '' : namen.veld(id, textAt(dataset.kandidaten, id, row));
	};
	const tekst = (
		id: string,
		label: string,
		width: number,
		at: (rij: RecordRegel) => string = eigen(id)
	) => ({ id, label, width, waarde: { soort: 'tekst', at }, title: true }) as const;
	const dag = (id: string, label: string, width: number): RecordKolom => ({
		...{ id, label, width, sortable: true, title: true },
		waarde: { soort: 'dag', at: (rij) => dayOf(dataset, rij, id) }
	});
	const waarde = { sortable: true, leegIsWaarde: true } as const;
	const rang = { vanKandidaat: true } as const;
	const soort: RecordKolom = { ...tekst('soort', 'Soort', 130), ...waarde };
	return {
		naam: {
			...tekst('naam', 'Naam', 132, vanKandidaat('naam')),
			...{ sortable: true, rang, mark: 'naam', wie: true, herhaalt: onder }
		},
		persnr: { ...tekst('persnr', 'Pers. nr.', 68), ...waarde, rang, wie: true, herhaalt: onder },
		soort,
		soortVanBeide: {
			...tekst('soort', 'Traject en modules', 172, (rij) => {
				const naam = rij.onder ? 'Module' : 'Traject';
				return `${naam}: ${wholeText(soort, rij) || 'soort onbekend'}`;
			}),
			sortable: true,
			scherm: (rij) => wholeText(soort, rij) || 'Soort onbekend'
		},
		toestand: tekst(
			'toestand',
			'Nu',
			108,
			({ groep, record }) => TOESTAND_WOORD[toestandVan(dataset, groep, record)]
		),
		werkgever: { ...tekst('werkgever', 'Werkgever', 118), ...waarde, hideNarrow: true },
		uitvoerende: { ...tekst('uitvoerende', 'Uitvoerende', 108), ...waarde, wie: true },
		start: dag('start', 'Start', 90),
		einde: dag('einde', 'Einde', 104),
		signaal: dag('signaal', 'Signaaldatum', 104),
		opschorting: tekst('opschorting', 'Opgeschort', 128, ({ groep, record }) => {
			const opschorting = opschortingAt(dataset, groep, record);
			if (!opschorting) return '';
			return opschorting.tot === null ? 'zonder einddatum' : `t/m ${formatDatum(opschorting.tot)}`;
		}),
		status: { ...tekst('status', 'Status', 84), ...waarde, hideNarrow: true },
		begeleider: {
			...tekst('begeleider', 'Begeleider', 110, vanKandidaat('begeleider')),
			...waarde,
			...{ rang, wie: true, herhaalt: onder }
		}
	} as const satisfies Readonly<Record<string, RecordKolom>>;
}

function dagenKolom(dataset: Dataset, { toon, datum }: Kengetal): RecordKolom {
	const { peildatum } = dataset;
	const isOver = toon === 'op';
	return {
		...{ id: 'dagen', label: isOver ? 'Dagen te laat' : 'Nog te gaan', width: 90 },
		...{ align: 'end', sortable: true, title: true },
		rang: { kolom: datum, keert: isOver },
		waarde: {
			soort: 'getal',
			at: (rij) => {
				const dag = dayOf(dataset, rij, datum);
				if (dag === GEEN_DAG) return null;
				return isOver ? peildatum - dag : dag - peildatum;
			},
			tekst: (dagen) => (isOver ? formatGetal(dagen) : hoeveel(dagen, 'dag', 'dagen'))
		},
		dringend: () => isOver
	};
}

function cardOf(dataset: Dataset, kengetal: Kengetal | null): Lijst<RecordRegel>['kaart'] {
	const { naam, persnr, soortVanBeide, uitvoerende, start, einde, toestand } = kolommenOf(dataset);
	const dagen = kengetal && kengetal.datum !== 'start' ? dagenKolom(dataset, kengetal) : null;
	const cardOnly = (id: string, at: (rij: RecordRegel) => string): RecordKolom => ({
		...{ id, label: '', waarde: { soort: 'tekst', at } }
	});
	const wat = joined('wat', [soortVanBeide, uitvoerende]);
	const moduleVan: RecordKolom = {
		...cardOnly('moduleVan', (rij) => `Module van ${wholeText(naam, rij)}:`),
		herhaalt: () => true
	};
	const periode = cardOnly(
		'periode',
		(rij) =>
			`${wholeText(start, rij) || 'start onbekend'} t/m ${wholeText(einde, rij) || 'open einde'}`
	);
	return (rij) => {
		const hasDays = dagen && wholeText(dagen, rij) !== '';
		const kop: readonly KaartPlek<RecordRegel>[] = rij.onder
			? [{ op: 'breed', kolommen: [moduleVan, wat] }]
			: [
					{ op: 'links', kolommen: [naam] },
					{ op: 'rechts', kolommen: [persnr], toon: 'meta' },
					{ op: 'breed', kolommen: [wat] }
				];
		return [
			...kop,
			{ op: 'links', kolommen: [periode], toon: 'meta' },
			hasDays
				? {
						...{ op: 'rechts', kolommen: [dagen], toon: 'meta' },
						na: kengetal?.toon === 'op' ? 'dagen te laat' : 'te gaan'
					}
				: { op: 'rechts', kolommen: [toestand], toon: 'meta' }
		];
	};
}

function rowIn(dataset: Dataset, { groep, record }: RecordRegel): number {
	const table = dataset.records[groep];
	return table ? rowAt(table, 'kandidaat', record) : -1;
}

function dayOf(dataset: Dataset, { groep, record }: RecordRegel, veld: string): Dag {
	const table = dataset.records[groep];
	return table ? dayAt(table, veld, record) : GEEN_DAG;
}
