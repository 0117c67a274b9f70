import type { Dag } from '$lib/domain/velden/datum';
import type { KengetalKeuzes } from '$lib/domain/kengetallen/kengetallen';
import { isAfgehandeld, isGesloten, type Opschorting } from '$lib/domain/velden/record-stand';

/** One traject, module or plaatsing as the source has it; null = no date. */
export interface GelezenRecord {
	readonly start: Dag | null;
	readonly einde: Dag | null;
	readonly signaal: Dag | null;
	readonly status: string;
	readonly afgehandeld: string;
	readonly opschortingen: readonly Opschorting[];
	/** Of a traject: whether one of its modules is running. */
	readonly heeftLopendeModule: boolean;
}

/**
 * The seventeen definitions of the report written out a second time, to check the tiles by eye. Nothing here uses
 * the catalogue of kengetallen. An id that is no tile is a `RangeError`.
 */
export function belongsTo(
	id: string,
	record: GelezenRecord,
	d: Dag,
	{ start: startKeuze }: KengetalKeuzes
): boolean {
	const { start, einde, signaal } = record;
	const loopt = isLopend(record, d);
	switch (id) {
		case 'trajectActief':
		case 'moduleActief':
		case 'plaatsingActief':
			return loopt;

		case 'trajectStart':
		case 'moduleStart':
		case 'plaatsingStart':
			if (start === null) return false;
			if (startKeuze === 'komende')
				return d < start && start <= d + 21 && !isGesloten(record.status);
			return loopt && d - 21 < start && start <= d;

		case 'trajectSignaal':
		case 'moduleSignaal':
		case 'plaatsingSignaal':
			return loopt && signaal !== null && d <= signaal && signaal <= d + 28;

		case 'trajectVerstreken':
		case 'moduleVerstreken':
		case 'plaatsingVerstreken':
			return loopt && signaal !== null && signaal < d && !isAfgehandeld(record.afgehandeld);

		case 'trajectEinde':
		case 'moduleEinde':
		case 'plaatsingEinde':
			return loopt && einde !== null && d <= einde && einde < drieMaandenNa(d);

		case 'trajectZonderModule':
			return loopt && !record.heeftLopendeModule;

		case 'moduleOpgeschort':
			return (
				loopt && record.opschortingen.some(({ van, tot }) => van <= d && (tot === null || d <= tot))
			);
	}
	throw new RangeError(`no tile ${id}`);
}

/** start ≤ d, einde leeg of einde ≥ d, en niet afgesloten of geannuleerd. */
export function isLopend({ start, einde, status }: GelezenRecord, d: Dag): boolean {
	if (start === null || start > d) return false;
	if (einde !== null && einde < d) return false;
	return !isGesloten(status);
}

/** The same day three months later, or the last day of that month when it has no such day. */
export function drieMaandenNa(d: Dag): Dag {
	const from = new Date(d * 86_400_000);
	const [year, month, day] = [from.getUTCFullYear(), from.getUTCMonth() + 3, from.getUTCDate()];
	const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
	return Date.UTC(year, month, Math.min(day, lastOfMonth)) / 86_400_000;
}
