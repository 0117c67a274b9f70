import type { Kengetal, KengetalGroep } from '$lib/domain/kengetallen/kengetallen';
import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import { formatDatum, formatGetal } from '$lib/locale/format';
import { hoeveel } from '$lib/locale/hoeveel';
import { dayAt, rowAt, textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import { namen } from '$lib/data/kandidaat/namen.svelte';
import { opschortingAt, TOESTAND_WOORD, toestandVan } from '$lib/data/record-rij';
import { dagKolom, tekstKolom, wholeText, type Kolom } from './column';
import { joined, type KaartPlek, type Lijst } from './list';
import { regelAt, type RecordLijst, type RecordRegel } from './record-list';
import { OPSCHORTING } from './record-order';

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
 * it is about stands before the days.
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
		groep === 'plaatsingen' ? of.einde : { ...of.einde, kop: `Einde ${soort.toLowerCase()}` };
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
		...(kengetal.opschorting ? [of.opschorting] : []),
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
	const veld = (id: string, label: string, width: number, head: Partial<RecordKolom> = {}) =>
		tekstKolom(id, label, eigen(id), {
			width,
			sortable: true,
			leegIsWaarde: true,
			title: true,
			...head
		});
	const dag = (id: string, label: string, width: number): RecordKolom =>
		dagKolom(id, label, (rij) => dayOf(dataset, rij, id), { width, sortable: true, title: true });
	const vanWie = { rang: { vanKandidaat: true }, wie: true, herhaalt: onder } as const;
	const soort = veld('soort', 'Soort', 108);
	return {
		naam: tekstKolom('naam', 'Naam', vanKandidaat('naam'), {
			width: 112,
			sortable: true,
			mark: 'naam',
			...vanWie
		}),
		persnr: veld('persnr', 'Pers. nr.', 62, vanWie),
		soort,
		soortVanBeide: tekstKolom(
			'soort',
			'Traject en modules',
			(rij) => `${rij.onder ? 'Module' : 'Traject'}: ${wholeText(soort, rij) || 'soort onbekend'}`,
			{
				width: 172,
				sortable: true,
				scherm: (rij) => wholeText(soort, rij) || 'Soort onbekend'
			}
		),
		toestand: tekstKolom(
			'toestand',
			'Nu',
			({ groep, record }) => TOESTAND_WOORD[toestandVan(dataset, groep, record)],
			{ width: 108 }
		),
		werkgever: veld('werkgever', 'Werkgever', 118, { hideNarrow: true }),
		uitvoerende: veld('uitvoerende', 'Uitvoerende', 108, { wie: true }),
		start: dag('start', 'Start', 90),
		einde: dag('einde', 'Einde', 88),
		signaal: dag('signaal', 'Signaaldatum', 112),
		opschorting: tekstKolom(
			OPSCHORTING,
			'Opgeschort',
			({ groep, record }) => {
				const opschorting = opschortingAt(dataset, groep, record);
				if (!opschorting) return '';
				const { tot } = opschorting;
				return tot === null ? 'zonder einddatum' : `t/m ${formatDatum(tot)}`;
			},
			{ width: 128, title: true, sortable: true }
		),
		status: veld('status', 'Status', 84, { hideNarrow: true }),
		begeleider: {
			...veld('begeleider', 'Begeleider', 106, vanWie),
			waarde: { soort: 'tekst', at: vanKandidaat('begeleider') }
		}
	} satisfies Readonly<Record<string, RecordKolom>>;
}

function dagenKolom(dataset: Dataset, { toon, datum }: Kengetal): RecordKolom {
	const { peildatum } = dataset;
	const isOver = toon === 'op';
	return {
		id: 'dagen',
		label: isOver ? 'Dagen te laat' : 'Nog te gaan',
		width: isOver ? 114 : 90,
		align: 'end',
		sortable: true,
		title: true,
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
	const wat = joined('wat', [soortVanBeide, uitvoerende]);
	const moduleVan: RecordKolom = tekstKolom(
		'moduleVan',
		'',
		(rij) => `Module van ${wholeText(naam, rij)}:`,
		{ herhaalt: () => true }
	);
	const periode: RecordKolom = tekstKolom('periode', '', (rij) => {
		const [van, tot] = [wholeText(start, rij), wholeText(einde, rij)];
		return `${van || 'start onbekend'} t/m ${tot || 'open einde'}`;
	});
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
						op: 'rechts',
						kolommen: [dagen],
						toon: 'meta',
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
