import type { KpiRegel } from './afspraken-blad.svelte';
import type { Doel, Prognose } from '$lib/domain/doelen/prognose';
import type { Kpi } from '$lib/domain/doelen/kpis';
import { formatDatum, formatGetal } from '$lib/locale/format';

/** "ten minste 85%" or "ten hoogste 5%". */
export function doelTekst({ richting }: Kpi, { procent }: Doel): string {
	return `${richting === 'minstens' ? 'ten minste' : 'ten hoogste'} ${procent}%`;
}

/** The points that a share is away from its goal: "−25,2 punt"; a goal that is not met is never "0 punt" away. */
export function verschilTekst({ deel, afspraak, gehaald }: KpiRegel): string {
	if (!afspraak || deel.noemer === 0) return '';
	const tenths = (Math.abs(deel.teller * 100 - afspraak.procent * deel.noemer) * 10) / deel.noemer;
	const size = Math.max(gehaald ? 0 : 1, Math.round(tenths)) / 10;
	const below = deel.teller * 100 < afspraak.procent * deel.noemer;
	return `${size === 0 ? '' : below ? '−' : '+'}${formatGetal(size)} punt`;
}

/** When the goal will be met, in a few words. */
export function prognoseKort(prognose: Prognose, doel: Doel): string {
	switch (prognose.soort) {
		case 'bereikt':
			return 'gehaald';
		case 'onbekend':
			return 'tempo niet bekend';
		case 'niet':
			return 'niet in dit tempo';
		case 'verwacht':
			return `${formatDatum(prognose.dag)}, ${prognose.dag <= doel.dag ? 'op tijd' : 'te laat'}`;
	}
}

/** Who agreed and when: "met de wethouder, 01-10-2026"; '' where nobody wrote it down. */
export function wieWanneer({ afspraak }: KpiRegel): string {
	if (!afspraak) return '';
	const op = afspraak.op === null ? '' : formatDatum(afspraak.op);
	return [afspraak.met, op].filter(Boolean).join(', ');
}
