import { addRow, emptyBitset, type Bitset } from '$lib/columns/bitset';
import { opScherm } from '$lib/domain/momentopname/op-scherm';
import { SIGNALEN, type Signaal } from '$lib/domain/kandidaat/signalen';
import { TABELLEN } from '$lib/domain/velden/velden';
import { woordVoor } from '$lib/domain/velden/waarden';
import { Part, type Steps } from '$lib/columns/steps';
import { DATUM_BRON } from '$lib/domain/werkproces/werkproces';
import { canSayJa } from '$lib/domain/werkproces/werkproces-bron';
import { formatDatum } from '$lib/locale/format';
import { hoeveel } from '$lib/locale/hoeveel';
import { inschrijvingEindeReader } from '$lib/data/kandidaat/acties';
import { textAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import type { Kenmerk } from './kenmerken';
import { FILTERVELDEN } from '$lib/data/slicer-columns';

/** Kandidaten judged in one step: a few milliseconds. */
const STEP = 1 << 14;

/** Fields that each signaal looks at; a source that lacks one can't tell. */
const NODIG: Readonly<Record<string, readonly string[]>> = {
	profielStarten: ['kandidaten.status', 'kandidaten.klantprofiel'],
	profielAanvullen: ['kandidaten.status', 'kandidaten.klantprofiel'],
	inschrijvingVerlengen: ['kandidaten.status'],
	moduleZoeken: ['trajecten.start', 'modules.start'],
	ladderNietIngevuld: ['kandidaten.ladder'],
	nietInSonar: ['kandidaten.status']
};

/** The signalen as kenmerken; a kandidaat can have several. */
export const SIGNAAL_KENMERKEN: readonly Kenmerk[] = SIGNALEN.map((signaal) => ({
	id: `signaal.${signaal.id}`,
	label: signaal.label,
	uitleg: signaal.uitleg,
	isBekend: (dataset) => isBekend(dataset, signaal),
	rijen: (dataset) => setsOf(dataset).value.get(signaal.id) ?? emptyBitset(dataset.kandidaten.rows),
	vooraf: (dataset) => setsOf(dataset).ahead(),
	waarom: (dataset, row) => waarom(dataset, row, signaal)
}));

function isBekend({ meta, keuzes }: Dataset, { id }: Signaal): boolean {
	const has = (veld: string) =>
		TABELLEN.some((tabel) => meta.velden[tabel]?.some((own) => `${tabel}.${own}` === veld));
	if (id === 'signaalOpvolgen')
		return ['trajecten', 'modules', 'plaatsingen'].some((tabel) => has(`${tabel}.signaal`));
	if (id === 'inschrijvingVerlengen')
		return canSayJa('inschrijving', meta.velden.kandidaten ?? [], keuzes);
	return (NODIG[id] ?? []).every(has);
}

const madeFor = new WeakMap<Dataset, Part<ReadonlyMap<string, Bitset>>>();

function setsOf(dataset: Dataset): Part<ReadonlyMap<string, Bitset>> {
	const known = madeFor.get(dataset);
	if (known) return known;
	const part = new Part(() => judging(dataset));
	madeFor.set(dataset, part);
	return part;
}

function* judging({ kandidaten, standAt }: Dataset): Steps<ReadonlyMap<string, Bitset>> {
	const { rows } = kandidaten;
	const sets = SIGNALEN.map((signaal) => ({ signaal, own: emptyBitset(rows) }));
	for (let from = 0; from < rows; from += STEP) {
		const to = Math.min(rows, from + STEP);
		for (let row = from; row < to; row++) {
			const stand = standAt(row);
			for (const { signaal, own } of sets) if (signaal.geldt(stand)) addRow(own, row);
		}
		yield to - from;
	}
	return new Map(sets.map(({ signaal, own }) => [signaal.id, own]));
}

/** The values that the signaal rests on. */
function waarom(dataset: Dataset, row: number, { id }: Signaal): string {
	const { verstrekenSignalen, trajectenZonderModule } = dataset.standAt(row);
	if (id === 'signaalOpvolgen')
		return `${hoeveel(verstrekenSignalen, 'signaaldatum is', 'signaaldatums zijn')} verstreken.`;
	if (id === 'moduleZoeken')
		return `${hoeveel(trajectenZonderModule, 'actief traject heeft', 'actieve trajecten hebben')} geen actieve module.`;
	if (id === 'inschrijvingVerlengen') {
		const einde = inschrijvingEindeReader(dataset.kandidaten, dataset.keuzes)(row);
		return einde === null
			? 'Het einde van de inschrijving is onbekend.'
			: `De inschrijving is geldig tot en met ${formatDatum(einde.dag)}. ${DATUM_BRON[einde.bron]}.`;
	}
	return (NODIG[id] ?? []).map((veld) => veldTekst(dataset, row, veld.slice(11))).join(', ') + '.';
}

/** "Klantprofiel: Onvolledig". */
function veldTekst({ kandidaten }: Dataset, row: number, id: string): string {
	const veld = FILTERVELDEN.find((each) => each.id === id);
	return `${veld?.naam ?? id}: ${opScherm(woordVoor(veld?.waarden, textAt(kandidaten, id, row)))}`;
}
