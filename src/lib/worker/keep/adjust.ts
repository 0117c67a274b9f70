import {
	isInhoud,
	type BewaardDocument,
	type Inhoud,
	type DocumentWaarde
} from '$lib/domain/documenten/document';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import type { Dag } from '$lib/domain/velden/datum';
import type { Settings, SnapshotRow } from './database';
import { isDocument } from './documents/document-shapes';
import { documentIn, documentKeys } from './documents/document-key';
import type { Keeper } from './vault/keeper';
import type { Present } from './present';
import type { Sealer } from './vault/sealer';
import { unlessDamaged } from './parts';

/** Earlier ids that are remembered: a tab that was away for long may know none of them. */
const MOST_EARLIER = 8;

/** A momentopname under another id and peildatum. */
export interface Adjusted {
	readonly was: { readonly id: string; readonly peildatum: Dag };
	readonly nu: { readonly id: string; readonly peildatum: Dag };
}

/**
 * The description with another peildatum. It gets another id, so that whatever remembers counts of a momentopname by its
 * id counts anew. Sources that have a day of their own keep it.
 */
export function adjustedMeta(
	{ vorige: _, ...meta }: SnapshotMeta,
	peildatum: Dag
): Omit<SnapshotMeta, 'vorige'> {
	const was = [...(meta.was ?? []), meta.id].slice(-MOST_EARLIER);
	return { ...meta, id: crypto.randomUUID(), peildatum, was };
}

/** The rows of other imports that would go back to it when they are taken back. */
export function adjustedRows(
	rows: readonly SnapshotRow[],
	{ was, nu }: Adjusted
): readonly SnapshotRow[] {
	return rows.flatMap((row) =>
		row.id !== was.id && row.vorige?.id === was.id
			? [{ ...row, vorige: { ...row.vorige, id: nu.id } }]
			: []
	);
}

/**
 * What users added to real data, wherever it names the momentopname: what was shared of it, kept selections that compare
 * with it. Days on which actions were marked follow too, unless there was another list of that day. Damaged documents stay
 * as they are.
 */
export async function adjustedDocuments(
	keeper: Keeper,
	sealer: Sealer,
	adjusted: Adjusted,
	isOnlyOfThatDay: boolean
): Promise<Partial<Settings>> {
	const settings: Partial<Settings> = {};
	for (const key of documentKeys('bron')) {
		const stored = await keeper.read(undefined, () => keeper.database.setting(key));
		const document = stored && (await unlessDamaged(() => sealer.take(key, stored)));
		const id = documentIn(key);
		if (!document || !isDocument(id, document)) continue;
		const moved = renamed(document.inhoud, adjusted);
		const inhoud = id === 'dossier' && isOnlyOfThatDay ? withDays(moved, adjusted) : moved;
		if (JSON.stringify(inhoud) === JSON.stringify(document.inhoud)) continue;
		const next: BewaardDocument = { ...document, revisie: document.revisie + 1, inhoud };
		settings[key] = await sealer.put(key, next);
	}
	return settings;
}

/** Whether no other real list has the day that it had. */
export async function isOnlyOfDay(
	{ rows }: Present,
	{ was }: Adjusted,
	metaOf: (row: SnapshotRow) => Promise<SnapshotMeta>
): Promise<boolean> {
	for (const row of rows) {
		if (row.id === was.id || row.soort !== 'bron') continue;
		const meta = await unlessDamaged(() => metaOf(row));
		if (!meta || meta.peildatum === was.peildatum) return false;
	}
	return true;
}

/** The content with another id in its names and values. */
function renamed(inhoud: Inhoud, { was, nu }: Adjusted): Inhoud {
	const name = (text: string) => (text === was.id ? nu.id : text);
	const value = (found: DocumentWaarde): DocumentWaarde => {
		if (typeof found === 'string') return name(found);
		if (Array.isArray(found)) return found.map(value);
		return isInhoud(found) ? renamed(found, { was, nu }) : found;
	};
	return Object.fromEntries(
		Object.entries(inhoud).map(([naam, found]) => [name(naam), value(found)])
	);
}

/** Marks of actions with the day of the list in which they were suggested, or no longer. */
function withDays(inhoud: Inhoud, { was, nu }: Adjusted): Inhoud {
	const day = (merk: DocumentWaarde): DocumentWaarde => {
		if (!isInhoud(merk)) return merk;
		const moved = Object.entries(merk).map(([naam, found]) =>
			(naam === 'bij' || naam === 'voorbij') && found === was.peildatum
				? [naam, nu.peildatum]
				: [naam, found]
		);
		return Object.fromEntries(moved) as Inhoud;
	};
	const each = (found: DocumentWaarde | undefined, change: typeof day): DocumentWaarde =>
		isInhoud(found)
			? Object.fromEntries(Object.entries(found).map(([naam, value]) => [naam, change(value)]))
			: (found ?? null);
	if (!isInhoud(inhoud['kandidaten'])) return inhoud;
	const kandidaten = each(inhoud['kandidaten'], (dossier) =>
		isInhoud(dossier) && isInhoud(dossier['merken'])
			? { ...dossier, merken: each(dossier['merken'], day) }
			: dossier
	);
	return { ...inhoud, kandidaten };
}
