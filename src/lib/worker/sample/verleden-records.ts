import { GEEN_DAG, plusMaanden, type Dag } from '$lib/domain/velden/datum';
import { formatDatum } from '$lib/locale/format';
import { isGesloten } from '$lib/domain/velden/record-stand';
import { modulesVoor, PLAATSINGSOORTEN, TRAJECTSOORTEN, WERKGEVERS } from './aanbod';
import { dagUit } from './csv';
import { niveauVan, type Kandidaat } from './kandidaten';
import { drawActief, type Looptijd, type Ruimte, type TegelAantallen } from './looptijd';
import type { Module } from './modules';
import type { Plaatsing } from './plaatsingen';
import { at, type Random } from './random';
import { drawLopend, drawUitvoerende, type VoorbeeldRecord } from './records';
import type { VoorbeeldStand } from './stand';
import type { Traject, TrajectFase } from './trajecten';
import type { StapTerug } from './verleden';
import { freeNumber, type Toen } from './verleden-mensen';

/** Records of the earlier list by what they are in the later one; what is in that no more stands under itself. */
type Eerder<T> = ReadonlyMap<T, T>;

type Genummerd = VoorbeeldRecord & { readonly nr: string };

/** The trajecten of an earlier list: those of the later one as they were, and some that ended since. */
export function trajectenTerug(
	random: Random,
	later: VoorbeeldStand,
	stap: StapTerug,
	toen: Toen
): Eerder<Traject> {
	const bekend = recordsTerug(
		random,
		later.trajecten,
		later.dag,
		{ dag: stap.dag, doel: stap.trajecten },
		toen,
		(traject, looptijd) => ({
			...traject,
			...looptijd,
			fase: faseVan(looptijd, stap.dag)
		})
	);
	const mensen = random.shuffle([...toen.values()]);
	const actief = actieve([...bekend.values()], stap.dag);
	const bezig = new Set(actief.map(({ kandidaat }) => kandidaat));
	const vrij = mensen.filter((mens) => !bezig.has(mens) && mens.status !== '');
	const ruimtes = rooms(stap.trajecten.actief - actief.length, stap.dag);
	const nextNumber = numbers(random, 'T', later.trajecten, stap);
	const erbij = drawErbij(random, stap.dag, actief, ruimtes, stap.trajecten).map(
		(looptijd, index) => {
			const kandidaat = vrij[index] ?? random.pick(mensen);
			const soort = random.pickWeighted(TRAJECTSOORTEN[niveauVan(kandidaat.ladder)]);
			const vast = {
				kandidaat,
				soort,
				uitvoerende: drawUitvoerende(random),
				status: drawLopend(random)
			};
			return {
				...vast,
				...looptijd,
				fase: 'actief' as const,
				nr: nextNumber()
			};
		}
	);
	return together(random, bekend, erbij, stap.trajecten, stap.dag);
}

export function modulesTerug(
	random: Random,
	later: VoorbeeldStand,
	stap: StapTerug,
	toen: Toen,
	trajecten: Eerder<Traject>
): Eerder<Module> {
	const { dag } = stap;
	const over = later.modules.filter(({ traject }) => trajecten.has(traject));
	const bekend = recordsTerug(
		random,
		over,
		later.dag,
		{ dag, doel: stap.modules },
		toen,
		(module, looptijd) => ({
			...module,
			...looptijd,
			traject: trajecten.get(module.traject) ?? module.traject,
			fase: faseVan(looptijd, dag)
		})
	);
	const actief = actieve([...bekend.values()], dag);
	const lopend = random.shuffle(actieve([...trajecten.values()], dag));
	const met = new Set(actief.map(({ traject }) => traject));
	const zonder = lopend.filter((traject) => !met.has(traject)).slice(stap.zonderModule);
	// A traject that ends soon seldom has another one.
	const ruim = lopend.filter(
		(traject) => met.has(traject) && (traject.einde === GEEN_DAG || traject.einde >= dag + 92)
	);
	const nog = Math.max(0, stap.modules.actief - actief.length - zonder.length);
	const dragers = [...zonder, ...Array.from({ length: nog }, () => random.pick(ruim))];
	const ruimtes = dragers.map(({ start, einde }) => ({ van: start, tot: einde }));
	const nextNumber = numbers(random, 'M', later.modules, stap);
	const erbij = drawErbij(random, dag, actief, ruimtes, stap.modules).map((looptijd, index) => {
		const traject = at(dragers, index);
		const { kandidaat, uitvoerende } = traject;
		const soort = random.pick(modulesVoor(traject.soort));
		const vast = { kandidaat, traject, soort, uitvoerende, status: drawLopend(random) };
		return {
			...vast,
			...looptijd,
			fase: 'actief' as const,
			nr: nextNumber()
		};
	});
	return together(random, bekend, erbij, stap.modules, dag);
}

export function plaatsingenTerug(
	random: Random,
	later: VoorbeeldStand,
	stap: StapTerug,
	toen: Toen
): readonly Plaatsing[] {
	const bekend = recordsTerug(
		random,
		later.plaatsingen,
		later.dag,
		{ dag: stap.dag, doel: stap.plaatsingen },
		toen,
		(plaatsing, looptijd) => ({
			...plaatsing,
			...looptijd
		})
	);
	const mensen = random.shuffle([...toen.values()]);
	const actief = actieve([...bekend.values()], stap.dag);
	const ruimtes = rooms(stap.plaatsingen.actief - actief.length, stap.dag);
	const nextNumber = numbers(random, 'P', later.plaatsingen, stap);
	const erbij = drawErbij(random, stap.dag, actief, ruimtes, stap.plaatsingen).map(
		(looptijd, index) => {
			const kandidaat = mensen[index] ?? random.pick(mensen);
			const soort = random.pickWeighted(PLAATSINGSOORTEN[niveauVan(kandidaat.ladder)]);
			const vast = {
				kandidaat,
				soort,
				uitvoerende: drawUitvoerende(random),
				status: drawLopend(random)
			};
			const werkgever = random.pickWeighted(WERKGEVERS);
			return {
				...vast,
				...looptijd,
				werkgever,
				nr: nextNumber()
			};
		}
	);
	return [...together(random, bekend, erbij, stap.plaatsingen, stap.dag).values()];
}

/** The suspensions as they were known then, and some that are over since. */
export function opschortingenTerug(
	random: Random,
	later: VoorbeeldStand,
	{ dag, opgeschort }: StapTerug,
	modules: Eerder<Module>
): ReadonlyMap<Module, string> {
	const cellen = new Map<Module, string>();
	let lopend = 0;
	for (const [later_, module] of modules) {
		const cel = later.opschortingen.get(later_);
		if (cel === undefined) continue;
		const toen = cel.split('; ').filter((deel) => (dagUit(deel.slice(0, 10)) ?? dag) <= dag);
		if (!toen.length) continue;
		cellen.set(module, toen.join('; '));
		if (isActief(module, dag) && toen.some((deel) => (dagUit(deel.slice(15)) ?? dag) >= dag))
			lopend++;
	}
	const geschikt = [...modules.values()].filter(
		(module) => isActief(module, dag) && module.start < dag - 60 && !cellen.has(module)
	);
	for (const module of random.shuffle(geschikt).slice(0, Math.max(0, opgeschort - lopend))) {
		const laatst = module.einde === GEEN_DAG ? dag + 50 : Math.min(module.einde, dag + 50);
		const van = formatDatum(dag - random.int(3, 40));
		cellen.set(module, `${van} t/m ${formatDatum(random.int(dag, laatst))}`);
	}
	return cellen;
}

/** The records as they were: those of kandidaten who were there, and that had begun or were planned. */
function recordsTerug<T extends Genummerd>(
	random: Random,
	records: readonly T[],
	later: Dag,
	{ dag, doel }: { readonly dag: Dag; readonly doel: TegelAantallen },
	toen: Toen,
	make: (record: T, looptijd: Looptijd & { status: string; kandidaat: Kandidaat }) => T
): Map<T, T> {
	const eerder = new Map<T, T>();
	for (const record of records) {
		const kandidaat = toen.get(record.kandidaat);
		if (!kandidaat) continue;
		const { start, einde } = record;
		const isGepland = start === GEEN_DAG || (start > dag && start <= dag + 30);
		if (start > dag && !(isGepland && random.chance(0.5))) continue;
		const status = isGepland ? 'Gepland' : statusTerug(random, record, later, dag);
		const looptijd = { start, einde, ...signaalTerug(random, record, later, dag) };
		eerder.set(record, make(record, { ...looptijd, status, kandidaat }));
	}
	dropLaat(random, eerder, doel, dag);
	return eerder;
}

/** More had just begun than asked for: some of those were only registered later. */
function dropLaat<T extends Genummerd>(
	random: Random,
	eerder: Map<T, T>,
	doel: TegelAantallen,
	dag: Dag
): void {
	const recent = [...eerder].flatMap(([sleutel, record]) =>
		isActief(record, dag) && record.start > dag - 21 ? [sleutel] : []
	);
	const over = Math.max(0, recent.length - doel.start);
	for (const sleutel of random.shuffle(recent).slice(0, over)) eerder.delete(sleutel);
}

/** What ended since, ran then; of what was broken off it is not known when. */
function statusTerug(random: Random, { status, einde }: Genummerd, later: Dag, dag: Dag): string {
	if (!isGesloten(status) || (einde !== GEEN_DAG && einde < dag)) return status;
	const isVoortijdig = einde === GEEN_DAG || einde >= later;
	return isVoortijdig && !random.chance((later - dag) / 200) ? status : 'Lopend';
}

function signaalTerug(
	random: Random,
	{ signaal, afgehandeld }: Looptijd,
	later: Dag,
	dag: Dag
): Pick<Looptijd, 'signaal' | 'afgehandeld'> {
	if (signaal === GEEN_DAG || afgehandeld !== 'Ja') return { signaal, afgehandeld };
	return {
		signaal,
		afgehandeld: signaal >= dag || random.chance((later - dag) / 600) ? 'Nee' : 'Ja'
	};
}

function isActief({ start, einde, status }: VoorbeeldRecord, dag: Dag): boolean {
	const loopt = start !== GEEN_DAG && start <= dag && (einde === GEEN_DAG || einde >= dag);
	return loopt && !isGesloten(status);
}

function actieve<T extends VoorbeeldRecord>(records: readonly T[], dag: Dag): readonly T[] {
	return records.filter((record) => isActief(record, dag));
}

function faseVan(
	{ start, einde, status }: Looptijd & { readonly status: string },
	dag: Dag
): TrajectFase {
	if (start === GEEN_DAG) return 'zonderStart';
	if (start > dag) return 'toekomst';
	if (einde !== GEEN_DAG && einde < dag) return 'geeindigd';
	return isGesloten(status) ? 'voortijdig' : 'actief';
}

/** How many of these active records count in each tile. */
function tegelsVan(actief: readonly Looptijd[], dag: Dag): TegelAantallen {
	const count = (holds: (each: Looptijd) => boolean) => actief.filter(holds).length;
	const grens = plusMaanden(dag, 3);
	return {
		actief: actief.length,
		start: count(({ start }) => start > dag - 21),
		signaal: count(({ signaal }) => signaal >= dag && signaal <= dag + 28),
		verstreken: count(isVerstreken(dag)),
		einde: count(({ einde }) => einde !== GEEN_DAG && einde < grens)
	};
}

function isVerstreken(dag: Dag): (each: Looptijd) => boolean {
	return ({ signaal, afgehandeld }) =>
		signaal !== GEEN_DAG && signaal < dag && afgehandeld !== 'Ja';
}

function rooms(aantal: number, dag: Dag): readonly Ruimte[] {
	return Array.from({ length: Math.max(0, aantal) }, () => ({ van: dag - 700, tot: GEEN_DAG }));
}

/** Days of records that the later list has no more, so that the tiles come near the numbers that are asked. */
function drawErbij(
	random: Random,
	dag: Dag,
	actief: readonly Looptijd[],
	ruimtes: readonly Ruimte[],
	doel: TegelAantallen
): readonly Looptijd[] {
	const aantal = ruimtes.length;
	const nu = tegelsVan(actief, dag);
	const grens = plusMaanden(dag, 3);
	const recent = ruimtes.filter(({ van }) => van > dag - 21).length;
	const kort = ruimtes.filter(({ tot }) => tot !== GEEN_DAG && tot < grens).length;
	const between = (wens: number, minst: number, meest: number) =>
		Math.max(minst, Math.min(Math.round(meest), wens));
	const start = between(doel.start - nu.start, recent, Math.max(recent, aantal * 0.75));
	const oud = aantal - start;
	return drawActief(random, dag, ruimtes, {
		actief: aantal,
		start,
		signaal: between(doel.signaal - nu.signaal, 0, aantal * 0.05),
		verstreken: between(doel.verstreken - nu.verstreken, 0, oud * 0.4),
		einde: between(doel.einde - nu.einde, kort, aantal)
	});
}

/** All of them by number, of which so many had a signal that was handled since, and some one that was set since. */
function together<T extends Genummerd>(
	random: Random,
	bekend: ReadonlyMap<T, T>,
	erbij: readonly T[],
	doel: TegelAantallen,
	dag: Dag
): Eerder<T> {
	const all = new Map([...bekend, ...erbij.map((record): [T, T] => [record, record])]);
	const actief = [...all].filter(([, record]) => isActief(record, dag));
	const nu = tegelsVan(
		actief.map(([, record]) => record),
		dag
	);
	const rustig = random.shuffle(
		actief.filter(
			([, { start, signaal }]) => start < dag - 40 && (signaal === GEEN_DAG || signaal > dag + 28)
		)
	);
	const komend = actief.filter(([, { signaal }]) => signaal >= dag && signaal <= dag + 28);
	const nietGezet = random.shuffle(komend).slice(0, Math.max(0, nu.signaal - doel.signaal));
	for (const [sleutel, record] of nietGezet)
		all.set(sleutel, { ...record, signaal: GEEN_DAG, afgehandeld: '' });
	const verstreken = Math.max(0, doel.verstreken - nu.verstreken);
	const binnen = Math.max(0, doel.signaal - nu.signaal);
	rustig.slice(0, verstreken + binnen).forEach(([sleutel, record], plaats) => {
		const { start, einde } = record;
		const laatst = einde === GEEN_DAG ? dag + 28 : Math.min(einde, dag + 28);
		const signaal =
			plaats < verstreken
				? random.near(dag - 1, Math.max(dag - 98, start + 7))
				: random.int(dag, laatst);
		all.set(sleutel, { ...record, signaal, afgehandeld: 'Nee' });
	});
	const volgorde = ([, { nr }]: [T, T]) => Number(nr.slice(1));
	return new Map([...all].sort((een, ander) => volgorde(een) - volgorde(ander)));
}

/** Draws numbers "T20017" among those of the later list. */
function numbers(
	random: Random,
	letter: string,
	later: readonly Genummerd[],
	{ bezet }: StapTerug
) {
	const hoogste = later.reduce((max, { nr }) => Math.max(max, Number(nr.slice(1))), 20001);
	return () => freeNumber(random, letter, 20001, hoogste, bezet);
}
