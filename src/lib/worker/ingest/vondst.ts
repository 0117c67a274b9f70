import { formatGetal } from '$lib/locale/format';
import type { Ernst } from '$lib/domain/melding';

/** What the reader can find, with what its sentence needs; the number of rows is known later. */
export type Vondst =
	| { readonly soort: 'persnr-ontbreekt' }
	| { readonly soort: 'persnr-dubbel'; readonly rij: number; readonly bestand: string }
	| { readonly soort: 'persnr-letter'; readonly letters: string }
	| { readonly soort: 'persnr-nullen' }
	| { readonly soort: 'persnr-getallen' }
	| { readonly soort: 'scanfout'; readonly veld: string; readonly waarde: string }
	| { readonly soort: 'ladder-onbekend'; readonly veld: string; readonly waarde: string }
	| { readonly soort: 'onbekende-waarde'; readonly waarde: string }
	| { readonly soort: 'excel-fout' }
	| { readonly soort: 'datum-bestaat-niet'; readonly waarde: string }
	| { readonly soort: 'datum-volgorde'; readonly dag: number; readonly maand: number }
	| { readonly soort: 'datum-jaartal'; readonly waarde: string }
	| { readonly soort: 'geen-datum'; readonly waarde: string }
	| { readonly soort: 'start-ontbreekt' }
	| { readonly soort: 'geen-periode'; readonly waarde: string }
	| {
			readonly soort: 'regel-lengte';
			readonly regel: number;
			readonly velden: number;
			readonly verwacht: number;
	  }
	| { readonly soort: 'geen-kandidaat'; readonly naam: Naam }
	| { readonly soort: 'meer-kandidaten'; readonly naam: Naam }
	| { readonly soort: 'geen-traject' }
	| { readonly soort: 'geen-trajectnr' }
	| { readonly soort: 'koprij'; readonly rij: number }
	| { readonly soort: 'overgeslagen-regels'; readonly totaal: number; readonly filter: number }
	| { readonly soort: 'dubbele-kop'; readonly kop: string }
	| { readonly soort: 'bsn'; readonly kop: string }
	| { readonly soort: 'tekst-als-werkboek'; readonly extensie: string }
	| { readonly soort: 'afgekapt' };

/** One and more of a kind of record. */
export interface Naam {
	readonly een: string;
	readonly meer: string;
}

/** How serious it is, what is wrong and what happens, in Dutch; the only place with these sentences. */
export interface VondstTekst {
	readonly ernst: Ernst;
	readonly probleem: string;
	readonly gevolg: string;
}

const WORDT_LEEG = 'Gelezen als leeg.';
const OVERGESLAGEN = 'De rij wordt overgeslagen.';
const MAANDEN = [
	'januari',
	'februari',
	'maart',
	'april',
	'mei',
	'juni',
	'juli',
	'augustus',
	'september',
	'oktober',
	'november',
	'december'
];

/** The sentences for something found in `aantal` rows. */
export function vondstTekst(vondst: Vondst, aantal: number): VondstTekst {
	switch (vondst.soort) {
		case 'persnr-ontbreekt':
			return fout('Persoonsnummer ontbreekt.', OVERGESLAGEN);
		case 'persnr-dubbel':
			return fout(
				`Staat al op rij ${formatGetal(vondst.rij)}${vondst.bestand && ` van ${vondst.bestand}`}.`,
				OVERGESLAGEN
			);
		case 'persnr-letter':
			return letOp(`Bevat een letter (${vondst.letters}).`, 'Gelezen zoals het er staat.');
		case 'persnr-nullen':
			return letOp(
				`Voorloopnullen kunnen ontbreken. ${hoeveel(aantal, 'nummer heeft', 'nummers hebben')} minder dan 5 cijfers.`,
				'Aangevuld met nullen tot 5 cijfers.'
			);
		case 'persnr-getallen':
			return letOp('Voorloopnullen kunnen ontbreken.', 'Gelezen zoals de nummers er staan.');
		case 'scanfout':
			return letOp(
				`"${vondst.waarde}" staat ${formatGetal(aantal)} keer in ${vondst.veld}; dit is een scanfout voor "#".`,
				'Gelezen als "#".'
			);
		case 'ladder-onbekend':
			return letOp(
				`"${vondst.waarde}" staat ${formatGetal(aantal)} keer in ${vondst.veld}; de trede is dan niet ingevuld.`,
				'Gelezen als "#".'
			);
		case 'onbekende-waarde':
			return letOp(
				`Onbekende waarde "${vondst.waarde}"${rijen(aantal)}.`,
				'Wordt bewaard zoals ze is.'
			);
		case 'excel-fout':
			return letOp(
				`${hoeveel(aantal, 'cel bevat', 'cellen bevatten')} een Excel-fout.`,
				WORDT_LEEG
			);
		case 'datum-bestaat-niet':
			return letOp(`${vondst.waarde} bestaat niet${rijen(aantal)}.`, WORDT_LEEG);
		case 'datum-volgorde':
			return letOp(
				`Is dit ${vondst.dag} ${maand(vondst.maand)} of ${vondst.maand} ${maand(vondst.dag)}?`,
				WORDT_LEEG
			);
		case 'datum-jaartal':
			return letOp(
				`Het jaartal van ${vondst.waarde} heeft maar 2 cijfers${rijen(aantal)}.`,
				WORDT_LEEG
			);
		case 'geen-datum':
			return letOp(`"${vondst.waarde}" is geen datum${rijen(aantal)}.`, WORDT_LEEG);
		case 'start-ontbreekt':
			return letOp(`Start onbekend${rijen(aantal)}.`, 'Telt niet mee als actief.');
		case 'geen-periode':
			return letOp(
				`"${vondst.waarde}" is geen periode${rijen(aantal)}.`,
				'Wordt bewaard als tekst en telt niet als opschorting.'
			);
		case 'regel-lengte':
			return letOp(
				regelLengte(vondst, aantal),
				vondst.velden < vondst.verwacht
					? 'De velden die ontbreken zijn leeg.'
					: 'De velden die over zijn worden niet gelezen.'
			);
		case 'geen-kandidaat':
			return letOp(
				`${horen(aantal, vondst.naam)} bij geen kandidaat in dit bestand.`,
				`${bewaard(aantal)} alleen mee zonder filter op kandidaten.`
			);
		case 'meer-kandidaten':
			return letOp(
				`${hoeveel(aantal, `${vondst.naam.een} past`, `${vondst.naam.meer} passen`)} bij meer dan één kandidaat.`,
				`${bewaard(aantal)} alleen mee zonder filter op kandidaten.`
			);
		case 'geen-traject':
			return letOp(
				`${horen(aantal, { een: 'module', meer: 'modules' })} bij geen traject in dit bestand.`,
				'Telt niet mee bij Zonder actieve module.'
			);
		case 'geen-trajectnr':
			return letOp(
				'De modules hebben geen kolom met het trajectnummer.',
				'We weten niet welke module bij welk traject hoort.'
			);
		case 'koprij':
			return info(
				`De kolomnamen staan op rij ${vondst.rij}. Klopt dit?`,
				`${hoeveel(vondst.rij - 1, 'rij erboven is', 'rijen erboven zijn')} overgeslagen.`
			);
		case 'overgeslagen-regels':
			return info(
				overgeslagenRegels(vondst.totaal, vondst.filter),
				vondst.filter
					? 'De lijst is gefilterd voordat ze is opgeslagen.'
					: 'Totalen rekent het dashboard zelf uit.'
			);
		case 'dubbele-kop':
			return info(
				`Kolom '${vondst.kop}' komt ${formatGetal(aantal)} keer voor.`,
				'Vanaf de tweede staat er een nummer achter.'
			);
		case 'bsn':
			return info(
				`Kolom '${vondst.kop}' bevat burgerservicenummers en wordt niet ingelezen.`,
				'Wordt nooit opgeslagen.'
			);
		case 'tekst-als-werkboek':
			return info(
				`Dit is een tekstbestand met de extensie ${vondst.extensie}; gelezen als CSV.`,
				'Controleer het voorbeeld.'
			);
		case 'afgekapt':
			return letOp(
				`Dit bestand heeft precies ${formatGetal(aantal)} rijen, de grens van Power BI. Mogelijk is het afgekapt.`,
				'Alle rijen in het bestand worden gelezen.'
			);
	}
}

/** "1 totaalregel en 2 filterregels overgeslagen." */
function overgeslagenRegels(totaal: number, filter: number): string {
	const delen = [
		totaal && hoeveel(totaal, 'totaalregel', 'totaalregels'),
		filter && hoeveel(filter, 'filterregel', 'filterregels')
	];
	return `${delen.filter(Boolean).join(' en ')} overgeslagen.`;
}

function regelLengte(
	{ regel, velden, verwacht }: { regel: number; velden: number; verwacht: number },
	aantal: number
): string {
	const wie =
		aantal === 1
			? `Regel ${formatGetal(regel)} heeft`
			: `Regel ${formatGetal(regel)} en nog ${hoeveel(aantal - 1, 'andere hebben', 'andere hebben')}`;
	return `${wie} ${velden} velden in plaats van ${verwacht}.`;
}

function horen(aantal: number, naam: Naam): string {
	return hoeveel(aantal, `${naam.een} hoort`, `${naam.meer} horen`);
}

function bewaard(aantal: number): string {
	return aantal === 1 ? 'Wordt bewaard en telt' : 'Ze worden bewaard en tellen';
}

function rijen(aantal: number): string {
	return ` (${hoeveel(aantal, 'rij', 'rijen')})`;
}

function hoeveel(aantal: number, een: string, meer: string): string {
	return `${formatGetal(aantal)} ${aantal === 1 ? een : meer}`;
}

function maand(nummer: number): string {
	return MAANDEN[nummer - 1] ?? '';
}

function fout(probleem: string, gevolg: string): VondstTekst {
	return { ernst: 'fout', probleem, gevolg };
}

function letOp(probleem: string, gevolg: string): VondstTekst {
	return { ernst: 'waarschuwing', probleem, gevolg };
}

function info(probleem: string, gevolg: string): VondstTekst {
	return { ernst: 'info', probleem, gevolg };
}
