import { KLANTPROFIEL } from '$lib/domain/velden/waarden';
import { veldVan } from '$lib/domain/velden/velden';

/** A row of the preview: display text by field id. */
export type VoorbeeldRij = Readonly<Record<string, string>>;

const VELDEN = [
	'persnr',
	'naam',
	'gemeente',
	'doelgroep',
	'status',
	'klantprofiel',
	'ladder',
	'begeleider'
];

/** Columns of the preview: those of the candidate table that the rows have, in fixed order. */
export function voorbeeldKolommen(
	rijen: readonly VoorbeeldRij[]
): readonly { readonly id: string; readonly naam: string }[] {
	return VELDEN.filter((id) => rijen.some((rij) => rij[id] !== undefined)).map((id) => ({
		id,
		naam: veldVan('kandidaten', id).naam
	}));
}

/** The code behind a displayed klantprofiel, which may be the code itself. */
export function klantprofielCode(text: string): string {
	return KLANTPROFIEL.find((waarde) => waarde.woord === text || waarde.code === text)?.code ?? '';
}
