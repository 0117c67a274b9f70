import type { Controle } from '$lib/domain/momentopname/inlezen';
import type { Melding } from '$lib/domain/momentopname/melding';
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
	readonly meta: Pick<SnapshotMeta, 'peildatum' | 'velden' | 'aantallen'>;
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
	readonly bestandDagen?: readonly Dag[];
}

/**
 * What is said of an import beside what stays, what is in use and today: fields that are nowhere, columns and tables that
 * go, a day that is odd, and which kandidaten come and go where the list in use may be looked into. Reads rows for the
 * last only.
 */
export function besideInUse(
	controle: Controle,
	gebouwd: Pick<Gebouwd, 'tables' | 'velden' | 'rijen'>,
	om: Omstandigheden
): Controle {
	const { inGebruik, erbij } = om;
	const weg = inGebruik ? goneSince(inGebruik, gebouwd) : [];
	const verschil = erbij ? null : differenceWith(inGebruik, gebouwd, weg);
	const ontbreekt = ontbrekendeVelden(gebouwd.velden);
	return {
		...controle,
		meldingen: inOrder([...controle.meldingen, ...meldingenOver(gebouwd, om, weg)]),
		velden: erbij ? { ...inGebruik?.meta.velden, ...gebouwd.velden } : gebouwd.velden,
		...(ontbreekt.length ? { ontbreekt } : {}),
		...(verschil ? { verschil } : {})
	};
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
	{ velden, rijen }: Pick<Gebouwd, 'velden' | 'rijen'>,
	{ inGebruik, erbij, peildatum, vandaag, bestandDagen = [] }: Omstandigheden,
	weg: readonly string[]
): readonly Melding[] {
	const bestand = rijen[0]?.bestand;
	if (bestand === undefined) return [];
	const said: LijstVondst[] = [];
	const ver = peildatum === null ? null : peildatumVer(peildatum, vandaag, bestandDagen);
	if (peildatum !== null && ver) {
		const bestand = bestandDagen.length ? Math.max(...bestandDagen) : null;
		said.push({ soort: 'peildatum-ver', dag: peildatum, ver, bestand });
	}
	if (inGebruik) {
		const dag = inGebruik.meta.peildatum;
		if (peildatum !== null && peildatum < dag) said.push({ soort: 'lijst-ouder', dag });
		said.push(...weg.map((kop): LijstVondst => ({ soort: 'kolom-weg', kop, dag })));
		const tabellen = notRead(inGebruik.meta.aantallen, velden);
		if (tabellen.length)
			said.push(
				erbij ? { soort: 'tabellen-blijven', tabellen, dag } : { soort: 'tabellen-weg', tabellen }
			);
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
