/** A quarter of a year, 1–4. */
export interface Kwartaal {
	readonly jaar: number;
	readonly kwartaal: number;
}

/** The five numbers of a line, in UWV's order. */
export interface Telling {
	readonly gemeenteProfiel: number;
	readonly gemeenteGeen: number;
	readonly uwvProfiel: number;
	readonly uwvGeen: number;
	readonly totaal: number;
}

export const TELLING_KOLOMMEN = [
	'gemeenteProfiel',
	'gemeenteGeen',
	'uwvProfiel',
	'uwvGeen',
	'totaal'
] as const satisfies readonly (keyof Telling)[];

export const TELLING_NAAM: Readonly<Record<keyof Telling, string>> = {
	gemeenteProfiel: 'Gemeenteklanten met profiel',
	gemeenteGeen: 'Gemeenteklanten zonder profiel',
	uwvProfiel: 'UWV-klanten met profiel',
	uwvGeen: 'UWV-klanten zonder profiel',
	totaal: 'Totaal in Sonar'
};

export interface PublicatieRij {
	/** As the division of regions spells it, where it is known. */
	readonly gemeente: string;
	/** As printed. */
	readonly gedrukt: string;
	readonly telling: Telling;
}

/** UWV's quarterly table of one region; what was not printed is null and has to be asked. */
export interface Publicatie {
	readonly regio: string | null;
	/** UWV's number of the region. */
	readonly regionummer: number | null;
	readonly kwartaal: Kwartaal | null;
	readonly rijen: readonly PublicatieRij[];
	/** TOTAAL AMR as printed, shifted back where it was shifted; null where it is not printed. */
	readonly totaal: Readonly<Record<keyof Telling, number | null>>;
	/** Whether the numbers of TOTAAL AMR stood one column too far. */
	readonly verschoven: boolean;
	/** Persons in the doelgroepregister. */
	readonly register: number | null;
	/** Whole percent of the register that is known in Sonar, as printed. */
	readonly procent: number | null;
}

/** Something in a publication that does not add up, or that is missing; shown, never repaired in silence. */
export interface Bevinding {
	/** `fout` = numbers contradict each other, `vraag` = the user has to fill it in, `info` = recognised and said. */
	readonly ernst: 'fout' | 'vraag' | 'info';
	readonly tekst: string;
}

const getal = new Intl.NumberFormat('nl-NL');

/** Whole percent, half up; null when the whole is 0 or not known. */
export function procentVan(deel: number, geheel: number | null): number | null {
	return geheel ? Math.floor((deel * 100) / geheel + 0.5) : null;
}

/** The sums of the lines; all 0 without lines. */
export function somVan(rijen: readonly Pick<PublicatieRij, 'telling'>[]): Telling {
	const som = { gemeenteProfiel: 0, gemeenteGeen: 0, uwvProfiel: 0, uwvGeen: 0, totaal: 0 };
	for (const { telling } of rijen)
		for (const kolom of TELLING_KOLOMMEN) som[kolom] += telling[kolom];
	return som;
}

/** What is wrong with it, missing in it, or was recognised in it; nothing wrong = no `fout`. */
export function controleerPublicatie(publicatie: Publicatie): readonly Bevinding[] {
	return [
		...rijSommen(publicatie),
		...kolomSommen(publicatie),
		...dubbele(publicatie),
		...percentage(publicatie),
		...ontbrekend(publicatie),
		...gelezen(publicatie)
	];
}

function rijSommen({ rijen }: Publicatie): Bevinding[] {
	return rijen.flatMap(({ gemeente, telling }) => {
		const som =
			telling.gemeenteProfiel + telling.gemeenteGeen + telling.uwvProfiel + telling.uwvGeen;
		return som === telling.totaal
			? []
			: [
					fout(
						`${gemeente}: de vier aantallen zijn samen ${getal.format(som)}, maar er staat ${getal.format(telling.totaal)}.`
					)
				];
	});
}

function kolomSommen({ rijen, totaal, verschoven }: Publicatie): Bevinding[] {
	const som = somVan(rijen);
	const printed = TELLING_KOLOMMEN.filter((kolom) => totaal[kolom] !== null);
	if (printed.length === 0 && rijen.length > 0)
		return [
			vraag(
				`De regel TOTAAL AMR ontbreekt. De gemeenten zijn samen ${getal.format(som.totaal)}. Klopt dat?`
			)
		];
	const wrong = printed
		.filter((kolom) => totaal[kolom] !== som[kolom])
		.map((kolom) =>
			fout(
				`${TELLING_NAAM[kolom]}: de gemeenten zijn samen ${getal.format(som[kolom])}, maar bij TOTAAL AMR staat ${getal.format(totaal[kolom] ?? 0)}.`
			)
		);
	if (verschoven)
		wrong.push(
			info(
				`De regel TOTAAL AMR staat één kolom verschoven en het totaal ontbreekt. Berekend uit de gemeenten: ${getal.format(som.totaal)}.`
			)
		);
	return wrong;
}

function dubbele({ rijen }: Publicatie): Bevinding[] {
	const seen = new Set<string>();
	return rijen.flatMap(({ gemeente }) => {
		if (seen.has(gemeente)) return [fout(`${gemeente} staat er meer dan één keer in.`)];
		seen.add(gemeente);
		return [];
	});
}

function percentage({ rijen, register, procent }: Publicatie): Bevinding[] {
	const bekend = somVan(rijen).totaal;
	if (register !== null && register < bekend)
		return [
			fout(
				`Het doelgroepregister (${getal.format(register)}) is kleiner dan het totaal in Sonar (${getal.format(bekend)}).`
			)
		];
	const berekend = procentVan(bekend, register);
	if (berekend === null || procent === null || berekend === procent) return [];
	return [
		fout(
			`${getal.format(bekend)} van ${getal.format(register ?? 0)} is ${berekend}%, maar er staat ${procent}%.`
		)
	];
}

function ontbrekend({ regio, regionummer, kwartaal, register, rijen }: Publicatie): Bevinding[] {
	return [
		...(rijen.length === 0
			? [fout('Er staan geen regels met een gemeente en vijf aantallen in.')]
			: []),
		...(regio === null ? [vraag('De naam van de arbeidsmarktregio ontbreekt. Vul deze in.')] : []),
		...(regio !== null && regionummer === null
			? [vraag('Het nummer van de arbeidsmarktregio ontbreekt. Vul dit in.')]
			: []),
		...(kwartaal === null ? [vraag('Het kwartaal staat er niet in. Kies het kwartaal.')] : []),
		...(register === null
			? [vraag('De omvang van het doelgroepregister ontbreekt. Vul deze in.')]
			: [])
	];
}

function gelezen({ rijen }: Publicatie): Bevinding[] {
	return rijen
		.filter(({ gemeente, gedrukt }) => gemeente !== gedrukt)
		.map(({ gemeente, gedrukt }) => info(`"${gedrukt}" is gelezen als ${gemeente}.`));
}

function fout(tekst: string): Bevinding {
	return { ernst: 'fout', tekst };
}
function vraag(tekst: string): Bevinding {
	return { ernst: 'vraag', tekst };
}
function info(tekst: string): Bevinding {
	return { ernst: 'info', tekst };
}
