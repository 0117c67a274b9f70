import { dagVan, type Dag } from '$lib/domain/velden/datum';

/** The moment on this computer's clock. */
export function nu(): Date {
	return new Date();
}

/** The calendar day of an ISO time, by the clock of this computer. */
export function dagVanTijd(tijd: string): Dag {
	return dagOp(new Date(tijd));
}

/** The calendar day of this computer's clock. */
export function dagOp(now: Date): Dag {
	return dagVan(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
