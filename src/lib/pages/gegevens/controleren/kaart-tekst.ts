import { namen } from '$lib/data/kandidaat/namen.svelte';
import type { Bron, Controle } from '$lib/domain/momentopname/inlezen';
import type { Melding } from '$lib/domain/momentopname/melding';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { TABELLEN, type TabelId } from '$lib/domain/velden/velden';
import { formatGetal } from '$lib/locale/format';
import { hoeveel, woordBij } from '$lib/locale/hoeveel';

const RIJ: Readonly<Record<TabelId, readonly [een: string, meer: string]>> = {
	kandidaten: ['kandidaat', 'kandidaten'],
	trajecten: ['traject', 'trajecten'],
	modules: ['module', 'modules'],
	plaatsingen: ['plaatsing', 'plaatsingen']
};

/** One record of a table and more of them. */
export function recordWoord(tabel: TabelId): readonly [een: string, meer: string] {
	return RIJ[tabel];
}

const LIJST: Readonly<Record<TabelId, string>> = {
	kandidaten: 'kandidatenlijst',
	trajecten: 'trajectenlijst',
	modules: 'modulelijst',
	plaatsingen: 'lijst van externe plaatsingen'
};

/** Sentences of a kind that stand on the card; more are in the table of meldingen. */
const MEEST_GEZEGD = 3;

/** What the card is about: the file, or how many there are. */
export function kaartTitel(bronnen: readonly Bron[]): string {
	const files = [...new Set(bronnen.map(({ bestand }) => bestand))];
	return files.length === 1 ? (files[0] ?? '') : `${formatGetal(files.length)} bestanden`;
}

/** "2.847 kandidaten", "1.538 trajecten": what is read in, the kandidaten first. */
export function aantallen({ perTabel }: Controle): readonly string[] {
	return TABELLEN.flatMap((tabel) => {
		const rows = perTabel[tabel];
		return rows === null ? [] : [hoeveel(rows, ...RIJ[tabel])];
	});
}

/** What is in it: "2.847 kandidaten, kandidatenlijst, werkblad Lijst". */
export function kaartInhoud(bronnen: readonly Bron[], controle: Controle | null): string {
	const used = bronnen.filter(({ tabel }) => tabel !== 'geen');
	const [bron] = used;
	const read = controle ? aantallen(controle) : [];
	if (!read.length) {
		const rows = used.reduce((sum, { rijen }) => sum + rijen, 0);
		return hoeveel(rows, 'rij', 'rijen');
	}
	if (used.length !== 1 || !bron?.tabel || bron.tabel === 'geen') return read.join(', ');
	const blad = bron.werkblad === null ? [] : [`werkblad ${opScherm(bron.werkblad)}`];
	return [...read, LIJST[bron.tabel], ...blad].join(', ');
}

/** Name of the last button: what is read in, with the numbers. */
export function knopNaam(controle: Controle | null): string {
	const [first, second, ...more] = controle ? aantallen(controle) : [];
	if (first === undefined) return 'Lees bestand in';
	if (second === undefined) return `Lees ${first} in`;
	return more.length
		? `Lees ${first} en ${hoeveel(more.length + 1, 'lijst', 'lijsten')} in`
		: `Lees ${first} en ${second} in`;
}

/** How the rows came out of the check, in one line. */
export function rijenTekst(controle: Controle): string {
	const { inOrde, metWaarschuwing, overgeslagen } = controle;
	if (!isGeteld(controle)) {
		if (inOrde === 0) return 'Geen rijen om in te lezen';
		if (controle.meldingen.some((each) => isWaarschuwing(each) && !isOverLijst(each)))
			return `${hoeveel(inOrde, 'rij', 'rijen')} gelezen, kijk dit na`;
		return inOrde === 1 ? '1 rij klopt' : `Alle ${hoeveel(inOrde, 'rij', 'rijen')} kloppen`;
	}
	const parts = [`${hoeveel(inOrde, 'rij', 'rijen')} in orde`];
	if (metWaarschuwing) parts.push(`${formatGetal(metWaarschuwing)} met een waarschuwing`);
	if (overgeslagen) parts.push(overgeslagenTekst(overgeslagen));
	return parts.join(', ');
}

/** "3 worden overgeslagen". */
export function overgeslagenTekst(aantal: number): string {
	return `${formatGetal(aantal)} ${woordBij(aantal, 'wordt', 'worden')} overgeslagen`;
}

/** Whether the numbers of rows say that there is something to look at. */
function isGeteld({ metWaarschuwing, overgeslagen }: Controle): boolean {
	return metWaarschuwing + overgeslagen > 0;
}

function isWaarschuwing({ ernst }: Melding): boolean {
	return ernst !== 'info';
}

/** Whether it is about the list as a whole and not about a row or a column. */
function isOverLijst({ rij, tabel, veld }: Melding): boolean {
	return rij === null && tabel === null && veld === '';
}

/** Whether it warns of more rows than are counted with a warning, so that the numbers do not tell of it. */
function isOngeteld({ ernst, rij, aantal }: Melding, { metWaarschuwing }: Controle): boolean {
	return ernst === 'waarschuwing' && rij !== null && aantal > metWaarschuwing;
}

/** What to look at, in sentences: in the list as a whole, and in rows and columns when their numbers do not tell. */
export function lijstZinnen(controle: Controle): readonly string[] {
	const geteld = isGeteld(controle);
	const said = controle.meldingen.filter(
		(each) => isWaarschuwing(each) && (!geteld || isOverLijst(each) || isOngeteld(each, controle))
	);
	return eerste(
		said.map((each) => `${namen.zin(each, each.probleem)} ${namen.zin(each, each.gevolg)}`)
	);
}

/** What is good to know of how it was read: "18 keer '=' gelezen als '# niet ingevuld'." */
export function infoZinnen(meldingen: readonly Melding[]): readonly string[] {
	const infos = meldingen.filter((each) => !isWaarschuwing(each));
	return eerste(infos.map((each) => namen.zin(each, each.probleem)));
}

/** The first ones, each once, with how many more there are. */
function eerste(zinnen: readonly string[]): readonly string[] {
	const said = [...new Set(zinnen)];
	const more = said.length - MEEST_GEZEGD;
	const rest = more > 0 ? [`Nog ${formatGetal(more)} bij de meldingen.`] : [];
	return [...said.slice(0, MEEST_GEZEGD), ...rest];
}
