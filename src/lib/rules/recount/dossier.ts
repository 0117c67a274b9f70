import type { KandidaatDossier } from '$lib/domain/documenten/dossier';
import { isZelfdeWaarde } from '$lib/domain/velden/schrijfwijze';
import { textAt } from '$lib/data/cell-text';
import { STUK, type Telbron } from './natelling';

/**
 * What is kept about the kandidaten of the list, by row. Whoever has gemeente and number comes first, then whoever has the
 * gemeente in another spelling, then the only one with the number; nobody gets that of somebody else.
 */
export function* dossiersPerRij({
	dossier: { kandidaten = {} },
	tabellen: { kandidaten: table }
}: Telbron): Generator<unknown, ReadonlyMap<number, KandidaatDossier>> {
	const open = new Map<string, { gemeente: string; persnr: string }>();
	for (const sleutel of Object.keys(kandidaten)) {
		const delen = sleutelDelen(sleutel);
		if (delen) open.set(sleutel, delen);
	}
	const nummers = new Map<string, number[]>([...open.values()].map(({ persnr }) => [persnr, []]));
	for (let rij = 0; open.size && rij < table.rows; rij++) {
		if (rij % STUK === 0) yield;
		nummers.get(textAt(table, 'persnr', rij))?.push(rij);
	}
	const gemeenteVan = (rij: number) => textAt(table, 'gemeente', rij);
	const past: readonly ((rij: number, gemeente: string, aantal: number) => boolean)[] = [
		(rij, gemeente) => gemeenteVan(rij) === gemeente,
		(rij, gemeente) => isZelfdeWaarde(gemeenteVan(rij), gemeente),
		(_, __, aantal) => aantal === 1
	];
	const per = new Map<number, KandidaatDossier>();
	for (const isHen of past)
		for (const [sleutel, { gemeente, persnr }] of open) {
			const rijen = nummers.get(persnr) ?? [];
			const hen = rijen.filter((rij) => !per.has(rij) && isHen(rij, gemeente, rijen.length));
			for (const rij of hen) per.set(rij, kandidaten[sleutel] ?? {});
			if (hen.length) open.delete(sleutel);
		}
	return per;
}

function sleutelDelen(sleutel: string): { gemeente: string; persnr: string } | null {
	try {
		const [gemeente, persnr] = JSON.parse(sleutel) as readonly unknown[];
		return typeof gemeente === 'string' && typeof persnr === 'string' && persnr !== ''
			? { gemeente, persnr }
			: null;
	} catch {
		return null;
	}
}

/** The judgement that is kept; null for none, or for something else. */
export function driedelingIn(dossier: KandidaatDossier | undefined): string | null {
	const { oordeel, op }: Readonly<Record<string, unknown>> = dossier?.driedeling ?? {};
	if (typeof oordeel !== 'string' || !Number.isInteger(op)) return null;
	return ['direct', 'nogNiet', 'niet'].includes(oordeel) ? oordeel : null;
}

/**
 * Whether one of the actions stands so: those that are suggested, by id with what each is about now, and those of the
 * user's own.
 */
export function hasStand(
	{ merken = {}, eigen = {} }: KandidaatDossier,
	suggested: readonly (readonly [id: string, aanleiding: string])[],
	{ bronDag, vandaag }: Telbron,
	stand: string
): boolean {
	const standVan = (id: string, aanleiding: string | null): string => {
		const merk = Object.hasOwn(merken, id) ? merken[id] : undefined;
		if (!merk) return 'open';
		const isNieuw =
			aanleiding !== null &&
			(aanleiding !== (merk.aanleiding ?? '') || (merk.voorbij ?? Infinity) < bronDag);
		const isTerug = merk.merk === 'uitgesteld' && (merk.tot ?? 0) <= vandaag;
		return isNieuw || isTerug ? 'open' : merk.merk;
	};
	return (
		suggested.some(([id, aanleiding]) => standVan(id, aanleiding) === stand) ||
		Object.keys(eigen).some((id) => standVan(id, null) === stand)
	);
}
