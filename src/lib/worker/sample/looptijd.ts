import { GEEN_DAG, plusMaanden, type Dag } from '$lib/domain/velden/datum';
import type { Random } from './random';

/** Days and signal of one record; `GEEN_DAG` = blank. */
export interface Looptijd {
	readonly start: Dag;
	readonly einde: Dag;
	readonly signaal: Dag;
	/** Ja, Nee, or '' when there is no signal. */
	readonly afgehandeld: string;
}

/** The days between which a record must lie; `tot` = `GEEN_DAG` when the end is open. */
export interface Ruimte {
	readonly van: Dag;
	readonly tot: Dag;
}

/** How many of a group's active records have to count in each tile. */
export interface TegelAantallen {
	readonly actief: number;
	readonly start: number;
	readonly signaal: number;
	readonly verstreken: number;
	readonly einde: number;
}

/**
 * Days for active records, one per room, of which exactly the asked number started in the past three
 * weeks, has a signal within four weeks, an overdue signal, an end within three months. First the
 * classes are handed out, then a day is drawn inside each: nothing is retried. Throws when the rooms
 * can't hold the numbers.
 */
export function drawActief(
	random: Random,
	d: Dag,
	ruimtes: readonly Ruimte[],
	aantallen: TegelAantallen
): readonly Looptijd[] {
	if (ruimtes.length !== aantallen.actief) {
		throw new RangeError(`${ruimtes.length} rooms for ${aantallen.actief} active records`);
	}
	const grens = plusMaanden(d, 3);
	const niemand = () => false;
	const recent = choose(
		random,
		ruimtes,
		aantallen.start,
		({ van }) => van > d - 21,
		() => true
	);
	const soon = choose(
		random,
		ruimtes,
		aantallen.einde,
		({ tot }) => tot !== GEEN_DAG && tot < grens,
		() => true
	);
	const verstreken = choose(random, ruimtes, aantallen.verstreken, niemand, (i) => !recent.has(i));
	const afgehandeld = choose(
		random,
		ruimtes,
		Math.round(aantallen.actief * 0.05),
		niemand,
		(i) => !recent.has(i) && !verstreken.has(i)
	);
	const binnen = choose(
		random,
		ruimtes,
		aantallen.signaal,
		niemand,
		(i) => !verstreken.has(i) && !afgehandeld.has(i)
	);
	const nog = new Set([d - 21, d - 20, d].map((dag) => `start${dag}`));
	for (const dag of [d, grens - 1, grens]) nog.add(`einde${dag}`);
	for (const dag of [d - 1, d, d + 28, d + 29]) nog.add(`signaal${dag}`);

	/** A day of the class; each edge of the rules goes to the first record that has room for it. */
	function dag(soort: keyof Looptijd, bij: Dag, ver: Dag, dichtbij = false): Dag {
		const [van, tot] = bij < ver ? [bij, ver] : [ver, bij];
		for (const rand of [van, tot]) if (nog.delete(`${soort}${rand}`)) return rand;
		return dichtbij ? random.near(bij, ver) : random.int(van, tot);
	}

	return ruimtes.map(({ van, tot }, i) => {
		const open = tot === GEEN_DAG;
		const start = recent.has(i)
			? dag('start', Math.max(d - 20, van), d)
			: dag('start', d - 21, Math.max(d - 700, van), true);
		const einde = soon.has(i)
			? dag('einde', d, open ? grens - 1 : Math.min(tot, grens - 1))
			: random.chance(open ? 0.06 : 0.01)
				? GEEN_DAG
				: dag('einde', grens, open ? grens + 420 : tot, true);
		const uiterlijk = einde === GEEN_DAG ? d + 180 : Math.min(einde, d + 180);
		if (verstreken.has(i)) {
			const signaal = dag('signaal', d - 1, Math.max(d - 98, start + 7), true);
			return { start, einde, signaal, afgehandeld: 'Nee' };
		}
		if (afgehandeld.has(i)) {
			return { start, einde, signaal: random.int(start + 7, d - 1), afgehandeld: 'Ja' };
		}
		if (binnen.has(i)) {
			const signaal = dag('signaal', d, Math.min(d + 28, uiterlijk));
			return { start, einde, signaal, afgehandeld: 'Nee' };
		}
		if (uiterlijk <= d + 28 || random.chance(0.35)) {
			return { start, einde, signaal: GEEN_DAG, afgehandeld: '' };
		}
		return { start, einde, signaal: dag('signaal', d + 29, uiterlijk, true), afgehandeld: 'Nee' };
	});
}

/** Days of a record that has ended before `d`, within its room. */
export function drawGeeindigd(random: Random, d: Dag, { van, tot }: Ruimte): Looptijd {
	const laatste = tot === GEEN_DAG ? d - 1 : Math.min(tot, d - 1);
	const start = random.int(van, Math.max(van, laatste - 30));
	const einde = random.int(Math.min(start + 30, laatste), Math.min(laatste, start + 420));
	const signaal = random.chance(0.3) ? random.int(start, einde) : GEEN_DAG;
	return { start, einde, ...signal(random, signaal, 0.7) };
}

/** Days of a record that starts after `d`, within its room. */
export function drawToekomst(random: Random, d: Dag, { van, tot }: Ruimte): Looptijd {
	const open = tot === GEEN_DAG;
	const eerste = Math.max(van, d + 1);
	const start = random.int(eerste, open ? eerste + 60 : Math.min(tot, eerste + 60));
	const einde = open ? start + random.int(60, 365) : random.int(start, tot);
	const signaal = random.chance(0.5) ? random.int(start, einde) : GEEN_DAG;
	return { start, einde, ...signal(random, signaal, 0) };
}

/** Days that cover `d`, for a record that only its status takes out of the tiles. */
export function drawRond(random: Random, d: Dag, { van, tot }: Ruimte): Looptijd {
	const start = random.near(d, Math.max(van, d - 240));
	const open = tot === GEEN_DAG;
	const einde = open && random.chance(0.2) ? GEEN_DAG : random.int(d, open ? d + 300 : tot);
	const uiterlijk = einde === GEEN_DAG ? d + 60 : Math.min(einde, d + 60);
	const signaal = random.chance(0.6) ? random.int(Math.max(start, d - 90), uiterlijk) : GEEN_DAG;
	return { start, einde, ...signal(random, signaal, 0.1) };
}

/** A record whose start was never filled in. */
export function drawZonderStart(random: Random, d: Dag): Looptijd {
	const einde = random.chance(0.5) ? random.int(d + 30, d + 300) : GEEN_DAG;
	return { start: GEEN_DAG, einde, signaal: GEEN_DAG, afgehandeld: '' };
}

function signal(
	random: Random,
	signaal: Dag,
	kans: number
): Pick<Looptijd, 'signaal' | 'afgehandeld'> {
	return { signaal, afgehandeld: signaal === GEEN_DAG ? '' : random.chance(kans) ? 'Ja' : 'Nee' };
}

/** Exactly `aantal` indexes: those that must, filled up at random with those that may. */
function choose(
	random: Random,
	ruimtes: readonly Ruimte[],
	aantal: number,
	moet: (ruimte: Ruimte) => boolean,
	mag: (index: number) => boolean
): ReadonlySet<number> {
	const gekozen = new Set<number>();
	const over: number[] = [];
	ruimtes.forEach((ruimte, index) => {
		if (moet(ruimte)) gekozen.add(index);
		else if (mag(index)) over.push(index);
	});
	const rest = aantal - gekozen.size;
	if (rest < 0 || rest > over.length) {
		throw new RangeError(`cannot choose ${aantal}: ${gekozen.size} must, ${over.length} may`);
	}
	for (const index of random.shuffle(over).slice(0, rest)) gekozen.add(index);
	return gekozen;
}
