import { GROEPEN, type Dataset } from '$lib/data/dataset';
import { keuzeVeld, keuzeVelden } from '$lib/data/velden/keuze-velden';
import { STANDEN_VAN, type EigenVoorwaarde } from '$lib/domain/eigen-kengetal/eigen-kengetal';
import { voorwaardeZin } from '$lib/domain/eigen-kengetal/zin';
import { TABEL_NAAM, type TabelId } from '$lib/domain/velden/velden';
import { kenmerkenVanBron, woordenboekVan } from '$lib/rules/eigen-kengetal/woordenboek';

/** One option of the select `Voorwaarde`. */
export interface VoorwaardeKeuze {
	/** Value of the option, unique among those of a table. */
	readonly id: string;
	/** The heading it stands under; the label is unique below it. */
	readonly kop: string;
	readonly label: string;
	/** The condition as it begins, to be filled in. */
	readonly begin: EigenVoorwaarde;
}

/** What can be asked of the records of `tel` in this source; `inner` = of a record that somebody has: only its own. */
export function voorwaardeKeuzes(
	dataset: Dataset,
	tel: TabelId,
	inner = false
): readonly VoorwaardeKeuze[] {
	const woorden = woordenboekVan(dataset);
	const said = (id: string, kop: string, begin: EigenVoorwaarde): VoorwaardeKeuze => {
		const zin = voorwaardeZin(begin, woorden, tel);
		return { id, kop, label: zin.charAt(0).toUpperCase() + zin.slice(1), begin };
	};
	const own = [
		...STANDEN_VAN[tel].map((stand) =>
			said(`stand.${stand}`, 'Op de peildatum', { soort: 'stand', stand, niet: false })
		),
		...fieldsOf(dataset, tel)
	];
	if (inner) return own;
	return [
		...own,
		...(tel === 'kandidaten' ? [] : fieldsOf(dataset, 'kandidaten')),
		...GROEPEN.filter((tabel) => dataset.records[tabel]).map((tabel) =>
			said(`heeft.${tabel}`, 'Andere tabellen', { soort: 'heeft', tabel, met: [], niet: false })
		),
		...kenmerkenVanBron(dataset).map(({ id, kop, label }): VoorwaardeKeuze => ({
			id: `kenmerk.${id}`,
			kop,
			label,
			begin: { soort: 'kenmerk', id, niet: false }
		}))
	];
}

function fieldsOf(dataset: Dataset, van: TabelId): VoorwaardeKeuze[] {
	return keuzeVelden(dataset, van).map(({ id: veld, naam, soort }) => ({
		id: `veld.${van}.${veld}`,
		kop: `Velden van ${TABEL_NAAM[van].toLowerCase()}`,
		label: naam,
		begin: beginOf(soort, { van, veld })
	}));
}

function beginOf(
	soort: 'code' | 'getal' | 'datum',
	over: { readonly van: TabelId; readonly veld: string }
): EigenVoorwaarde {
	if (soort === 'code') return { soort: 'waarde', ...over, een: [], niet: false };
	return { soort: 'leeg', ...over, niet: true };
}

/** Whether all of it was filled in: a field of values has one chosen, a range has an end. */
export function isAf(voorwaarde: EigenVoorwaarde): boolean {
	switch (voorwaarde.soort) {
		case 'waarde':
			return voorwaarde.een.length > 0;
		case 'bereik':
			return voorwaarde.minstens !== null || voorwaarde.hoogstens !== null;
		case 'venster':
			return voorwaarde.vanaf !== null || voorwaarde.tot !== null;
		case 'heeft':
			return voorwaarde.met.every(isAf);
		default:
			return true;
	}
}

/** Whether it names values that may be names of people, or are the source's own: these stay in this list. */
export function isPersoonlijk(dataset: Dataset, voorwaarde: EigenVoorwaarde): boolean {
	if (voorwaarde.soort !== 'waarde') return false;
	const veld = keuzeVeld(dataset, voorwaarde.van, voorwaarde.veld);
	return (veld?.persoonlijk ?? true) && voorwaarde.een.some((waarde) => waarde !== '');
}
