import { GEEN_DAG, plusMaanden, type Dag } from '../velden/datum';
import type { WerkprocesKeuzes } from '../werkproces/werkproces';

/** The dates and states of one traject, module or externe plaatsing; `GEEN_DAG` = not filled in. */
export interface RecordStand {
	readonly start: Dag;
	readonly einde: Dag;
	readonly signaal: Dag;
	/** Afgesloten or geannuleerd. */
	readonly gesloten: boolean;
	/** The signal has been dealt with, where the source says so. */
	readonly afgehandeld: boolean;
	/** Traject only: has at least one active module (a suspended one counts). */
	readonly actieveModule?: boolean;
	/** Module only: a suspension covers the peildatum. */
	readonly opgeschort?: boolean;
}

export type KengetalGroep = 'trajecten' | 'modules' | 'plaatsingen';

/** First and last day of a window, both inclusive. */
export interface Venster {
	readonly van: Dag | null;
	readonly tot: Dag | null;
}

/** Whether a day lies in the window; a blank never does. */
export function isInVenster(dag: Dag, { van, tot }: Venster): boolean {
	return dag !== GEEN_DAG && (van === null || van <= dag) && (tot === null || dag <= tot);
}

/** Choices where the source's definition is ambiguous. */
export interface KengetalKeuzes extends WerkprocesKeuzes {
	/** "Start < 3 wkn": started in the past three weeks, or about to start in the coming three. */
	readonly start: 'afgelopen' | 'komende';
}

export const STANDAARD_KEUZES: KengetalKeuzes = { start: 'afgelopen' };

/** Whether two choices count the same. */
export function zelfdeKeuzes(een: KengetalKeuzes, ander: KengetalKeuzes): boolean {
	return (
		een.start === ander.start &&
		(een.schatInschrijving ?? false) === (ander.schatInschrijving ?? false)
	);
}

/** The columns of the matrix of kengetallen, in its order, with their heads. */
export const KENGETAL_KOLOMMEN = [
	{ id: 'actief', kop: 'Actief' },
	{ id: 'start', kop: 'Start < 3 weken' },
	{ id: 'signaal', kop: 'Signaal binnen 4 weken' },
	{ id: 'verstreken', kop: 'Signaal verstreken' },
	{ id: 'einde', kop: 'Einde < 3 maanden' },
	{ id: 'letop', kop: 'Let op' }
] as const;

export type KengetalKolom = (typeof KENGETAL_KOLOMMEN)[number]['id'];

/** A rule that reads these parts of a record and can't read another. */
interface KengetalOver<Deel extends keyof RecordStand> {
	/** Unique; safe in a URL. */
	readonly id: string;
	readonly groep: KengetalGroep;
	/** What the source must have for it to be known: a table, or a field of one. */
	readonly nodig: readonly { readonly tabel: KengetalGroep; readonly veld: string }[];
	/** Its name. */
	readonly label: string;
	/** Where it stands in the matrix, in the row of its group; at most one in a place. */
	readonly kolom: KengetalKolom;
	/** Behind its number, where the head of the column does not say what it is. */
	readonly kort?: string;
	/** Heading of the list behind it. */
	readonly lijst: string;
	/** The same for one record, behind "1". */
	readonly een: string;
	/** What is counted, in one or two sentences, without dates. */
	definitie(keuzes: KengetalKeuzes): string;
	/** The window of days that the field `datum` has to lie in, at peildatum `d`; null = none. */
	venster(d: Dag, keuzes: KengetalKeuzes): Venster | null;
	/** Of which its explanation is made, in this order. */
	readonly leest: readonly Deel[];
	/** The rule itself. */
	readonly geldt: (
		stand: Pick<RecordStand, NoInfer<Deel>>,
		d: Dag,
		keuzes: KengetalKeuzes
	) => boolean;
	/** `op` = overdue, `let` = needs attention. */
	readonly toon?: 'op' | 'let';
	/** Date column that the window is about, and that the list is sorted by, oldest first. */
	readonly datum: 'start' | 'einde' | 'signaal';
	/** Its list is about the suspension instead: shows it, and begins with the first that ends. */
	readonly opschorting?: true;
}

export type Kengetal = KengetalOver<keyof RecordStand>;

function kengetal<Deel extends keyof RecordStand>(each: KengetalOver<Deel>): Kengetal {
	return each;
}

/** A field of its own: the running modules of a traject. */
export const ACTIEVE_MODULES = 'actieveModules';

/** Field of a record behind each part of its stand. */
export const RECORD_VELD: Readonly<Record<keyof RecordStand, string>> = {
	start: 'start',
	einde: 'einde',
	signaal: 'signaal',
	gesloten: 'status',
	afgehandeld: 'afgehandeld',
	actieveModule: ACTIEVE_MODULES,
	opgeschort: 'opschortingen'
};

/** What it takes for a record to be active. */
const LOOPT = ['start', 'einde', 'gesloten'] as const;

/** Started, not ended and not closed on `d`. An empty start is never active. */
export function isActief(stand: Pick<RecordStand, (typeof LOOPT)[number]>, d: Dag): boolean {
	return (
		stand.start !== GEEN_DAG &&
		stand.start <= d &&
		(stand.einde === GEEN_DAG || stand.einde >= d) &&
		!stand.gesloten
	);
}

/** A kengetal of records whose `datum` lies in its window, of those that are active unless `mits` says otherwise. */
function inVenster<Deel extends keyof RecordStand>({
	mits = isActief,
	...each
}: Omit<KengetalOver<Deel>, 'geldt' | 'venster'> & {
	venster(d: Dag, keuzes: KengetalKeuzes): Venster;
	readonly mits?: (
		stand: Pick<RecordStand, NoInfer<Deel> | (typeof LOOPT)[number]>,
		d: Dag,
		keuzes: KengetalKeuzes
	) => boolean;
}): Kengetal {
	const { datum } = each;
	// The rule is asked of every record at the same day, a million times: its window is kept as two numbers.
	let [day, chosen, from, to]: [Dag, KengetalKeuzes | null, Dag, Dag] = [GEEN_DAG, null, 0, 0];
	return {
		...each,
		geldt: (stand, d, keuzes) => {
			if (!mits(stand, d, keuzes)) return false;
			if (day !== d || chosen !== keuzes) {
				const { van, tot } = each.venster(d, keuzes);
				[day, chosen, from, to] = [d, keuzes, van ?? GEEN_DAG + 1, tot ?? Infinity];
			}
			return stand[datum] >= from && stand[datum] <= to;
		}
	};
}

const NAMEN = {
	trajecten: { een: 'traject', meer: 'trajecten', het: 'het traject' },
	modules: { een: 'module', meer: 'modules', het: 'de module' },
	plaatsingen: { een: 'plaatsing', meer: 'plaatsingen', het: 'de plaatsing' }
} as const;

function gemeenschappelijk(
	groep: KengetalGroep,
	prefix: string
): Record<'actief' | 'start' | 'signaal' | 'verstreken' | 'einde', Kengetal> {
	const { een, meer, het } = NAMEN[groep];
	const Meer = meer.charAt(0).toUpperCase() + meer.slice(1);
	const Het = het.charAt(0).toUpperCase() + het.slice(1);
	const nodig = (...velden: readonly string[]) => velden.map((veld) => ({ tabel: groep, veld }));
	return {
		actief: kengetal({
			id: `${prefix}Actief`,
			groep,
			nodig: nodig('start'),
			label: `Actieve ${meer}`,
			kolom: 'actief',
			lijst: `Actieve ${meer}`,
			een: groep === 'trajecten' ? `actief ${een}` : `actieve ${een}`,
			datum: 'start',
			definitie: () =>
				`De startdatum is bereikt. De einddatum is leeg of nog niet voorbij. ${Het} is niet afgesloten of geannuleerd.`,
			venster: () => null,
			leest: LOOPT,
			geldt: isActief
		}),
		start: inVenster({
			id: `${prefix}Start`,
			groep,
			nodig: nodig('start'),
			label: 'Start < 3 weken',
			kolom: 'start',
			lijst: `${Meer} met een start binnen 3 weken`,
			een: `${een} met een start binnen 3 weken`,
			datum: 'start',
			definitie: ({ start }) =>
				start === 'afgelopen'
					? `Actieve ${meer} die in de 3 weken tot en met de peildatum zijn gestart.`
					: `${Meer} die in de 3 weken na de peildatum starten. Ze zijn nog niet actief, en niet afgesloten of geannuleerd.`,
			venster: (d, { start }) =>
				start === 'afgelopen' ? { van: d - 20, tot: d } : { van: d + 1, tot: d + 21 },
			leest: LOOPT,
			mits: (stand, d, { start }) => (start === 'afgelopen' ? isActief(stand, d) : !stand.gesloten)
		}),
		signaal: inVenster({
			id: `${prefix}Signaal`,
			groep,
			nodig: nodig('start', 'signaal'),
			label: 'Signaaldatum binnen 4 weken',
			kolom: 'signaal',
			lijst: `${Meer} met signaal binnen 4 weken`,
			een: `${een} met signaal binnen 4 weken`,
			toon: 'let',
			datum: 'signaal',
			definitie: () =>
				`Actieve ${meer} met een signaaldatum vanaf de peildatum tot en met 28 dagen erna.`,
			venster: (d) => ({ van: d, tot: d + 28 }),
			leest: ['start', 'einde', 'signaal', 'gesloten']
		}),
		verstreken: inVenster({
			id: `${prefix}Verstreken`,
			groep,
			nodig: nodig('start', 'signaal'),
			label: 'Signaaldatum verstreken',
			kolom: 'verstreken',
			lijst: `${Meer} met verstreken signaal`,
			een: `${een} met verstreken signaal`,
			toon: 'op',
			datum: 'signaal',
			definitie: () =>
				`Actieve ${meer} met een signaaldatum vóór de peildatum. Een afgehandeld signaal telt niet mee, als de bron dat aangeeft.`,
			venster: (d) => ({ van: null, tot: d - 1 }),
			leest: ['start', 'einde', 'signaal', 'afgehandeld', 'gesloten'],
			mits: (stand, d) => isActief(stand, d) && !stand.afgehandeld
		}),
		einde: inVenster({
			id: `${prefix}Einde`,
			groep,
			nodig: nodig('start', 'einde'),
			label: `Einde ${een} < 3 maanden`,
			kolom: 'einde',
			lijst: `${Meer} die binnen 3 maanden eindigen`,
			een: `${een} ${groep === 'trajecten' ? 'dat' : 'die'} binnen 3 maanden eindigt`,
			datum: 'einde',
			definitie: () =>
				`Actieve ${meer} met een einddatum vanaf de peildatum en vóór dezelfde dag 3 maanden later.`,
			venster: (d) => ({ van: d, tot: plusMaanden(d, 3) - 1 }),
			leest: LOOPT
		})
	};
}

const traject = gemeenschappelijk('trajecten', 'traject');
const module = gemeenschappelijk('modules', 'module');
const plaatsing = gemeenschappelijk('plaatsingen', 'plaatsing');

/** The seventeen kengetallen of the report, in its order. They count records and overlap: never add them up. */
export const KENGETALLEN: readonly Kengetal[] = [
	traject.actief,
	traject.start,
	traject.signaal,
	traject.verstreken,
	traject.einde,
	kengetal({
		id: 'trajectZonderModule',
		groep: 'trajecten',
		nodig: [
			{ tabel: 'trajecten', veld: 'start' },
			{ tabel: 'modules', veld: 'start' }
		],
		label: 'Zonder actieve module',
		kolom: 'letop',
		kort: 'zonder module',
		lijst: 'Trajecten zonder actieve module',
		een: 'traject zonder actieve module',
		toon: 'let',
		datum: 'start',
		definitie: () =>
			'Actieve trajecten zonder actieve module. Een opgeschorte module telt als actief.',
		venster: () => null,
		leest: ['start', 'einde', 'actieveModule', 'gesloten'],
		geldt: (stand, d) => isActief(stand, d) && stand.actieveModule !== true
	}),
	module.actief,
	module.start,
	module.signaal,
	module.verstreken,
	module.einde,
	kengetal({
		id: 'moduleOpgeschort',
		groep: 'modules',
		nodig: [
			{ tabel: 'modules', veld: 'start' },
			{ tabel: 'modules', veld: 'opschortingen' }
		],
		label: 'Opschortingen',
		kolom: 'letop',
		kort: 'opgeschort',
		lijst: 'Opgeschorte modules',
		een: 'opgeschorte module',
		datum: 'start',
		opschorting: true,
		definitie: () =>
			'Actieve modules met een opschorting op de peildatum. Geteld worden modules, niet perioden.',
		venster: () => null,
		leest: ['start', 'einde', 'opgeschort', 'gesloten'],
		geldt: (stand, d) => isActief(stand, d) && stand.opgeschort === true
	}),
	plaatsing.actief,
	plaatsing.start,
	plaatsing.signaal,
	plaatsing.verstreken,
	plaatsing.einde
];
