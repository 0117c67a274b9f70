import type { Controle } from '$lib/domain/momentopname/inlezen';
import { perDag } from '$lib/domain/momentopname/bron-dag';
import { opsomming } from '$lib/domain/velden/tabel-woord';
import type { Dag } from '$lib/domain/velden/datum';
import { formatDatum } from '$lib/locale/format';
import { hoeveel } from '$lib/locale/hoeveel';
import { recordWoord } from './kaart-tekst';

type Blijvend = NonNullable<Controle['blijft']>['tabellen'];

/** The question about records of the list in use that are not in the files, with how old each is. */
export function blijvenTekst(alle: Blijvend, peildatum: Dag | null) {
	const tabellen = alle.filter(({ rijen }) => rijen > 0);
	const namen = opsomming(tabellen.map(({ tabel }) => tabel));
	const bewaren = perDag(tabellen).map(
		({ dag, tabellen: welke }) => `${opsomming(welke)} van ${formatDatum(dag)}`
	);
	const oudste = Math.min(...tabellen.map(({ dag }) => dag));
	const ouder = peildatum === null ? 0 : peildatum - oudste;
	const aantallen = tabellen.map(({ tabel, rijen }) => hoeveel(rijen, ...recordWoord(tabel)));
	return {
		titel: `Niet in deze bestanden: ${namen}`,
		vraag: `Wat doet u met de ${namen} die u al had?`,
		bewaren: `Bewaar de ${bewaren.join(' en de ')}`,
		uitleg: [
			aantallen.join(', '),
			...(ouder > 0 ? [`${hoeveel(ouder, 'dag', 'dagen')} ouder dan deze lijst`] : [])
		].join('; ')
	};
}

/** What goes with kandidaten who are not in the files; '' where nothing does. */
export function wegTekst(tabellen: Blijvend): string {
	const weg = tabellen
		.filter((each) => each.weg > 0)
		.map((each) => hoeveel(each.weg, ...recordWoord(each.tabel)));
	return weg.length
		? `Weg: ${weg.join(', ')}, want de kandidaat staat niet in deze bestanden.`
		: '';
}
