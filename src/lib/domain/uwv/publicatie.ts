import { ARBEIDSMARKTREGIOS, regioVan } from './arbeidsmarktregios';
import type { Kwartaal } from '../doelen/kwartaal';

/** The five numbers of a line, in UWV's order. */
export interface PublicatieTelling {
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
] as const satisfies readonly (keyof PublicatieTelling)[];

export const TELLING_NAAM: Readonly<Record<keyof PublicatieTelling, string>> = {
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
	readonly telling: PublicatieTelling;
}

/** UWV's quarterly table of one region; what was not printed is null and has to be asked. */
export interface Publicatie {
	readonly regio: string | null;
	/** UWV's number of the region. */
	readonly regionummer: number | null;
	readonly kwartaal: Kwartaal | null;
	readonly rijen: readonly PublicatieRij[];
	/** TOTAAL AMR as printed, shifted back where it was shifted; null where it is not printed. */
	readonly totaal: Readonly<Record<keyof PublicatieTelling, number | null>>;
	/** Whether the numbers of TOTAAL AMR stood one column too far. */
	readonly verschoven: boolean;
	/** Persons in the doelgroepregister. */
	readonly register: number | null;
	/** Whole percent of the register that is known in Sonar, as printed. */
	readonly procent: number | null;
}

/** A publication as read from its text, and the lines with numbers that could not be understood. */
export interface PublicatieLezing {
	readonly publicatie: Publicatie;
	readonly nietGelezen: readonly string[];
}

export interface PublicatieBestand {
	readonly naam: string;
	readonly bytes: ArrayBuffer;
}

/** Where a publication comes from: a file, or text that was pasted. */
export type PublicatieBron = PublicatieBestand | { readonly tekst: string };

/** A few bytes may stand before the head of a PDF. */
const PDF_HEAD = 1024;

/** Whether a file is a PDF, by its bytes and not by its name. */
export function isPdf({ bytes }: PublicatieBestand): boolean {
	return new TextDecoder('latin1').decode(bytes.slice(0, PDF_HEAD)).includes('%PDF-');
}

/** A publication that says which region and quarter it is of. */
export type CompletePublicatie = Publicatie & {
	readonly regio: string;
	readonly regionummer: number;
	readonly kwartaal: Kwartaal;
};

/** Something in a publication that does not add up, or that is missing; shown, never repaired in silence. */
export interface Bevinding {
	/** `fout` = numbers contradict each other, `vraag` = the user has to fill it in, `info` = recognised and said. */
	readonly ernst: 'fout' | 'vraag' | 'info';
	readonly tekst: string;
	/** Index of the line, and the column, that it is about. */
	readonly rij?: number;
	readonly kolom?: keyof PublicatieTelling;
	/** What it is about besides the lines. */
	readonly veld?: PublicatieVeld;
}

/** What a publication says besides its lines. */
export type PublicatieVeld = 'regio' | 'regionummer' | 'kwartaal' | 'register' | 'procent';

const getal = new Intl.NumberFormat('nl-NL');

/** Whole percent, half up; null when the whole is 0 or not known. */
export function procentVan(deel: number, geheel: number | null): number | null {
	return geheel ? Math.floor((deel * 100) / geheel + 0.5) : null;
}

/** The sums of the lines; all 0 without lines. */
export function somVan(rijen: readonly Pick<PublicatieRij, 'telling'>[]): PublicatieTelling {
	const som = { gemeenteProfiel: 0, gemeenteGeen: 0, uwvProfiel: 0, uwvGeen: 0, totaal: 0 };
	for (const { telling } of rijen)
		for (const kolom of TELLING_KOLOMMEN) som[kolom] += telling[kolom];
	return som;
}

/** Whether it can be kept: there are lines, and it is known of which region and quarter. */
export function isCompleet(publicatie: Publicatie): publicatie is CompletePublicatie {
	const { rijen, regio, regionummer, kwartaal } = publicatie;
	return rijen.length > 0 && regio !== null && regionummer !== null && kwartaal !== null;
}

/** What is wrong with it, missing in it, or was recognised in it; nothing wrong = no `fout`. */
export function checkPublicatie(publicatie: Publicatie): readonly Bevinding[] {
	return [
		...rijSommen(publicatie),
		...kolomSommen(publicatie),
		...dubbele(publicatie),
		...indeling(publicatie),
		...percentage(publicatie),
		...ontbrekend(publicatie),
		...gelezen(publicatie)
	];
}

function rijSommen({ rijen }: Publicatie): Bevinding[] {
	return rijen.flatMap(({ gemeente, telling }, rij) => {
		const som =
			telling.gemeenteProfiel + telling.gemeenteGeen + telling.uwvProfiel + telling.uwvGeen;
		if (som === telling.totaal) return [];
		const tekst = `${gemeente}: de vier aantallen zijn samen ${getal.format(som)}, maar er staat ${getal.format(telling.totaal)}.`;
		return [{ ...fout(tekst), rij }];
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
		.map((kolom): Bevinding => {
			const tekst = `${TELLING_NAAM[kolom]}: de gemeenten zijn samen ${getal.format(som[kolom])}, maar bij TOTAAL AMR staat ${getal.format(totaal[kolom] ?? 0)}.`;
			return { ...fout(tekst), kolom };
		});
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
	return rijen.flatMap(({ gemeente }, rij) => {
		if (seen.has(gemeente)) return [{ ...fout(`${gemeente} staat er meer dan één keer in.`), rij }];
		seen.add(gemeente);
		return [];
	});
}

/** What the division of 2023 says otherwise; it changes from year to year, so this is asked. */
function indeling({ regio, regionummer, rijen }: Publicatie): Bevinding[] {
	const known = ARBEIDSMARKTREGIOS.find(({ naam }) => naam === regio);
	const found: Bevinding[] = [];
	if (known && regionummer !== null && regionummer !== known.nummer)
		found.push(
			vraag(
				`${known.naam} heeft in de indeling van 2023 nummer ${known.nummer}, maar er staat ${regionummer}. Klopt dat?`
			)
		);
	rijen.forEach(({ gemeente }, rij) => {
		const other = regioVan(gemeente);
		if (!other)
			found.push({
				...vraag(`${gemeente} is geen gemeente in de indeling van 2023. Klopt de naam?`),
				rij
			});
		else if (known && other !== known)
			found.push({
				...vraag(`${gemeente} hoort in 2023 bij ${other.naam}. Klopt dat?`),
				rij
			});
	});
	return found;
}

function percentage({ rijen, register, procent }: Publicatie): Bevinding[] {
	const bekend = somVan(rijen).totaal;
	if (register !== null && register < bekend)
		return [
			{
				...fout(
					`Het doelgroepregister (${getal.format(register)}) is kleiner dan het totaal in Sonar (${getal.format(bekend)}).`
				),
				veld: 'register'
			}
		];
	const berekend = procentVan(bekend, register);
	if (berekend === null || procent === null || berekend === procent) return [];
	return [
		{
			...fout(
				`${getal.format(bekend)} van ${getal.format(register ?? 0)} is ${berekend}%, maar er staat ${procent}%.`
			),
			veld: 'procent'
		}
	];
}

function ontbrekend({ regio, regionummer, kwartaal, register, rijen }: Publicatie): Bevinding[] {
	const ask = (veld: PublicatieVeld, tekst: string) => ({ ...vraag(tekst), veld });
	return [
		...(rijen.length === 0
			? [fout('Er staan geen regels met een gemeente en vijf aantallen in.')]
			: []),
		...(regio === null
			? [ask('regio', 'De naam van de arbeidsmarktregio ontbreekt. Vul deze in.')]
			: []),
		...(regio !== null && regionummer === null
			? [ask('regionummer', 'Het nummer van de arbeidsmarktregio ontbreekt. Vul dit in.')]
			: []),
		...(kwartaal === null
			? [ask('kwartaal', 'Het kwartaal staat er niet in. Kies het kwartaal.')]
			: []),
		...(register === null
			? [ask('register', 'De omvang van het doelgroepregister ontbreekt. Vul deze in.')]
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
