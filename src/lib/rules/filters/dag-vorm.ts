import { dagVan, delenVan, type Dag } from '$lib/domain/velden/datum';
import * as v from 'valibot';

const [EERSTE, LAATSTE] = [dagVan(1, 1, 1) ?? 0, dagVan(9999, 12, 31) ?? 0];

/** A day that the calendar has, in a document. */
export const DAG = v.pipe(v.number(), v.integer(), v.minValue(EERSTE), v.maxValue(LAATSTE));

/** A day in an address: `20261221`; '' for none. */
export function dagToken(dag: Dag | null): string {
	if (dag === null) return '';
	const { jaar, maand, dag: dagVanMaand } = delenVan(dag);
	return [String(jaar).padStart(4, '0'), maand, dagVanMaand]
		.map((deel) => String(deel).padStart(2, '0'))
		.join('');
}

/** The day in an address; null for what is none. */
export function dayOf(token: string): Dag | null {
	const [, jaar, maand, dag] = /^(\d{4})(\d{2})(\d{2})$/.exec(token) ?? [];
	return dagVan(Number(jaar), Number(maand), Number(dag));
}
