import type { EigenKengetal } from '$lib/domain/eigen-kengetal/eigen-kengetal';
import { downloadText } from '$lib/platform/download';
import {
	kengetalAlsInhoud,
	kengetallenUit,
	type NieuwKengetal
} from '$lib/rules/eigen-kengetal/vorm';
import { isInhoud, type DocumentWaarde } from '$lib/domain/documenten/document';

/** What an own kengetal is in a file, to know one by. */
const MERK = 'kengetal';

/** An own kengetal as the text of a file: its conditions, no name and no number of a kandidaat. */
export function kengetalTekst(eigen: EigenKengetal): string {
	return JSON.stringify({ kandidatenInBeeld: MERK, versie: 1, ...kengetalAlsInhoud(eigen) });
}

/** The own kengetal in a file; null for another file, or one of a later app. */
export function kengetalUitTekst(tekst: string): NieuwKengetal | null {
	try {
		const read = JSON.parse(tekst) as DocumentWaarde;
		if (!isInhoud(read) || read['kandidatenInBeeld'] !== MERK || read['versie'] !== 1) return null;
		const [found] = kengetallenUit({ gelezen: read });
		if (!found) return null;
		const { naam, tel, voorwaarden, deelVan, doel, grens } = found;
		return { naam, tel, voorwaarden, deelVan, doel, grens };
	} catch {
		return null;
	}
}

/** Downloads an own kengetal as a small file. */
export function keepKengetal(eigen: EigenKengetal): void {
	const naam = eigen.naam.toLowerCase().replace(/[^a-z0-9]+/g, '-');
	downloadText(`kengetal-${naam}.json`, kengetalTekst(eigen), 'application/json');
}
