import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import type { PlekGelezen, VerversVoorstel } from '$lib/domain/ververs/oordeel';
import type { Bestandskenmerk } from '$lib/domain/ververs/plek';
import type { TabelId } from '$lib/domain/velden/tabellen';
import type { App } from '../app.svelte';
import { asksAboutDay } from '../inlezen/odd-day';
import type { Inlezen } from '../inlezen/inlezen.svelte';

/** What came of reading these files. */
export function gelezenVan(
	{ bronnen, geweigerd }: Pick<Inlezen, 'bronnen' | 'geweigerd'>,
	bestanden: readonly Bestandskenmerk[]
): readonly PlekGelezen[] {
	return bestanden.map((kenmerk) => {
		const own = bronnen.filter(({ bestand }) => bestand === kenmerk.naam);
		const lijsten = own.filter(({ tabel }) => tabel !== 'geen' && tabel !== null);
		return {
			...kenmerk,
			tabellen: lijsten.map(({ tabel }) => tabel as TabelId),
			kopBekend: lijsten.length > 0 && lijsten.every(({ indelingVan }) => indelingVan !== null),
			alIngelezen: own.length > 0 && own.every(({ alIngelezen }) => alIngelezen !== null),
			fout: geweigerd.find(({ naam }) => naam === kenmerk.naam)?.code ?? null
		};
	});
}

/** What reading them in would do, and whether the card has something to ask first. */
export function voorstelVan(
	inlezen: Pick<Inlezen, 'bezwaar' | 'bronnen' | 'controle' | 'geweigerd' | 'peildatum'>,
	{ kluis }: { readonly kluis: Pick<App['kluis'], 'vraagtWachtwoord'> },
	meta: Pick<SnapshotMeta, 'peildatum' | 'aantallen'>
): VerversVoorstel {
	const { bezwaar, bronnen, controle, geweigerd, peildatum } = inlezen;
	const { verschil } = controle ?? {};
	const isAsked = [
		bezwaar !== null,
		geweigerd.length > 0,
		bronnen.some(({ vragen }) => vragen.length > 0),
		!controle || controle.overgeslagen > 0 || controle.dubbelen.aantal > 0,
		controle?.nullen !== undefined,
		// records of the list in use stay or go
		controle?.blijft !== undefined,
		controle && peildatum !== null && asksAboutDay(controle, peildatum),
		verschil?.alles,
		// about the list as a whole: an odd day, lists that go
		controle?.meldingen.some(
			({ ernst, rij, tabel, veld }) =>
				ernst !== 'info' && rij === null && tabel === null && veld === ''
		),
		kluis.vraagtWachtwoord
	];
	return {
		peildatum,
		inGebruik: { peildatum: meta.peildatum, kandidaten: meta.aantallen.kandidaten ?? 0 },
		weg: verschil?.weg ?? 0,
		kolommenWeg: verschil?.kolommenWeg?.length ?? 0,
		vraagt: isAsked.some(Boolean)
	};
}
