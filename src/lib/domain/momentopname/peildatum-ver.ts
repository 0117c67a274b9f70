import { plusMaanden, type Dag } from '../velden/datum';

/** Days that a peildatum may be away from the day that its file says: an export is used in the same week. */
export const MEESTE_DAGEN_VAN_BESTAND = 7;

/** How a peildatum is odd, so that it is asked about once more: it is never refused. */
export type PeildatumVer = 'toekomst' | 'lang geleden' | 'anders dan het bestand';

/** Whether a peildatum is far from today, or from every day that its files say of themselves; null when it is neither. */
export function peildatumVer(
	dag: Dag,
	vandaag: Dag,
	vanBestanden: readonly Dag[] = []
): PeildatumVer | null {
	if (dag > vandaag) return 'toekomst';
	if (dag < plusMaanden(vandaag, -12)) return 'lang geleden';
	const near = vanBestanden.some((each) => Math.abs(each - dag) <= MEESTE_DAGEN_VAN_BESTAND);
	return vanBestanden.length && !near ? 'anders dan het bestand' : null;
}

/** What is odd about it, as the end of a sentence: "ligt in de toekomst"; `bestand` is the day of the file in words. */
export function peildatumVerTekst(ver: PeildatumVer, bestand: string): string {
	if (ver === 'toekomst') return 'ligt in de toekomst';
	if (ver === 'lang geleden') return 'ligt meer dan een jaar terug';
	return `is een andere dan die van het bestand, ${bestand}`;
}
