import type { Bestandskenmerk } from '$lib/domain/ververs/plek';

/** What a place that was pointed at lacks of the files on the card, Dutch; '' when nothing. */
export function plekOpmerking(
	gelezen: readonly Bestandskenmerk[],
	daar: readonly string[]
): string {
	const [mist] = gelezen.filter(({ naam }) => !daar.includes(naam));
	return mist ? `${mist.naam} staat daar niet. Klopt de plek?` : '';
}
