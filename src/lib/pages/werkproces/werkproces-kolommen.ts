import type { Dataset } from '$lib/data/dataset';
import {
	datumBronTekst,
	langsteOntheffing,
	ontheffingTekst
} from '$lib/data/kandidaat/ontheffing-tekst';
import { GEEN_DAG } from '$lib/domain/velden/datum';
import { WERKPROCES } from '$lib/domain/werkproces/werkproces';
import { columnVia, dagKolom, tekstKolom, wholeText, type Kolom } from '$lib/lists/column';
import { kandidaatKolom } from '$lib/lists/kandidaat-kolommen';
import type { Lijst } from '$lib/lists/list';
import { DATUM, type WerkprocesRegelRij } from '$lib/lists/werkproces-lijst';
import { termijnTekst } from '$lib/data/termijn-tekst';
import type { WerkprocesBlad } from './werkproces-blad.svelte';

type RegelKolom = Kolom<WerkprocesRegelRij>;
type Tekst = (rij: WerkprocesRegelRij) => string;

/** The list of a rule or of all of them, with columns of `werkprocesKolommen`. */
export function werkprocesTabel(
	blad: WerkprocesBlad,
	kolommen: WerkprocesKolommen
): Lijst<WerkprocesRegelRij> {
	const { regels } = blad;
	return {
		kolommen: kolommen.tabel,
		rijen: regels.length,
		rijAt: (index) => blad.rijAt(index),
		sleutel: (index) => String(regels[index]),
		kandidaat: ({ kandidaat }) => kandidaat,
		kaart: kolommen.kaart
	};
}

type WerkprocesKolommen = ReturnType<typeof werkprocesKolommen>;

/** What the list shows of a line: in the table, in files as well, and on a card. */
export function werkprocesKolommen(dataset: Dataset, blad: WerkprocesBlad) {
	const regel = blad.gekozen?.regel ?? null;
	const of = kolommenOf(dataset, blad);
	const isDated = regel === null || regel === 'inschrijving';
	const eigen = {
		inschrijving: [of.datumbron],
		uitkering: [of.doelgroep, of.status, of.ontheffing],
		cv: [of.waarom]
	};
	const tabel: readonly RegelKolom[] = [
		of.naam,
		of.persnr,
		regel === null ? { ...of.gemeente, hideNarrow: true } : of.gemeente,
		...(regel === null ? [of.actie] : []),
		...(isDated ? [of.datum, of.termijn] : []),
		...(regel === null ? [{ ...of.grond, hideNarrow: true }] : []),
		...(dataset.kandidaten.columns.has('cvdigivaardig') ? [of.digivaardig] : []),
		of.begeleider,
		...(regel === null ? [] : [of.klantprofiel, ...eigen[regel]])
	];
	return {
		tabel,
		uitvoer: [
			...tabel,
			...(regel === null ? [of.klantprofiel] : []),
			...(regel === 'cv' ? [] : [of.waarom])
		],
		kaart: cardOf(of, regel)
	};
}

function kolommenOf(dataset: Dataset, blad: WerkprocesBlad) {
	const regel = blad.gekozen?.regel ?? null;
	const { peildatum } = dataset;
	const datum = (rij: WerkprocesRegelRij) => blad.uitspraak(rij)?.datum ?? null;
	const actie: Tekst = (rij) => WERKPROCES.find(({ id }) => id === rij.regel)?.actie ?? '';
	const waarom: Tekst = (rij) => blad.uitspraak(rij)?.waarom ?? '';
	const veld = (id: string, label: string, width: number, head: Partial<RegelKolom> = {}) => ({
		...columnVia(
			kandidaatKolom(dataset, id, { label, width, sortable: true, title: true }),
			({ kandidaat }: WerkprocesRegelRij) => kandidaat
		),
		...head
	});
	const tekst = (id: string, label: string, width: number, at: Tekst, title: true | Tekst = true) =>
		tekstKolom(id, label, at, { width, title });
	const digivaardig = veld('cvdigivaardig', 'Digivaardig', regel === null ? 84 : 152, {
		id: 'digivaardig',
		hideNarrow: true,
		sortable: false
	});
	return {
		naam: veld('naam', 'Naam', 142, { mark: 'naam' }),
		persnr: veld('persnr', 'Pers. nr.', 64),
		gemeente: veld('gemeente', 'Gemeente', 80),
		actie: tekst('actie', 'Wat te doen', 218, actie, waarom),
		datum: dagKolom(DATUM, 'Geldig tot', (rij: WerkprocesRegelRij) => datum(rij) ?? GEEN_DAG, {
			width: 88,
			sortable: true,
			title: true
		}),
		termijn: {
			id: 'termijn',
			label: 'Nog',
			kop: 'Nog (dagen)',
			width: 112,
			align: 'end',
			title: true,
			waarde: {
				soort: 'getal',
				at: (rij) => {
					const dag = datum(rij);
					return dag === null ? null : dag - peildatum;
				},
				tekst: (dagen) => termijnTekst(dagen, 0)
			},
			dringend: (rij) => (datum(rij) ?? Infinity) - peildatum <= 1
		},
		digivaardig: {
			...digivaardig,
			scherm: (rij) => {
				const woord = wholeText(digivaardig, rij);
				const helpt = woord === 'Nee' && regel === 'inschrijving';
				return helpt ? 'Nee, help bij verlengen' : woord;
			}
		},
		begeleider: veld('begeleider', 'Begeleider', 108),
		klantprofiel: veld('klantprofiel', 'Klantprofiel', 106, { mark: 'klantprofiel' }),
		doelgroep: veld('doelgroep', 'Doelgroep', 104),
		status: veld('status', 'Status', 84),
		datumbron: tekst('datumbron', 'Bron van de datum', 230, ({ kandidaat }) =>
			datumBronTekst(dataset, kandidaat)
		),
		// in the list of all: what the day or the question of each rests on
		grond: tekst(
			'grond',
			'Bron of ontheffing',
			180,
			({ kandidaat, regel }) => {
				if (regel === 'inschrijving') return datumBronTekst(dataset, kandidaat);
				return regel === 'uitkering'
					? ontheffingTekst(dataset, kandidaat) || 'Geen ontheffing bekend'
					: '';
			},
			waarom
		),
		// never cut off
		ontheffing: {
			...tekst(
				'ontheffing',
				'Ontheffing',
				60 + 8 * langsteOntheffing(dataset),
				({ kandidaat }) => ontheffingTekst(dataset, kandidaat),
				waarom
			),
			heel: true
		},
		waarom: tekst('waarom', 'Waarom', 400, waarom)
	} satisfies Readonly<Record<string, RegelKolom>>;
}

function cardOf(
	of: ReturnType<typeof kolommenOf>,
	regel: WerkprocesRegelRij['regel'] | null
): Lijst<WerkprocesRegelRij>['kaart'] {
	const wat = regel === 'uitkering' ? of.ontheffing : regel === null ? of.actie : of.waarom;
	const leeg = true;
	return (rij) => {
		const isDated = wholeText(of.datum, rij) !== '';
		return [
			{ op: 'links', kolommen: [of.naam] },
			{ op: 'rechts', kolommen: [of.persnr], toon: 'muted', leeg },
			{
				op: 'links',
				kolommen: [wat],
				lang: true,
				leeg,
				...(regel === 'uitkering' && { voor: 'Ontheffing:' })
			},
			{ op: 'rechts', kolommen: isDated ? [of.termijn] : [] },
			isDated
				? { op: 'links', kolommen: [of.datum], voor: 'Geldig tot', toon: 'muted', lang: true }
				: { op: 'links', kolommen: [of.begeleider], toon: 'muted', lang: true, leeg },
			{ op: 'rechts', kolommen: [of.klantprofiel], leeg }
		];
	};
}
