import type { Dubbelen } from '$lib/domain/momentopname/inlezen';
import type { Ernst } from '$lib/domain/momentopname/melding';
import { datumVraagTekst, vraagTekst } from '$lib/domain/documenten/vraag-tekst';
import { formatGetal } from '$lib/locale/format';
import { hoeveel, woordBij } from '$lib/locale/hoeveel';
import { isOngefilterd } from '../text/totaal';
import type { Naam, Vondst } from './vondst';
import { bestandVondstTekst } from './vondst-tekstbestand';
import { enumerated } from '$lib/domain/velden/enumerated';

/** How serious it is, what is wrong and what happens, in Dutch; the only place with these sentences. */
export interface VondstTekst {
	readonly ernst: Ernst;
	readonly probleem: string;
	readonly gevolg: string;
}

const WORDT_LEEG = 'Gelezen als leeg.';
const BEWAARD = 'Wordt bewaard zoals ze is.';
const OVERGESLAGEN = 'De rij wordt overgeslagen.';
const GEVOLG_DUBBEL: Readonly<Record<Dubbelen, string>> = {
	overslaan: 'De eerste rij telt, de andere worden overgeslagen.',
	vervangen: 'De laatste rij telt, de eerdere worden overgeslagen.',
	bewaren: 'Alle rijen worden ingelezen.'
};

/** The sentences for something found in `aantal` rows. */
export function vondstTekst(vondst: Vondst, aantal: number): VondstTekst {
	switch (vondst.soort) {
		case 'persnr-ontbreekt':
			return fout('Persoonsnummer ontbreekt.', OVERGESLAGEN);
		case 'persnr-dubbel':
			return fout(
				`Staat ${vondst.vervangen ? 'ook' : 'al'} op rij ${formatGetal(vondst.rij)}${vondst.bestand && ` van ${vondst.bestand}`}.`,
				vondst.vervangen ? 'De latere rij komt ervoor in de plaats.' : OVERGESLAGEN
			);
		case 'dubbelen':
			return letOp(
				`${hoeveel(aantal, 'nummer komt', 'nummers komen')} al voor. Vervangen, overslaan of beide bewaren?`,
				GEVOLG_DUBBEL[vondst.keuze]
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
			return info(
				alsHekje(vondst.waarde, aantal),
				'Dit is een scanfout: de trede is niet ingevuld.'
			);
		case 'ladder-onbekend':
			return info(alsHekje(vondst.waarde, aantal), 'De trede is niet ingevuld.');
		case 'onbekende-waarde':
			return letOp(`Onbekende waarde "${vondst.waarde}"${rijen(aantal)}.`, BEWAARD);
		case 'vertaald':
			return info(
				`"${vondst.waarde}" staat ${formatGetal(aantal)} keer in ${vondst.veld}.`,
				`Gelezen als "${vondst.als}".`
			);
		case 'schrijfwijze':
			return info(
				`"${vondst.waarde}" is "${vondst.als}" met andere hoofdletters of spaties${rijen(aantal)}.`,
				`Telt mee als "${vondst.als}".`
			);
		case 'onbekend-woord':
			return info(`"${vondst.waarde}" betekent onbekend${rijen(aantal)}.`, WORDT_LEEG);
		case 'geen-getal':
			return letOp(`"${vondst.waarde}" is geen getal${rijen(aantal)}.`, BEWAARD);
		case 'notatie':
			return fout(vraagTekst({ ...vondst, voorbeelden: [] }), BEWAARD);
		case 'duizendtal':
			return info(
				`De punt in "${vondst.waarde}" is gelezen als scheiding van duizendtallen${rijen(aantal)}.`,
				`Gelezen als ${vondst.gelezen}.`
			);
		case 'excel-fout':
			return letOp(
				`${hoeveel(aantal, 'cel bevat', 'cellen bevatten')} een Excel-fout.`,
				WORDT_LEEG
			);
		case 'datum-bestaat-niet':
			return fout(`${vondst.waarde} bestaat niet${rijen(aantal)}.`, WORDT_LEEG);
		case 'datum-volgorde':
			return fout(datumVraagTekst(vondst.dag, vondst.maand), WORDT_LEEG);
		case 'datum-jaartal':
			return letOp(
				`Het jaartal van ${vondst.waarde} heeft maar 2 cijfers${rijen(aantal)}.`,
				`Gelezen als ${vondst.gelezen}.`
			);
		case 'geen-datum':
			return fout(`"${vondst.waarde}" is geen datum${rijen(aantal)}.`, WORDT_LEEG);
		case 'start-ontbreekt':
			return letOp(`Start onbekend${rijen(aantal)}.`, 'Telt niet mee als actief.');
		case 'geen-periode':
			return letOp(
				`"${vondst.waarde}" is geen periode${rijen(aantal)}.`,
				'Wordt bewaard als tekst en telt niet als opschorting.'
			);
		case 'regel-lengte':
		case 'kop-kort':
		case 'kop-herhaald':
		case 'regeleinde':
		case 'aanhalingstekens':
		case 'laatste-rij':
			return bestandVondstTekst(vondst, aantal);
		case 'geen-kandidaat':
			return letOp(
				`${hear(aantal, vondst.naam)} bij geen kandidaat in dit bestand.`,
				`${bewaard(aantal)} alleen mee zonder filter op kandidaten.`
			);
		case 'meer-kandidaten':
			return letOp(
				`${hoeveel(aantal, `${vondst.naam.een} past`, `${vondst.naam.meer} passen`)} bij meer dan één kandidaat.`,
				`${bewaard(aantal)} alleen mee zonder filter op kandidaten.`
			);
		case 'nummer-in-gemeenten':
			return letOp(
				`${hoeveel(aantal, 'nummer staat', 'nummers staan')} ${vondst.zonder ? 'met en zonder gemeente' : 'in meer dan één gemeente'}${bijRijen(vondst.rijen)}.`,
				`Gelezen als verschillende kandidaten. ${vondst.zonder ? 'Vul de gemeente aan, of haal één rij weg.' : 'Is iemand verhuisd? Haal dan één rij weg.'}`
			);
		case 'einde-voor-start':
			return letOp(
				`Einde ligt vóór start${zoals(aantal, vondst.rijen)}.`,
				'Telt niet mee als actief.'
			);
		case 'signaal':
			return letOp(`${vondst.label}${zoals(aantal, vondst.rijen)}.`, vondst.uitleg);
		case 'geen-traject':
			return letOp(
				`${hear(aantal, { een: 'module', meer: 'modules' })} bij geen traject in dit bestand.`,
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
				vondst.groepen
					? 'De groepen op de rij erboven zijn in de namen verwerkt.'
					: `${hoeveel(vondst.rij - 1, 'rij erboven is', 'rijen erboven zijn')} overgeslagen.`
			);
		case 'overgeslagen-regels':
			return info(
				overgeslagenRegels(vondst.totaal, vondst.filter),
				overgeslagenGevolg(vondst.filter, vondst.filters)
			);
		case 'opgeschoond':
			return info(
				`${hoeveel(aantal, 'cel', 'cellen')} met ${onzichtbaars(vondst)}.`,
				gelezenZonder(vondst)
			);
		case 'onleesbaar':
			return letOp(
				`${hoeveel(aantal, 'teken was', 'tekens waren')} niet leesbaar${opRijen(vondst.rijen, vondst.meer)}.`,
				vondst.cel === '' ? 'Kijk die rij na.' : `Gelezen als: ${vondst.cel}`
			);
		case 'nul':
			return letOp(
				`${hoeveel(aantal, 'cel heeft', 'cellen hebben')} een plek zonder teken (NUL). Daar kan een letter ontbreken.`,
				'Gelezen zonder die plek. Kijk de cel na.'
			);
		case 'oude-tekens':
			return info(
				`${hoeveel(aantal, 'cel', 'cellen')} met tekens uit een oude tekenset.`,
				'Gelezen als gewone tekens, zoals ’ en –.'
			);
		case 'dubbel-omgezet':
			return letOp(
				`${hoeveel(aantal, 'cel heeft', 'cellen hebben')} verkeerde letters, zoals "${vondst.waarde}".`,
				`Gelezen zoals het er staat. Bedoeld is "${vondst.bedoeld}". Maak de export opnieuw.`
			);
		case 'verborgen-rijen':
			return letOp(
				`${hoeveel(aantal, 'verborgen rij is', 'verborgen rijen zijn')} meegelezen.`,
				woordBij(aantal, 'Haal haar weg als ze niet meetelt.', 'Haal ze weg als ze niet meetellen.')
			);
		case 'verborgen-kolommen':
			return info(
				`${hoeveel(aantal, 'verborgen kolom is', 'verborgen kolommen zijn')} meegelezen.`,
				`In het werkblad niet te zien: ${enumerated(vondst.koppen.map((kop) => `'${kop}'`))}.`
			);
		case 'zonder-uitkomst':
			return letOp(
				`Kolom '${vondst.kop}' heeft formules zonder uitkomst.`,
				'Open en bewaar het bestand in Excel.'
			);
		case 'onleesbare-cel':
			return letOp(
				`${hoeveel(aantal, 'cel', 'cellen')} van kolom '${vondst.kop}' ${woordBij(aantal, 'heeft', 'hebben')} een waarde die niet klopt.`,
				'Gelezen als tekst.'
			);
		case 'dubbele-kop':
			return info(
				`Kolom '${vondst.kop}' komt ${formatGetal(aantal)} keer voor.`,
				'Vanaf de tweede staat er een nummer achter.'
			);
		case 'bsn':
			return info(
				`Kolom '${vondst.kop}' bevat burgerservicenummers en wordt niet ingelezen.`,
				vondst.gemengd
					? 'Wordt nooit opgeslagen. Hebt u de kolom nodig, haal dan de nummers eruit.'
					: 'Wordt nooit opgeslagen.'
			);
		case 'niet-nodig':
			return info(
				`${woordBij(vondst.koppen.length, 'Kolom', 'Kolommen')} ${enumerated(vondst.koppen.map((kop) => `'${kop}'`))} ${woordBij(vondst.koppen.length, 'is', 'zijn')} niet nodig voor dit dashboard.`,
				'Wordt niet ingelezen.'
			);
		case 'tekenset':
			return info(
				`Tekenset: ${vondst.tekenset}. Kloppen de letters niet? Kies een andere.`,
				vondst.voorbeeld === ''
					? 'Er staan geen bijzondere letters in.'
					: `Gelezen als: ${vondst.voorbeeld}`
			);
		case 'webtabel':
			return info(
				`Dit ${vondst.extensie}-bestand is een webtabel; gelezen als tekst. Controleer het voorbeeld.`,
				'Alleen de tabel wordt gelezen.'
			);
		case 'tekst-als-werkboek':
			return info(
				`Dit is een tekstbestand met de extensie ${vondst.extensie}; gelezen als CSV.`,
				'Controleer het voorbeeld.'
			);
		case 'afgekapt':
			return letOp(
				`Dit bestand heeft precies ${hoeveel(aantal, 'rij', 'rijen')}, de grens van Power BI. Mogelijk is het afgekapt.`,
				'Alle rijen in het bestand worden gelezen.'
			);
	}
}

/** "18 keer '=' gelezen als '# niet ingevuld'." */
function alsHekje(waarde: string, aantal: number): string {
	return `${formatGetal(aantal)} keer '${waarde}' gelezen als '# niet ingevuld'.`;
}

interface Onzichtbaar {
	readonly onzichtbaar: boolean;
	readonly spaties: boolean;
}

function onzichtbaars({ onzichtbaar, spaties }: Onzichtbaar): string {
	const delen = [onzichtbaar && 'onzichtbare tekens', spaties && 'dubbele spaties'];
	return delen.filter(Boolean).join(' of ');
}

function gelezenZonder({ onzichtbaar, spaties }: Onzichtbaar): string {
	if (!onzichtbaar) return 'Gelezen met één spatie.';
	return spaties ? 'Gelezen zonder die tekens, met één spatie.' : 'Gelezen zonder die tekens.';
}

function overgeslagenGevolg(filter: number, filters: string): string {
	if (filter === 0) return 'Totalen rekent het dashboard zelf uit.';
	if (isOngefilterd(filters)) return 'Ze horen bij een hele lijst: er was geen filter.';
	return `De lijst is gefilterd voordat ze is opgeslagen${filters && `: ${filters}`}.`;
}

/** "1 totaalregel en 2 filterregels overgeslagen." */
function overgeslagenRegels(totaal: number, filter: number): string {
	const delen = [
		totaal && hoeveel(totaal, 'totaalregel', 'totaalregels'),
		filter && hoeveel(filter, 'filterregel', 'filterregels')
	];
	return `${delen.filter(Boolean).join(' en ')} overgeslagen.`;
}

function hear(aantal: number, naam: Naam): string {
	return hoeveel(aantal, `${naam.een} hoort`, `${naam.meer} horen`);
}

function bewaard(aantal: number): string {
	return woordBij(aantal, 'Wordt bewaard en telt', 'Ze worden bewaard en tellen');
}

function rijen(aantal: number): string {
	return ` (${hoeveel(aantal, 'rij', 'rijen')})`;
}

/** " (zoals rij 5 en 9)"; '' without rows. */
function bijRijen(voorbeelden: readonly number[]): string {
	const nummers = enumerated(voorbeelden.map((rij) => formatGetal(rij)));
	return voorbeelden.length ? ` (zoals rij ${nummers})` : '';
}

/** " (rij 5 en 9)", or " (zoals rij 5, 7 en 9)" where there are more. */
function opRijen(rijen: readonly number[], meer: boolean): string {
	const nummers = enumerated(rijen.map((rij) => formatGetal(rij)));
	return rijen.length ? ` (${meer ? 'zoals rij' : 'rij'} ${nummers})` : '';
}

/** " (12 rijen, zoals rij 5, 9 en 12)", or " (rij 5)". */
function zoals(aantal: number, voorbeelden: readonly number[]): string {
	const nummers = enumerated(voorbeelden.map((rij) => formatGetal(rij)));
	return aantal <= voorbeelden.length
		? ` (rij ${nummers})`
		: ` (${hoeveel(aantal, 'rij', 'rijen')}, zoals rij ${nummers})`;
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
