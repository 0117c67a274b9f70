import type { Dag } from '$lib/domain/velden/datum';
import { opsomming } from '$lib/domain/velden/tabel-woord';
import type { TabelId } from '$lib/domain/velden/velden';
import { peildatumVerTekst, type PeildatumVer } from '$lib/domain/momentopname/peildatum-ver';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { formatDatum } from '$lib/locale/format';
import { woordBij } from '$lib/locale/hoeveel';
import type { VondstTekst } from './vondst-tekst';

/** What is found of a list as a whole: beside the other sheets of its workbook, the list in use and today. */
export type LijstVondst =
	/** `leeg`: it is a list, but has no rows. */
	| { readonly soort: 'geen-lijst'; readonly werkblad: string; readonly leeg: boolean }
	/** A column that the list in use, of that day, has. */
	| { readonly soort: 'kolom-weg'; readonly kop: string; readonly dag: Dag }
	/** Tables of the list in use that these files do not have: they are not shown any more. */
	| { readonly soort: 'tabellen-weg'; readonly tabellen: readonly TabelId[] }
	/** Tables of the list in use, of that day, to which these files are joined. */
	| { readonly soort: 'tabellen-blijven'; readonly tabellen: readonly TabelId[]; readonly dag: Dag }
	/** The list in use, of that day, is newer. */
	| { readonly soort: 'lijst-ouder'; readonly dag: Dag }
	/** `bestand`: a day that the files say of themselves, where they say one. */
	| {
			readonly soort: 'peildatum-ver';
			readonly dag: Dag;
			readonly ver: PeildatumVer;
			readonly bestand: Dag | null;
	  };

/** How serious it is, what is wrong and what happens, in Dutch. */
export function lijstTekst(vondst: LijstVondst): VondstTekst {
	switch (vondst.soort) {
		case 'geen-lijst': {
			const naam = opScherm(vondst.werkblad);
			return {
				ernst: 'info',
				probleem: vondst.leeg
					? `Werkblad '${naam}' heeft geen rijen en blijft weg.`
					: `Werkblad '${naam}' is geen lijst en blijft weg.`,
				gevolg: 'Wordt niet ingelezen. U kunt het toch kiezen.'
			};
		}
		case 'kolom-weg':
			return {
				ernst: 'waarschuwing',
				probleem: `Kolom '${opScherm(vondst.kop)}' stond wel in de lijst van ${formatDatum(vondst.dag)} en nu niet.`,
				gevolg: 'Wat erin stond, is niet meer te zien. Heeft de kolom een andere naam?'
			};
		case 'tabellen-weg': {
			const aantal = vondst.tabellen.length;
			return {
				ernst: 'waarschuwing',
				probleem: `${withCapital(opsomming(vondst.tabellen))} zitten niet in deze bestanden en verdwijnen uit beeld.`,
				gevolg: `Lees ook ${woordBij(aantal, 'dat bestand', 'die bestanden')} in om ze te houden.`
			};
		}
		case 'tabellen-blijven':
			return {
				ernst: 'info',
				probleem: `${withCapital(opsomming(vondst.tabellen))} blijven die van ${formatDatum(vondst.dag)}.`,
				gevolg: 'Wat u nu inleest, komt erbij.'
			};
		case 'lijst-ouder':
			return {
				ernst: 'waarschuwing',
				probleem: `Deze lijst is ouder dan de momentopname in gebruik, van ${formatDatum(vondst.dag)}.`,
				gevolg: 'Neemt u haar in gebruik, dan telt de oudere dag.'
			};
		case 'peildatum-ver':
			return {
				ernst: 'waarschuwing',
				probleem: `Peildatum ${formatDatum(vondst.dag)} ${peildatumVerTekst(vondst.ver, formatDatum(vondst.bestand ?? vondst.dag))}.`,
				gevolg: 'Klopt dat? Alle termijnen tellen vanaf deze dag.'
			};
	}
}

function withCapital(tekst: string): string {
	return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}
