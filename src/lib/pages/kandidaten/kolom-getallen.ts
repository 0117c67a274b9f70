import type { Dataset } from '$lib/data/dataset';
import type { Kolom } from '$lib/lists/column';
import { isStored, type KolomOverzicht, type WaardeTelling } from '$lib/lists/kolom-overzicht';
import type { Voorwaarde } from '$lib/rules/recount/natelling';
import { asVoorwaarde } from '$lib/tables/draaitabel/as-voorwaarde';
import type { EigenGetal } from '$lib/tables/eigen-getal';

/** A count of the overview of a column. */
export type KolomDeel = 'gevuld' | 'leeg' | WaardeTelling;

/** The count with who is in it; null of what is not stored, which no condition can tell. */
export function kolomGetal(
	dataset: Dataset,
	{ id, label }: Kolom<number>,
	overzicht: KolomOverzicht,
	deel: KolomDeel
): EigenGetal | null {
	if (!isStored(dataset, id)) return null;
	const of = (aantal: number, woord: string, wie: Voorwaarde): EigenGetal => ({
		aantal,
		tabel: 'kandidaten',
		wie: [wie],
		wat: `${label}: ${woord}`,
		toon: [id]
	});
	const { as, spreiding } = overzicht;
	if (deel === 'gevuld') return of(overzicht.gevuld, 'ingevuld', gevuld());
	if (deel === 'leeg') return of(overzicht.leeg, '(Leeg)', leeg());
	return as && of(deel.aantal, deel.woord, asVoorwaarde(dataset, 'kandidaten', as, [deel.waarde]));

	function isDay(): boolean {
		return dataset.kandidaten.columns.get(id)?.kind === 'day';
	}

	function leeg(): Voorwaarde {
		return isDay()
			? { soort: 'datum', veld: `kandidaten.${id}`, filter: { soort: 'leeg' } }
			: { soort: 'veld', veld: id, een: [''] };
	}

	/** Days are filled from the first to the last of these rows. */
	function gevuld(): Voorwaarde {
		if (!isDay()) return { soort: 'veld', veld: id, een: [''], niet: true };
		const [van, tot] = [spreiding?.laagste ?? null, spreiding?.hoogste ?? null];
		return { soort: 'datum', veld: `kandidaten.${id}`, filter: { soort: 'tussen', van, tot } };
	}
}
