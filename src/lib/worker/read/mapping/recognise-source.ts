import type { TabelId } from '$lib/domain/velden/velden';
import { fold } from '$lib/locale/fold';
import type { SourceData } from '../source-data';
import { canBeKey } from './by-values/key-columns';
import { proposeMapping } from './propose';
import { recogniseTabel } from './recognise';
import { Tally } from './by-values/tally';

/** Fields of kandidaten whose values no other list has. */
const VAN_KANDIDATEN: readonly string[] = ['klantprofiel', 'ladder', 'doelgroep', 'dgr'];
const VAN_RECORDS = /traject|module|plaatsing|opschorting/;

/**
 * Which table a source is: by its headings, and where these say too little by its values. That it holds kandidaten is
 * certain only when two fields are known, one of them by values that no other list has, each row has a number of its
 * own, and the name of the file says nothing else. Null when it is not.
 */
export function recogniseSource(data: SourceData, bsn: ReadonlySet<number>): TabelId | null {
	const { bestand, werkblad } = data.bron;
	const naam = `${bestand} ${werkblad ?? ''}`;
	return recogniseTabel(data.koppen, naam) ?? (isKandidaten(data, naam, bsn) ? 'kandidaten' : null);
}

function isKandidaten(data: SourceData, naam: string, bsn: ReadonlySet<number>): boolean {
	if (VAN_RECORDS.test(fold(naam)) || VAN_RECORDS.test(fold(data.koppen.join(' ')))) return false;
	const { bestemmingen, voorstellen } = proposeMapping(data, 'kandidaten', bsn);
	const byValues = [...voorstellen.values()];
	const known = bestemmingen.flatMap((each) => (each.soort === 'veld' ? [each.veld] : []));
	const persnr = bestemmingen.findIndex((each) => each.soort === 'veld' && each.veld === 'persnr');
	const hasKey =
		persnr < 0
			? byValues.some(({ kan }) => kan.includes('persnr'))
			: canBeKey(new Tally(data.column(persnr)), '', 'kandidaten');
	return (
		hasKey &&
		known.filter((veld) => veld !== 'persnr').length >= 2 &&
		byValues.some(({ veld }) => veld !== null && VAN_KANDIDATEN.includes(veld))
	);
}
