import { ARBEIDSMARKTREGIOS } from '$lib/domain/uwv/arbeidsmarktregios';
import type { Kwartaal } from '$lib/domain/doelen/kwartaal';
import {
	checkPublicatie,
	isCompleet,
	TELLING_KOLOMMEN,
	TELLING_NAAM,
	type Bevinding,
	type Publicatie,
	type PublicatieLezing,
	type PublicatieTelling
} from '$lib/domain/uwv/publicatie';
import type { BewaardePublicatie } from '$lib/domain/uwv/publicatie-document';
import { formatGetal } from '$lib/locale/format';
import { parseAantal } from '$lib/locale/parse-aantal';

type Kolom = keyof PublicatieTelling;
type Cellen = Readonly<Record<Kolom, string>>;

/** A line as it is being corrected: texts, so that what is half typed stays. */
interface ConceptRij {
	readonly sleutel: number;
	readonly gemeente: string;
	readonly gedrukt: string;
	readonly cellen: Cellen;
}

const GEEN_CELLEN: Cellen = {
	gemeenteProfiel: '',
	gemeenteGeen: '',
	uwvProfiel: '',
	uwvGeen: '',
	totaal: ''
};

/** A publication that was read and is being checked; every correction is checked at once. */
export class PublicatieConcept {
	/** Where it comes from: the name of a file, or that it was pasted. */
	readonly herkomst: string;
	/** Lines with numbers that could not be understood, as printed. */
	readonly nietGelezen: readonly string[];
	#rijen = $state.raw<readonly ConceptRij[]>([]);
	#totaal = $state.raw<Cellen>(GEEN_CELLEN);
	readonly #verschoven: boolean;
	#volgende = 0;
	regio = $state('');
	regionummer = $state('');
	jaar = $state('');
	kwartaal = $state('');
	register = $state('');
	procent = $state('');
	/** The findings that the user looked at and keeps as they are. */
	#nagekeken = $state('');

	readonly #ongeldig = $derived.by(() => this.#onleesbaar());
	readonly #publicatie = $derived.by(() => this.#gelezen());
	/** What is wrong, asked, or was recognised, with the place of it. */
	readonly bevindingen: readonly Bevinding[] = $derived.by((): readonly Bevinding[] => [
		...this.#ongeldig,
		...(this.#ongeldig.length ? [] : checkPublicatie(this.#publicatie)),
		...this.nietGelezen.map((regel): Bevinding => ({
			ernst: 'vraag',
			tekst: `Deze regel is niet gelezen: “${regel}”.`
		}))
	]);
	/** What the user has to answer or accept. */
	readonly open: readonly Bevinding[] = $derived(
		this.bevindingen.filter(({ ernst }) => ernst !== 'info')
	);

	constructor({ publicatie, nietGelezen }: PublicatieLezing, herkomst: string) {
		this.herkomst = herkomst;
		this.nietGelezen = nietGelezen;
		this.#verschoven = publicatie.verschoven;
		this.#rijen = publicatie.rijen.map(({ gemeente, gedrukt, telling }) => ({
			sleutel: this.#volgende++,
			gemeente,
			gedrukt,
			cellen: asCells(telling)
		}));
		this.#totaal = asCells(publicatie.totaal);
		this.regio = publicatie.regio ?? '';
		this.regionummer = String(publicatie.regionummer ?? '');
		this.jaar = String(publicatie.kwartaal?.jaar ?? '');
		this.kwartaal = String(publicatie.kwartaal?.kwartaal ?? '');
		this.register = publicatie.register === null ? '' : formatGetal(publicatie.register);
		this.procent = String(publicatie.procent ?? '');
	}

	get rijen(): readonly ConceptRij[] {
		return this.#rijen;
	}
	get totaal(): Cellen {
		return this.#totaal;
	}
	/** The number that the division has for the region by that name; null where it has none. */
	get bekendNummer(): number | null {
		return ARBEIDSMARKTREGIOS.find(({ naam }) => naam === this.regio.trim())?.nummer ?? null;
	}
	/** Whether it is known what it is a publication of, and every cell is a number. */
	get compleet(): boolean {
		return this.#ongeldig.length === 0 && isCompleet(this.#publicatie);
	}
	/** Whether the user looked at exactly what is open now. */
	get nagekeken(): boolean {
		return this.#nagekeken === this.#sleutel;
	}
	set nagekeken(waarde: boolean) {
		this.#nagekeken = waarde ? this.#sleutel : '';
	}
	get #sleutel(): string {
		return this.open.map(({ tekst }) => tekst).join('\n');
	}
	/** Whether it can be kept. */
	get klaar(): boolean {
		return this.compleet && (this.open.length === 0 || this.nagekeken);
	}

	setGemeente(rij: number, gemeente: string): void {
		this.#set(rij, { gemeente });
	}
	setCel(rij: number, kolom: Kolom, tekst: string): void {
		const cellen = this.#rijen[rij]?.cellen;
		if (cellen) this.#set(rij, { cellen: { ...cellen, [kolom]: tekst } });
	}
	setTotaal(kolom: Kolom, tekst: string): void {
		this.#totaal = { ...this.#totaal, [kolom]: tekst };
	}
	add(): void {
		const leeg = { sleutel: this.#volgende++, gemeente: '', gedrukt: '', cellen: GEEN_CELLEN };
		this.#rijen = [...this.#rijen, leeg];
	}
	remove(rij: number): void {
		this.#rijen = this.#rijen.filter((_, index) => index !== rij);
	}

	/** The publication as it can be kept, with what was left as it is; throws before `klaar`. */
	bewaarbaar(ingelezen: string): BewaardePublicatie {
		const publicatie = this.#publicatie;
		if (!this.klaar || !isCompleet(publicatie)) throw new RangeError('not checked yet');
		const { herkomst } = this;
		const afwijkingen = this.open.map(({ tekst }) => tekst);
		return { ...publicatie, herkomst, ingelezen, afwijkingen };
	}

	#set(rij: number, wat: Partial<ConceptRij>): void {
		this.#rijen = this.#rijen.map((each, index) => (index === rij ? { ...each, ...wat } : each));
	}

	#gelezen(): Publicatie {
		const kwartaal: Kwartaal = { jaar: Number(this.jaar), kwartaal: Number(this.kwartaal) };
		const isKwartaal = /^20\d\d$/.test(this.jaar) && kwartaal.kwartaal > 0;
		return {
			regio: this.regio.trim() || null,
			regionummer: parseAantal(this.regionummer),
			kwartaal: isKwartaal ? kwartaal : null,
			rijen: this.#rijen.map(({ gemeente, gedrukt, cellen }) => ({
				gemeente: gemeente.trim(),
				gedrukt: gedrukt || gemeente.trim(),
				telling: asNumbers(cellen, 0)
			})),
			totaal: asNumbers(this.#totaal, null),
			verschoven: this.#verschoven && parseAantal(this.#totaal.totaal) === null,
			register: parseAantal(this.register),
			procent: parseAantal(this.procent)
		};
	}

	/** Cells that hold no whole number; of the total and the footnote a blank one is allowed. */
	#onleesbaar(): Bevinding[] {
		const found: Bevinding[] = [];
		const say = (wie: string, plek: Partial<Bevinding>) =>
			found.push({ ernst: 'fout', tekst: `${wie}: vul een heel getal in.`, ...plek });
		this.#rijen.forEach(({ gemeente, cellen }, rij) => {
			if (gemeente.trim() === '')
				found.push({ ernst: 'fout', tekst: 'Vul bij elke regel een gemeente in.', rij });
			for (const kolom of TELLING_KOLOMMEN)
				if (parseAantal(cellen[kolom]) === null)
					say(`${gemeente || 'Regel zonder gemeente'}, ${TELLING_NAAM[kolom]}`, { rij, kolom });
		});
		for (const kolom of TELLING_KOLOMMEN)
			if (isWrong(this.#totaal[kolom])) say(`TOTAAL AMR, ${TELLING_NAAM[kolom]}`, { kolom });
		if (isWrong(this.regionummer)) say('Nummer van de arbeidsmarktregio', { veld: 'regionummer' });
		if (isWrong(this.register)) say('Omvang van het doelgroepregister', { veld: 'register' });
		if (isWrong(this.procent)) say('Percentage', { veld: 'procent' });
		return found;
	}
}

function asCells(telling: Readonly<Record<Kolom, number | null>>): Cellen {
	return Object.fromEntries(
		TELLING_KOLOMMEN.map((kolom) => {
			const value = telling[kolom];
			return [kolom, value === null ? '' : formatGetal(value)];
		})
	) as Cellen;
}

function asNumbers<Blank extends number | null>(
	cellen: Cellen,
	blank: Blank
): Readonly<Record<Kolom, number | Blank>> {
	return Object.fromEntries(
		TELLING_KOLOMMEN.map((kolom) => [kolom, parseAantal(cellen[kolom]) ?? blank])
	) as Record<Kolom, number | Blank>;
}

function isWrong(tekst: string): boolean {
	return tekst.trim() !== '' && parseAantal(tekst) === null;
}
