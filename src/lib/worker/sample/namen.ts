import type { Random } from './random';

/** Common surnames of many origins, by how often we use them. Combined with initials at random: nobody real. */
const ACHTERNAMEN: readonly (readonly [number, string])[] = [
	[
		5,
		'Jansen;Bakker;Visser;Smit;Meijer;Mulder;Bos;Vos;Peters;Hendriks;Dekker;Brouwer;Dijkstra;Vermeulen;Nguyen;Yılmaz;Kaya;Demir;El Idrissi;Mohamed;Vries, de;Berg, van den;Dijk, van;Boer, de;Groot, de'
	],
	[
		3,
		'Willems;Jacobs;Maas;Verhoeven;Koster;Prins;Blom;Huisman;Postma;Kuiper;Veenstra;Kramer;Scholten;Post;Kuipers;Hoekstra;Koning;Jonker;Bosman;Veldhuis;Lubbers;Reinders;Eshuis;Wassink;Oosterhof;Rozema;Nijhof;Hofman;Leeuwen, van;Linden, van der;Heuvel, van den;Jong, de;Wit, de;Graaf, de;Haan, de;Bruijn, de;Horst, ter;Çelik;Şahin;Öztürk;Arslan;Doğan;Aydın;El Amrani;Bouzid;Benali;Saïdi;Haddou;Ramdin;Kartosen;Pinas;Tran;Pham;Ahmed;Hassan;Ali;Kowalski;Nowak;Tesfaye;Haile'
	],
	[
		1,
		"Zijlstra;Wiersma;Sikkema;Hoitinga;Terpstra;Bijlsma;Boonstra;Elzinga;Sinnema;Tjeerdsma;Nijland;Assink;Wolters;Klein Haneveld;Groothuis;Brinkman;Harmsen;Gerritsen;Berends;Tiemens;Wijnen;Simons;Claessens;Vroom;Zwart;Roos;Kok;Bruin;Schouten;Molenaar;Dam, van;Veen, van der;Meer, van der;Velden, van der;Wal, van der;Broek, van den;Brink, van den;Heide, van der;Ommen, van;Beek, van;Hart, van 't;Hof, van het;Ruiter, de;Lange, de;Jonge, de;Steeg, van de;Weerd, de;Braake, ter;Maat, ter;Kılıç;Koç;Kurt;Özdemir;Yıldız;Polat;Erdoğan;Korkmaz;Güneş;Aksoy;Bulut;El Khattabi;El Haddad;Ouali;Azzouzi;Bensaid;Chaoui;Lahlou;Tahiri;Ziani;Aït Ali;Baldew;Ramlal;Sewnarain;Jagroep;Mahabier;Doerga;Amatdjais;Pawironadi;Kromosoeto;Tjon A Fat;Vrede;Esajas;Wongsosemito;Martina;Croes;Maduro;Pattiasina;Tahapary;Latupeirissa;Wójcik;Wiśniewska;Kamiński;Zieliński;Dąbrowska;Popescu;Ionescu;Dimitrov;Petrova;Horvat;Kovačević;Shevchenko;Bondarenko;Al-Sayed;Al-Hamwi;Khalil;Darwish;Nassar;Haddad;Mansour;Aziz;Karimi;Rahimi;Ahmadi;Hosseini;Barzani;Tekle;Gebremedhin;Berhane;Kidane;Woldu;Abebe;Warsame;Abdi;Farah;Osman;Diallo;Mensah;Okafor;Owusu;Silva, da;Santos, dos;Fernandes;Rodriguez;Garcia;Li;Wang;Chen;Singh;Sharma;Schmidt;Weber;Dubois;Rossi;D'Souza"
	]
];

const GEWOGEN = ACHTERNAMEN.flatMap(([gewicht, namen]) =>
	namen.split(';').map((naam): readonly [string, number] => {
		const [kern = '', tussen] = naam.split(', ');
		return [tussen === undefined ? `${kern}|` : `${kern}| ${tussen}`, gewicht];
	})
);

const VOORLETTERS = [...'AAAABBCDDEEFFGHHIJJJKKLLMMMNNOPRRSSSTTVWYZ'];

/** A name as Compas writes it: "Berg, G. van den". */
export function drawNaam(random: Random): string {
	const [kern = '', tussen = ''] = random.pickWeighted(GEWOGEN).split('|');
	const tweede = random.chance(0.12) ? `${random.pick(VOORLETTERS)}.` : '';
	return `${kern}, ${random.pick(VOORLETTERS)}.${tweede}${tussen}`;
}
