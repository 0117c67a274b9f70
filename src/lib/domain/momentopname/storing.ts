/** Why the app could not do something; every code has its own sentence in `storingTekst`. */
export const STORING_CODES = [
	'bestand-niet-te-openen',
	'bestand-leeg',
	'bestand-beschadigd',
	'bestand-beveiligd',
	'bestand-te-groot',
	'bestand-te-oud',
	'bestand-ingepakt',
	'webtabel-te-groot',
	'bestand-pdf',
	'pdf-wachtwoord',
	'pdf-scan',
	'pdf-beschadigd',
	'bestand-onbekend',
	'bestand-zonder-rijen',
	'werkboek-duurt-te-lang',
	'afgebroken',
	'geen-opslag',
	'opslag-vol',
	'opslag-beschadigd',
	'documenten-beschadigd',
	'opslag-bezet',
	'nieuwere-versie',
	'vergrendeld',
	'wachtwoord-nodig',
	'wachtwoord-onjuist',
	'back-up-onleesbaar',
	'back-up-ouder',
	'overdracht-onleesbaar',
	'andere-lijst',
	'lijst-weg',
	'niet-laatste',
	'overdracht-al-geopend',
	'bestand-te-zwaar',
	'werker-gestopt',
	'intern'
] as const;

export type StoringCode = (typeof STORING_CODES)[number];

/** Machinery that broke, with the code that leads to the Dutch sentence; the cause is never shown. */
export class Storing extends Error {
	readonly code: StoringCode;

	constructor(code: StoringCode, cause?: unknown) {
		super(code, { cause });
		this.name = 'Storing';
		this.code = code;
	}
}

/** The code of whatever was thrown; anything that is not a `Storing` is `intern`. */
export function storingVan(thrown: unknown): StoringCode {
	return thrown instanceof Storing ? thrown.code : 'intern';
}

const TEKST: Readonly<Record<StoringCode, string>> = {
	'bestand-niet-te-openen':
		'Dit bestand kan niet worden geopend. Sluit het in Excel en kies het opnieuw.',
	'bestand-leeg': 'Dit bestand is leeg. Exporteer het opnieuw.',
	'bestand-beschadigd': 'Dit bestand is beschadigd of niet volledig gedownload.',
	'bestand-beveiligd':
		'Dit bestand is beveiligd met een wachtwoord. Sla het in Excel op zonder wachtwoord.',
	'bestand-te-groot': 'Dit bestand is uitgepakt te groot. Exporteer minder kolommen, of als CSV.',
	'bestand-te-oud':
		'Dit is een Excel-bestand van vóór 1993. Open het in Excel en sla het op als .xlsx.',
	'bestand-ingepakt':
		'Dit bestand is ingepakt, zoals een zip. Pak het eerst uit en kies het bestand dat erin zit.',
	'webtabel-te-groot':
		'Deze webtabel is te groot of te ingewikkeld. Exporteer de lijst als CSV. Er is niets gewijzigd.',
	'bestand-pdf': 'Dit is een PDF, geen Excel-bestand.',
	'pdf-wachtwoord':
		'Deze PDF vraagt een wachtwoord. Sla hem op zonder wachtwoord, of plak de tekst.',
	'pdf-scan': 'Deze PDF is een scan zonder tekst. Plak de tekst of kies Excel.',
	'pdf-beschadigd':
		'Deze PDF is beschadigd of niet volledig gedownload. Download hem opnieuw, of plak de tekst.',
	'bestand-onbekend':
		'Dit soort bestand kan niet worden ingelezen. Kies een CSV- of Excel-bestand (.csv of .xlsx).',
	'bestand-zonder-rijen': 'In dit bestand staan geen rijen met kolomnamen. Controleer de export.',
	'werkboek-duurt-te-lang': 'Het inlezen duurde te lang en is gestopt. Er is niets gewijzigd.',
	afgebroken: 'Het inlezen is gestopt. Er is niets gewijzigd.',
	'geen-opslag':
		'De browser laat niet toe dat gegevens op deze computer worden bewaard. Gebruik een gewoon venster, geen privévenster, of vraag uw beheerder om opslag toe te staan.',
	'opslag-vol': 'Er is geen ruimte meer. Verwijder een oude momentopname.',
	'opslag-beschadigd':
		'De bewaarde gegevens zijn beschadigd. Zet een back-up terug, of wis alles en lees het bestand opnieuw in.',
	'documenten-beschadigd':
		'Uw acties, notities of eigen instellingen zijn beschadigd en kunnen niet worden gelezen. Zet een back-up terug. De ingelezen gegevens zijn er nog.',
	'opslag-bezet':
		'De app staat ook open in een ander tabblad. Sluit dat tabblad en probeer het opnieuw.',
	'nieuwere-versie':
		'Deze gegevens zijn bewaard met een nieuwere versie van de app. Open die versie, of werk deze bij.',
	vergrendeld: 'Uw gegevens zitten op slot. Ontgrendel ze met uw wachtwoord.',
	'wachtwoord-nodig':
		'Stel eerst een wachtwoord in. Zonder wachtwoord worden deze gegevens niet bewaard.',
	'wachtwoord-onjuist': 'Dit wachtwoord klopt niet. Probeer het opnieuw.',
	'back-up-onleesbaar':
		'Dit bestand is geen back-up van deze app, of het is beschadigd. Er is niets gewijzigd.',
	'back-up-ouder':
		'Deze back-up is gemaakt met een eerdere versie van de app. Daarin zijn datums en soorten niet beveiligd. Het valt ook niet op als er iets uit is weggehaald. Zet hem alleen terug als u weet waar hij vandaan komt.',
	'overdracht-onleesbaar':
		'Dit bestand is geen overdracht van deze app, of het is beschadigd of niet volledig. Vraag om een nieuw bestand. Er is niets gewijzigd.',
	'andere-lijst':
		'In een ander tabblad is een andere momentopname in gebruik genomen. Er is niets gewijzigd. Open die eerst en probeer het dan opnieuw.',
	'lijst-weg':
		'Deze momentopname is in een ander tabblad verwijderd. Er is niets gewijzigd. Bij Gegevens ziet u wat er nog is.',
	'niet-laatste':
		'Na deze momentopname is een andere ingelezen. Er is niets ongedaan gemaakt. Bij Gegevens kunt u deze momentopname verwijderen.',
	'overdracht-al-geopend':
		'Deze overdracht hebt u al overgenomen. Open het bestand opnieuw als u dat nog een keer wilt.',
	'bestand-te-zwaar':
		'Dit bestand vraagt veel meer rekenwerk dan deze app ooit nodig heeft. Waarschijnlijk is het veranderd. Er is niets gewijzigd.',
	'werker-gestopt':
		'Het inlezen is onverwacht gestopt. Er is niets gewijzigd. Probeer het opnieuw.',
	intern: 'Er ging iets mis. Uw gegevens zijn er nog. Probeer het opnieuw.'
};

/** What went wrong and what the user can do, in Dutch. */
export function storingTekst(code: StoringCode): string {
	return TEKST[code];
}
