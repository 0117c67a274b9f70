import { lijstVan } from '../velden/woordherkenning';

/** Levels of education; what would say something of somebody's health (vso, praktijkonderwijs) has only the group. */
export const OPLEIDING = lijstVan([
	'Hbo of wo: Wo = \\b(wo|universit\\w*|master)\\b; Hbo = \\b(hbo|bachelor)\\b',
	'Havo, vwo of mbo 2 t/m 4: Mbo 4 = mbo\\W*(niveau)?\\W*4; Mbo 3 = mbo\\W*(niveau)?\\W*3; Mbo 2 = mbo\\W*(niveau)?\\W*2; Vwo = vwo|gymnasium|atheneum; Havo = \\bhavo\\b',
	'Basisonderwijs, vmbo of mbo 1: Mbo 1 = mbo\\W*(niveau)?\\W*1|entree; Vmbo = vmbo|mavo|\\b(lbo|vbo|lts)\\b; Basisonderwijs = basis(onderwijs|school)|lagere school'
]);
export const OPLEIDING_LAAG = /praktijkonderwijs|\bvso\b|geen (opleiding|diploma)|lager onderwijs/i;
export const OPLEIDING_MIDDEN = /^mbo$/i;

export const SECTOREN = lijstVan([
	'Zorg, welzijn en onderwijs: Zorg en welzijn = zorg|welzijn|kinderopvang; Onderwijs = onderwijs',
	'Techniek, bouw en industrie: Bouw = bouw|installatie; Industrie en productie = industrie|productie|metaal|voeding; Techniek = techniek|technisch',
	'Logistiek en handel: Logistiek = logistiek|transport|vervoer|magazijn; Detailhandel = detailhandel|winkel; Groothandel = groothandel',
	'Horeca, schoonmaak en diensten: Horeca = horeca|catering; Schoonmaak = schoonmaak|facilitair; Beveiliging = beveiliging; Persoonlijke diensten = kapper|persoonlijke',
	'Groen en landbouw: Groen = groen|hovenier|tuin; Landbouw = landbouw|agrari',
	'Kantoor, overheid en ICT: Administratie = administra|kantoor|zakelijk|financ; ICT = \\bict\\b|automatisering; Overheid = overheid|gemeente'
]);

/** Codes of the Standaard Bedrijfsindeling for those sectors that are one. */
export const SBI: Readonly<Record<string, readonly number[]>> = {
	'Zorg en welzijn': [86, 87, 88],
	Onderwijs: [85],
	Bouw: [41, 42, 43],
	Logistiek: [49, 52, 53],
	Detailhandel: [47],
	Groothandel: [46],
	Horeca: [55, 56],
	Schoonmaak: [812],
	Beveiliging: [80],
	Groen: [813],
	Landbouw: [1],
	ICT: [62],
	Overheid: [84]
};

export const BEROEPEN = lijstVan([
	'Productie en techniek: Productiemedewerker = producti|assembl|inpak; Monteur = monteur; Lasser = lasser; Operator = operator',
	'Bouw: Timmerman = timmer; Schilder = schilder; Metselaar = metsel; Elektricien = elektric; Stratenmaker = straten',
	'Logistiek en vervoer: Magazijnmedewerker = magazijn|order|logistiek; Heftruckchauffeur = heftruck; Chauffeur = chauffeur|bezorg',
	'Winkel en verkoop: Vakkenvuller = vakken; Kassamedewerker = kassa; Verkoopmedewerker = verkop|verkoop|winkel',
	'Horeca: Kok = \\bkok\\b; Keukenhulp = keuken|afwas; Medewerker bediening = bediening|ober',
	'Schoonmaak: Schoonmaker = schoonma|huishoud|interieur',
	'Groen: Hovenier = hovenier; Groenmedewerker = groen|tuin|kwek',
	'Zorg en onderwijs: Verzorgende = verzorg|verpleeg; Helpende = helpende|thuiszorg; Klassenassistent = klassenass|onderwijsass; Medewerker kinderopvang = kinderopvang',
	'Kantoor en ICT: Administratief medewerker = administra|secretar; Receptionist = recept|telefon; Medewerker ICT = \\bict\\b|software|systeembeheer',
	'Toezicht en onderhoud: Beveiliger = beveilig; Conciërge = conci[eë]rge; Onderhoudsmedewerker = onderhoud'
]);

export const AFFINITEITEN = lijstVan([
	'Affiniteit: Mensen = mensen|klant|sociaal; Buiten werken = buiten; Met de handen werken = handen|ambacht; Techniek = techniek; Dieren = dier; Computers = computer|\\bict\\b|digitaal; Natuur en groen = natuur|groen; Koken = koken|eten; Creatief werk = creatief; Zorgen voor anderen = zorg; Administratie = administra|cijfer; Verkopen = verko'
]);

/** With VUM's code of the means of transport as the group. */
export const VERVOERMIDDELEN = lijstVan([
	'1: Auto = \\bauto',
	'4: Motor = \\bmotor\\b',
	'2: Bromfiets of scooter = brom|scooter|snor',
	'3: Fiets = fiets',
	'5: Openbaar vervoer = openbaar|\\bov\\b|trein|\\bbus\\b'
]);

export const RIJBEWIJZEN = [
	...['A', 'A1', 'A2', 'AM', 'B', 'B+', 'BE', 'C', 'C1', 'C1E', 'CE'],
	...['D', 'D1', 'D1E', 'DE', 'T']
] as const;
