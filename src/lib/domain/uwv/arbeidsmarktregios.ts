/** A labour market region with its gemeenten. */
export interface Arbeidsmarktregio {
	/** Code of CBS, such as AM23, by which a region is known. */
	readonly code: string;
	/** A label: the number that UWV prints differs between its lists. Not the number in the code of CBS. */
	readonly nummer: number;
	readonly naam: string;
	readonly gemeenten: readonly string[];
	/** Gemeenten of which sources name another region. */
	readonly twijfel: readonly Twijfel[];
}

/** A gemeente of which sources name another region, of years before this one; null = of any year. */
export interface Twijfel {
	readonly gemeente: string;
	readonly voor: number | null;
}

/** Number, code, name and gemeenten; behind a doubtful one a question mark, and the year from which there is no doubt. */
const REGIOS = [
	'1|AM01|Groningen|Aa en Hunze;Assen;Eemsdelta;Groningen;Het Hogeland;Midden-Groningen;Noordenveld;Oldambt;Pekela;Stadskanaal;Tynaarlo;Veendam;Westerkwartier;Westerwolde',
	'2|AM02|Friesland|Achtkarspelen;Ameland;Dantumadiel;De Fryske Marren;Harlingen;Heerenveen;Leeuwarden;Noardeast-Fryslân;Ooststellingwerf;Opsterland;Schiermonnikoog;Smallingerland;Súdwest-Fryslân;Terschelling;Tytsjerksteradiel;Vlieland;Waadhoeke;Weststellingwerf',
	'3|AM15|Noord-Holland Noord|Alkmaar;Bergen (NH);Castricum;Den Helder;Dijk en Waard;Drechterland;Enkhuizen;Heiloo;Hollands Kroon;Hoorn;Koggenland;Medemblik;Opmeer;Schagen;Stede Broec;Texel;Uitgeest?2019',
	'4|AM03|Drenthe|Borger-Odoorn;Coevorden;De Wolden;Emmen;Hoogeveen;Midden-Drenthe',
	'5|AM36|Regio Zwolle|Dalfsen;Hardenberg;Hattem;Kampen;Meppel;Oldebroek;Ommen;Raalte;Staphorst;Steenwijkerland;Westerveld;Zwartewaterland;Zwolle',
	'6|AM11|Flevoland|Almere;Dronten;Lelystad;Noordoostpolder;Urk',
	'7|AM17|Zaanstreek/Waterland|Edam-Volendam;Landsmeer;Oostzaan;Purmerend;Waterland;Wormerland;Zaanstad',
	'8|AM37|Zuid-Kennemerland en IJmond|Beverwijk;Bloemendaal;Haarlem;Heemskerk;Heemstede;Velsen;Zandvoort',
	'9|AM05|Twente|Almelo;Borne;Dinkelland;Enschede;Haaksbergen;Hellendoorn;Hengelo;Hof van Twente;Losser;Oldenzaal;Rijssen-Holten;Tubbergen;Twenterand;Wierden',
	'10|AM18|Groot Amsterdam|Aalsmeer;Amstelveen;Amsterdam;De Ronde Venen;Diemen;Haarlemmermeer;Ouder-Amstel;Uithoorn',
	'11|AM06|Stedendriehoek en Noordwest Veluwe|Apeldoorn;Brummen;Deventer;Elburg;Epe;Ermelo;Harderwijk;Heerde?2019;Lochem;Nunspeet;Olst-Wijhe;Putten;Voorst;Zeewolde;Zutphen',
	'12|AM12|Gooi en Vechtstreek|Blaricum;Eemnes;Gooise Meren;Hilversum;Huizen;Laren;Wijdemeren',
	'13|AM19|Holland Rijnland|Alphen aan den Rijn;Hillegom;Kaag en Braassem;Katwijk;Leiden;Leiderdorp;Lisse;Nieuwkoop;Noordwijk;Oegstgeest;Teylingen;Zoeterwoude',
	'14|AM13|Midden-Utrecht|Bunnik;De Bilt;Houten;IJsselstein;Lopik;Montfoort;Nieuwegein;Oudewater;Stichtse Vecht;Utrecht;Utrechtse Heuvelrug;Wijk bij Duurstede;Woerden;Zeist',
	'15|AM14|Amersfoort|Amersfoort;Baarn;Bunschoten;Leusden;Nijkerk;Soest;Woudenberg',
	'16|AM38|FoodValley|Barneveld;Ede;Renswoude;Rhenen;Scherpenzeel;Veenendaal;Wageningen',
	'17|AM09|Achterhoek|Aalten;Berkelland;Bronckhorst;Doetinchem;Montferland;Oost Gelre;Oude IJsselstreek;Winterswijk',
	'18|AM34|Zuid-Holland Centraal|Lansingerland;Leidschendam-Voorburg;Pijnacker-Nootdorp;Voorschoten;Wassenaar;Zoetermeer',
	'19|AM20|Midden-Holland|Bodegraven-Reeuwijk;Gouda;Krimpenerwaard;Waddinxveen',
	"20|AM21|Haaglanden|'s-Gravenhage;Delft;Midden-Delfland;Rijswijk;Westland",
	'21|AM07|Midden-Gelderland|Arnhem;Doesburg;Duiven;Lingewaard;Overbetuwe;Renkum?2019;Rheden;Rozendaal;Westervoort;Zevenaar',
	'22|AM22|Rijnmond|Albrandswaard;Barendrecht;Capelle aan den IJssel;Goeree-Overflakkee;Hoeksche Waard;Krimpen aan den IJssel;Maassluis;Nissewaard;Ridderkerk;Rotterdam;Schiedam;Vlaardingen;Voorne aan Zee;Zuidplas?',
	'23|AM10|Rivierenland|Buren;Culemborg;Maasdriel;Neder-Betuwe;Tiel;West Betuwe;West Maas en Waal;Zaltbommel',
	'24|AM35|Gorinchem|Gorinchem;Molenlanden;Vijfheerenlanden?2022',
	'25|AM08|Rijk van Nijmegen|Berg en Dal;Beuningen;Druten;Heumen;Mook en Middelaar;Nijmegen;Wijchen',
	'26|AM23|Drechtsteden|Alblasserdam;Dordrecht;Hardinxveld-Giessendam?2021;Hendrik-Ido-Ambacht;Papendrecht;Sliedrecht;Zwijndrecht',
	"27|AM27|Noordoost-Brabant|'s-Hertogenbosch;Bernheze;Boekel;Boxtel;Land van Cuijk;Maashorst;Meierijstad;Oss;Sint-Michielsgestel;Vught",
	'28|AM25|West-Brabant|Altena;Bergen op Zoom;Breda;Drimmelen;Etten-Leur;Geertruidenberg;Halderberge;Moerdijk;Oosterhout;Roosendaal;Rucphen;Steenbergen;Woensdrecht;Zundert',
	'29|AM24|Zeeland|Borsele;Goes;Hulst;Kapelle;Middelburg;Noord-Beveland;Reimerswaal;Schouwen-Duiveland;Sluis;Terneuzen;Tholen;Veere;Vlissingen',
	'30|AM26|Midden-Brabant|Alphen-Chaam;Baarle-Nassau;Dongen;Gilze en Rijen;Goirle;Heusden;Hilvarenbeek;Loon op Zand;Oisterwijk;Tilburg;Waalwijk',
	'31|AM29|Noord-Limburg|Beesel;Bergen (L);Gennep;Horst aan de Maas;Peel en Maas;Venlo;Venray',
	'32|AM32|Helmond-De Peel|Asten;Deurne;Geldrop-Mierlo;Gemert-Bakel;Helmond;Laarbeek;Someren',
	'33|AM28|Zuidoost-Brabant|Bergeijk;Best;Bladel;Eersel;Eindhoven;Heeze-Leende;Nuenen, Gerwen en Nederwetten;Oirschot;Reusel-De Mierden;Son en Breugel;Valkenswaard;Veldhoven;Waalre',
	'34|AM33|Midden-Limburg|Cranendonck?2019;Echt-Susteren;Leudal;Maasgouw;Nederweert;Roerdalen;Roermond;Weert',
	'35|AM30|Zuid-Limburg|Beek;Beekdaelen;Brunssum;Eijsden-Margraten;Gulpen-Wittem;Heerlen;Kerkrade;Landgraaf;Maastricht;Meerssen;Simpelveld;Sittard-Geleen;Stein;Vaals;Valkenburg aan de Geul;Voerendaal'
];

/** The 35 regions and 342 gemeenten of 2023, by number. */
export const ARBEIDSMARKTREGIOS: readonly Arbeidsmarktregio[] = REGIOS.map((line) => {
	const [nummer = '', code = '', naam = '', gemeenten = ''] = line.split('|');
	const names = gemeenten.split(';');
	return {
		nummer: Number(nummer),
		code,
		naam,
		gemeenten: names.map((name) => name.replace(/\?.*$/, '')),
		twijfel: names.flatMap((name) => {
			const [gemeente = '', voor] = name.split('?');
			return voor === undefined ? [] : [{ gemeente, voor: voor === '' ? null : Number(voor) }];
		})
	};
});

const PER_GEMEENTE = new Map(
	ARBEIDSMARKTREGIOS.flatMap((regio) =>
		regio.gemeenten.map((gemeente) => [gemeente.toLowerCase(), regio])
	)
);

/** The region of a gemeente in the division of 2023, whatever its case; null = unknown there. */
export function regioVan(gemeente: string): Arbeidsmarktregio | null {
	return PER_GEMEENTE.get(gemeente.trim().toLowerCase()) ?? null;
}

/** Whether sources of that year name another region for the gemeente. */
export function isTwijfel({ twijfel }: Arbeidsmarktregio, gemeente: string, jaar: number): boolean {
	return twijfel.some(
		(each) => each.gemeente === gemeente && (each.voor === null || jaar < each.voor)
	);
}

/** What a region by that name is kept under: its code, or its name where the division does not know it. */
export function regioSleutel(naam: string): string {
	const eigen = naam.trim().toLowerCase();
	return ARBEIDSMARKTREGIOS.find((each) => each.naam.toLowerCase() === eigen)?.code ?? eigen;
}
