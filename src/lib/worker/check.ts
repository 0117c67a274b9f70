import type { Controle } from '$lib/domain/momentopname/inlezen';
import type { Melding } from '$lib/domain/momentopname/melding';
import { dagVanTabel } from '$lib/domain/momentopname/bron-dag';
import type { SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { peildatumVer } from '$lib/domain/momentopname/peildatum-ver';
import { ontbrekendeVelden, type VeldenPerTabel } from '$lib/domain/momentopname/wat-werkt';
import type { Dag } from '$lib/domain/velden/datum';
import { TABELLEN, type TabelId } from '$lib/domain/velden/velden';
import { kandidatenAnders } from '$lib/worker/lookback/verschil';
import { kolommenWeg } from '$lib/worker/lookback/verschil-kolommen';
import { lijstTekst, type LijstVondst } from '$lib/worker/read/findings/lijst-vondst';
import { inOrder, meldingOf } from '$lib/worker/read/findings/meldingen';
import type { Gebouwd, Tables } from '$lib/worker/read/tables/build-tables';

/** The list in use, and its tables where it is small enough to look into. */
export interface InGebruik {
	readonly meta: Pick<SnapshotMeta, 'peildatum' | 'velden' | 'aantallen'> &
		Partial<Pick<SnapshotMeta, 'bronnen'>>;
	readonly tables?: Tables;
}

/** Where an import stands. */
export interface Omstandigheden {
	/** Null when there is none, or it is not the user's. */
	readonly inGebruik: InGebruik | null;
	/** What is read in is joined to it; otherwise it comes in its place. */
	readonly erbij: boolean;
	/** Null = not known yet. */
	readonly peildatum: Dag | null;
	readonly vandaag: Dag;
	/** The days that the files say of themselves. */
	readonly dagen?: NonNullable<Controle['dagen']>;
	/** The user wants none of the records of the list in use that are not in the files. */
	readonly zonder?: boolean;
	/** A momentopname that was read from the very same files. */
	readonly zelfde?: Controle['zelfde'] | null;
}

/**
 * What is said of an import beside what stays, what is in use and today: fields that are nowhere, columns and tables that
 * go, a day that is odd, and which kandidaten come and go where the list in use may be looked into. Reads rows for the
 * last only.
 */
export function besideInUse(
	controle: Controle,
	gebouwd: Pick<Gebouwd, 'tables' | 'velden' | 'rijen' | 'blijft'>,
	om: Omstandigheden
): Controle {
	const { inGebruik, erbij, peildatum, dagen, zelfde } = om;
	const weg = inGebruik ? goneSince(inGebruik, gebouwd) : [];
	const verschil = erbij ? null : differenceWith(inGebruik, gebouwd, weg);
	const ontbreekt = ontbrekendeVelden(gebouwd.velden);
	const blijft = inGebruik && stayingBeside(inGebruik, gebouwd, om);
	const isOlder = inGebruik && peildatum !== null && peildatum < inGebruik.meta.peildatum;
	return {
		...controle,
		...(blijft ? { blijft } : {}),
		...(dagen?.length ? { dagen } : {}),
		...(isOlder ? { ouderDan: inGebruik.meta.peildatum } : {}),
		...(zelfde ? { zelfde } : {}),
		meldingen: inOrder([...controle.meldingen, ...meldingenOver(gebouwd, om, weg)]),
		velden: { ...stayingFields(inGebruik, gebouwd, erbij), ...gebouwd.velden },
		...(ontbreekt.length ? { ontbreekt } : {}),
		...(verschil ? { verschil } : {})
	};
}

/** Records of the list in use that are not in the files: those that stay, or those that could. */
function stayingBeside(
	{ meta }: InGebruik,
	{ velden, blijft }: Pick<Gebouwd, 'velden' | 'blijft'>,
	{ zonder = false }: Omstandigheden
): Controle['blijft'] | null {
	const van = { peildatum: meta.peildatum, bronnen: meta.bronnen ?? [] };
	const could = zonder
		? notRead(meta.aantallen, velden).map((tabel) => ({
				tabel,
				rijen: meta.aantallen[tabel] ?? 0,
				weg: 0
			}))
		: blijft;
	const tabellen = could
		.filter(({ tabel }) => tabel !== 'kandidaten')
		.map((each) => ({ ...each, dag: dagVanTabel(van, each.tabel) }));
	return tabellen.length ? { behouden: !zonder, tabellen } : null;
}

/** Fields of the tables that stay. */
function stayingFields(
	inGebruik: InGebruik | null,
	{ blijft }: Pick<Gebouwd, 'blijft'>,
	erbij: boolean
): VeldenPerTabel {
	const { velden = {} } = inGebruik?.meta ?? {};
	const staying = new Set<string>(blijft.filter(({ rijen }) => rijen).map(({ tabel }) => tabel));
	if (erbij) staying.add('kandidaten');
	return Object.fromEntries(Object.entries(velden).filter(([tabel]) => staying.has(tabel)));
}

/** Kandidaten that come and go, and columns that go. */
function differenceWith(
	inGebruik: InGebruik | null,
	{ tables, velden }: Pick<Gebouwd, 'tables' | 'velden'>,
	weg: readonly string[]
): Controle['verschil'] | null {
	const nu = tables.kandidaten;
	const toen = inGebruik?.tables?.kandidaten;
	if (!inGebruik?.tables || !nu || !toen) return null;
	const { meta } = inGebruik;
	const counts = kandidatenAnders({ meta, tables: inGebruik.tables }, { meta: { velden }, tables });
	const alles = nu.rows > 0 && counts.nieuw === nu.rows && counts.weg === toen.rows;
	return {
		met: meta.peildatum,
		...counts,
		...(alles ? { alles } : {}),
		...(weg.length ? { kolommenWeg: weg } : {})
	};
}

function goneSince(
	{ meta, tables }: InGebruik,
	gebouwd: Pick<Gebouwd, 'tables' | 'velden' | 'rijen'>
): readonly string[] {
	const koppen: Partial<Record<TabelId, ReadonlySet<string>>> = {};
	for (const { tabel, data } of gebouwd.rijen)
		koppen[tabel] = new Set([...(koppen[tabel] ?? []), ...data.koppen]);
	const van = { velden: meta.velden, ...(tables ? { tables } : {}) };
	return kolommenWeg(van, gebouwd, koppen);
}

function meldingenOver(
	{ velden, rijen, blijft }: Pick<Gebouwd, 'velden' | 'rijen' | 'blijft'>,
	{ inGebruik, erbij, peildatum, vandaag, dagen = [] }: Omstandigheden,
	weg: readonly string[]
): readonly Melding[] {
	const bestand = rijen[0]?.bestand;
	if (bestand === undefined) return [];
	const said: LijstVondst[] = [];
	const bestandDagen = dagen.map(({ dag }) => dag);
	const ver = peildatum === null ? null : peildatumVer(peildatum, vandaag, bestandDagen);
	if (peildatum !== null && ver) {
		const bestand = bestandDagen.length ? Math.max(...bestandDagen) : null;
		said.push({ soort: 'peildatum-ver', dag: peildatum, ver, bestand });
	}
	if (inGebruik) {
		const dag = inGebruik.meta.peildatum;
		if (peildatum !== null && peildatum < dag) said.push({ soort: 'lijst-ouder', dag });
		said.push(...weg.map((kop): LijstVondst => ({ soort: 'kolom-weg', kop, dag })));
		const staying = blijft.filter((each) => each.rijen).map(({ tabel }) => tabel);
		const other = notRead(inGebruik.meta.aantallen, velden);
		const tabellen = erbij
			? other.filter((tabel) => tabel === 'kandidaten' || staying.includes(tabel))
			: [];
		if (tabellen.length) said.push({ soort: 'tabellen-blijven', tabellen, dag });
		const gone = other.filter((tabel) => !tabellen.includes(tabel) && !staying.includes(tabel));
		if (gone.length) said.push({ soort: 'tabellen-weg', tabellen: gone });
	}
	return said.map((vondst) => {
		const plek = { tabel: null, rij: null, aantal: 1 };
		return meldingOf(
			bestand,
			lijstTekst(vondst),
			vondst.soort === 'kolom-weg' ? { ...plek, veld: vondst.kop } : plek
		);
	});
}

/** Tables with rows in the list in use that are not read. */
function notRead(aantallen: SnapshotMeta['aantallen'], velden: VeldenPerTabel): readonly TabelId[] {
	return TABELLEN.filter((tabel) => !velden[tabel] && (aantallen[tabel] ?? 0) > 0);
}
