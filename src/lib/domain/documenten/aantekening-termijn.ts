import { dagVan, delenVan, plusMaanden, type Dag } from '../velden/datum';
import { conceptenIn } from './concept';
import { isInhoud, type Inhoud, type Operatie } from './document';

/**
 * The month in which somebody about whom something is kept was last in a list in use, as its first day, by the text of the
 * key. In the document `dossier`, beside what is known about kandidaten: without rows of persons it can't be found later.
 */
export function gezienIn(inhoud: Inhoud): ReadonlyMap<string, Dag> {
	const { gezien } = inhoud;
	return new Map(
		Object.entries(isInhoud(gezien) ? gezien : {}).flatMap(([sleutel, dag]) =>
			typeof dag === 'number' && Number.isSafeInteger(dag) ? [[sleutel, dag] as const] : []
		)
	);
}

/** Keeps in which month these were seen, null takes it away. */
export function gezienOperaties(sleutels: readonly string[], op: Dag | null): readonly Operatie[] {
	const waarde = op === null ? null : maandVan(op);
	return sleutels.map((sleutel) => ({ pad: ['gezien', sleutel], waarde }));
}

/**
 * What a list that was opened tells: who is in it was seen this month. So is who was never seen before, whose term
 * begins now, and who was seen by a clock that ran ahead. Of somebody about whom nothing is kept any more nothing stays.
 */
export function gezienBijwerken(
	inhoud: Inhoud,
	isHier: (sleutel: string) => boolean,
	vandaag: Dag
): readonly Operatie[] {
	const gezien = gezienIn(inhoud);
	const { kandidaten } = inhoud;
	const kept = new Set([
		...Object.keys(isInhoud(kandidaten) ? kandidaten : {}),
		...Object.keys(conceptenIn(inhoud))
	]);
	const nu = maandVan(vandaag);
	const seen = [...kept].filter((sleutel) => {
		const op = gezien.get(sleutel);
		return op === undefined || op > nu || (op !== nu && isHier(sleutel));
	});
	const gone = [...gezien.keys()].filter((sleutel) => !kept.has(sleutel));
	return [...gezienOperaties(seen, vandaag), ...gezienOperaties(gone, null)];
}

/** Whether so many whole months have gone by since the month in which somebody was last seen; 0 months is never. */
export function isTermijnOver(gezien: Dag | undefined, vandaag: Dag, maanden: number): boolean {
	if (gezien === undefined || !maanden) return false;
	return vandaag >= plusMaanden(maandVan(gezien), maanden + 1);
}

function maandVan(dag: Dag): Dag {
	const { jaar, maand } = delenVan(dag);
	return dagVan(jaar, maand, 1) ?? dag;
}
