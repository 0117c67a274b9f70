import { dagOp, nu } from '$lib/data/kandidaat/vandaag';
import type { Controle } from '$lib/domain/momentopname/inlezen';
import { peildatumVer, type PeildatumVer } from '$lib/domain/momentopname/peildatum-ver';
import type { Dag } from '$lib/domain/velden/datum';

/** How a peildatum is odd beside today and the files; null when it is not. */
export function oddDay({ dagen = [] }: Controle, dag: Dag): PeildatumVer | null {
	return peildatumVer(
		dag,
		dagOp(nu()),
		dagen.map((each) => each.dag)
	);
}

/** Whether there is something to ask about the day: by itself, beside the files, or beside what is kept. */
export function asksAboutDay(controle: Controle, dag: Dag): boolean {
	const { dagen = [], ouderDan, zelfde } = controle;
	const isMixed = new Set(dagen.map((each) => each.dag)).size > 1;
	const isAgain = zelfde !== undefined && zelfde.peildatum !== dag;
	return isMixed || isAgain || ouderDan !== undefined || oddDay(controle, dag) !== null;
}
