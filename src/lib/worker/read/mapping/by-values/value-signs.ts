import { regioVan } from '$lib/domain/uwv/arbeidsmarktregios';
import { PROFIEL } from '$lib/domain/kandidaat/klantprofiel';
import { IN_REGISTER, JA, NEE } from '$lib/domain/velden/waarden';
import { veldVan } from '$lib/domain/velden/velden';
import { fold } from '$lib/locale/fold';
import { readCode } from '../../cells/values';

/** What the values of a field look like, so that a column can be known by them. */
export interface Kenteken {
	readonly veld: string;
	/** The known value that a cell is; null = none. */
	read(cell: string): string | null;
	/** Whether these values are of this field and of no other. */
	isTelling(waarden: ReadonlySet<string>): boolean;
	/** Behind "Alle waarden", Dutch. */
	readonly zijn: string;
	/** Words of a heading that may mean the field. */
	readonly woord: RegExp;
	/** Words of a heading that mean another thing with the same values. */
	readonly anders?: RegExp;
}

const DIGITS = /^\d+$/;
const GROEI = 'groeipotentieel';
/** Doelgroepen that are no name of a benefit. */
const ALLEEN_DOELGROEP: readonly string[] = ['Client PW', 'Partner PW', 'nieuw beschut', 'NUG'];

/** The known value of a field of kandidaten that a cell is; a figure says nothing by itself. */
function readKnown(id: string): (cell: string) => string | null {
	const veld = veldVan('kandidaten', id);
	return (cell) => {
		if (DIGITS.test(cell) && cell !== '06') return null;
		const { waarde, vondst } = readCode(veld, cell);
		return vondst === null && veld.waarden?.some(({ code }) => code === waarde) ? waarde : null;
	};
}

const readDgr = readKnown('dgr');
const readProfiel = readKnown('klantprofiel');
const ONVOLLEDIG = 'onvolledig';
/** Words of a heading by which its values are those of another moment than now. */
const TOEN =
	/aanvang|intake|instroom|uitstroom|\b(?:bij|op) (?:de )?start|^(?:start|begin)|nulmeting|\beerste\b/;
/** Values that many fields share. */
const GEDEELD: readonly string[] = [JA, NEE, PROFIEL.onvolledig];

/** Whether values can be those of many fields. */
export function areShared(waarden: ReadonlySet<string>): boolean {
	return [...waarden].every((waarde) => GEDEELD.includes(waarde));
}

function jaNee(veld: string, woord: RegExp): Kenteken {
	return { veld, read: readKnown(veld), isTelling: () => false, zijn: 'J of N', woord };
}

/** Signs of the fields of kandidaten that have known values. */
export const KENTEKENS: readonly Kenteken[] = [
	{
		veld: 'klantprofiel',
		read: (cell) => (fold(cell) === ONVOLLEDIG ? ONVOLLEDIG : readProfiel(cell)),
		// The letter O is "onbekend" elsewhere: beside J and N alone it does not tell.
		isTelling: (waarden) =>
			(waarden.has(PROFIEL.leeg) || waarden.has(ONVOLLEDIG)) &&
			(waarden.has(PROFIEL.ja) || waarden.has(PROFIEL.nee)),
		zijn: 'J, N, L of O',
		woord: /klantprofiel(?:en)?/g,
		anders: /\bcv\b|toets|taal|opmerking|document|plan\b|dossier|diploma|vog\b|cursus|training/
	},
	{
		veld: 'ladder',
		read: readKnown('ladder'),
		isTelling: (waarden) =>
			waarden.size >= 2 && [...waarden].some((waarde) => waarde.endsWith(GROEI)),
		zijn: 'treden',
		woord: /participatieladder|ladder|treden?/g,
		anders: TOEN
	},
	{
		veld: 'doelgroep',
		read: readKnown('doelgroep'),
		isTelling: (waarden) =>
			waarden.size >= 2 && ALLEEN_DOELGROEP.some((waarde) => waarden.has(waarde)),
		zijn: 'doelgroepen',
		woord: /doelgroep(?:en)?/g,
		anders: TOEN
	},
	{
		veld: 'dgr',
		// J and Ja are the register's own yes only by name: what tells is the word itself.
		read: (cell) => {
			const waarde = readDgr(cell);
			return waarde === IN_REGISTER && fold(cell) !== fold(IN_REGISTER) ? JA : waarde;
		},
		isTelling: (waarden) => waarden.size >= 2 && waarden.has(IN_REGISTER),
		zijn: 'DGR of N',
		woord: /dgr|ldr|doelgroep(?:en)?register/g
	},
	{
		veld: 'status',
		read: readKnown('status'),
		isTelling: (waarden) => waarden.size >= 2,
		zijn: 'Open of Gesloten',
		woord: /sonar|status|inschrijving/g,
		anders:
			/dossier|actie|traject|module|plaatsing|vacature|klacht|melding|signaal|zaak|case|aanvraag|uitkering|taak|vraag|wmo|schuld|profiel|project|opdracht|begeleiding|inburger|cursus|training|opleiding|hulp|zorg|contract|dienst/
	},
	{
		veld: 'gemeente',
		read: (cell) => regioVan(cell) && fold(cell),
		isTelling: (waarden) => waarden.size >= 2,
		zijn: 'gemeenten',
		woord: /gemeenten?/g,
		anders:
			/plaats|woon|vestig|locatie|kantoor|stad|adres|werk|geboor|regio|straat|dorp|school|team|afdeling|herkomst|loket|wijk|land|vertrek|verhuis|gebied|rayon|district|cluster/
	},
	jaNee('banenafspraken', /banenafspra(?:ak|ken)/g),
	jaNee('lks', /lks|loonkostensubsidie/g)
];

/** A sign of a field of dates: they look alike, so the heading decides. */
export interface DatumWoord {
	readonly veld: string;
	readonly woord: RegExp;
	/** A word that the heading has as well. */
	readonly ook?: RegExp;
	/** A word with which it is the other end of a period. */
	readonly niet?: RegExp;
}

const EINDE = /eind|tot\b|geldig|verloop|afloop/;

/** Words in headings of the dates of kandidaten. */
export const DATUM_WOORDEN: readonly DatumWoord[] = [
	{ veld: 'inschrijfdatum', woord: /inschrijv(?:ing|en)?|inschrijf|ingeschreven/g, niet: EINDE },
	{ veld: 'inschrijvingtot', woord: /inschrijv(?:ing|en)?|inschrijf|ingeschreven/g, ook: EINDE },
	{ veld: 'verlengd', woord: /verleng(?:ing|d)?/g, niet: EINDE },
	{ veld: 'ontheffingtot', woord: /ontheffing/g, ook: EINDE },
	{ veld: 'profielgewijzigd', woord: /klantprofiel/g, ook: /wijzig|bijgewerkt|aangepast/ }
];
