import { VELDEN } from '$lib/domain/velden/velden';
import * as v from 'valibot';
import type { Voorwaarde, Voorwaarden } from '../../recount/natelling';

const VORM = v.variant('soort', [
	v.object({
		soort: v.literal('veld'),
		veld: v.string(),
		een: v.array(v.string()),
		niet: v.optional(v.boolean(), false)
	}),
	v.object({ soort: v.literal('afwijkend') }),
	v.object({
		soort: v.literal('klant'),
		van: v.array(v.picklist(['gemeente', 'uwv', 'uwv-doelgroep', 'onbekend']))
	}),
	v.object({
		soort: v.literal('regel'),
		id: v.string(),
		zegt: v.picklist(['ja', 'nee', 'onbekend', 'controleer'])
	}),
	v.object({ soort: v.literal('record'), kengetal: v.string() })
]);

/** A condition that no other filter says: what the filter on a number holds. */
export type GetalVoorwaarde = v.InferOutput<typeof VORM>;

/** The condition as one text, the same for the same condition; null for one that other filters say, or that names somebody. */
export function sleutelVan(voorwaarde: Voorwaarde): string | null {
	if (voorwaarde.soort === 'veld' && (voorwaarde.gespeld || isPersoonlijk(voorwaarde.veld)))
		return null;
	if (
		voorwaarde.soort === 'record' &&
		(voorwaarde.kengetal === null || voorwaarde.uitvoerende !== null || voorwaarde.niet)
	)
		return null;
	const read = v.safeParse(VORM, voorwaarde);
	return read.success ? JSON.stringify(read.output) : null;
}

/** What a key says; null for what is none. */
export function getalUit(sleutel: string): GetalVoorwaarde | null {
	try {
		const read = v.safeParse(VORM, JSON.parse(sleutel));
		return read.success ? read.output : null;
	} catch {
		return null;
	}
}

/** What several keys say together, as a recount has it. */
export function voorwaardenUit(sleutels: readonly string[]): Voorwaarden {
	return sleutels.flatMap((sleutel): Voorwaarden => {
		const gelezen = getalUit(sleutel);
		if (!gelezen) return [];
		return [gelezen.soort === 'record' ? { ...gelezen, uitvoerende: null } : gelezen];
	});
}

function isPersoonlijk(veld: string): boolean {
	const known = VELDEN.kandidaten.find(({ id }) => id === veld);
	return !known || (known.persoonlijk ?? false);
}
