import { decodeTable } from '$lib/columns/arrow';
import { encodeTable } from '$lib/columns/arrow-encode';
import { codeColumn, textColumn, type ColumnTable } from '$lib/columns/column';
import { dossierVan } from '$lib/domain/documenten/dossier';
import type { SnapshotBytes, SnapshotMeta } from '$lib/domain/momentopname/momentopname';
import { eerderOvergenomen } from '$lib/domain/documenten/overdracht';
import {
	dossierVanRijen,
	overname,
	type WieInLijst
} from '$lib/domain/documenten/overdracht-dossier';
import { Storing } from '$lib/domain/momentopname/storing';
import { TABELLEN, type TabelId } from '$lib/domain/velden/tabellen';
import { caseloadVan } from '$lib/worker/write/caseload';
import type { Answers } from './host';
import { DocumentStore } from '$lib/worker/keep/documents/document-store';
import { logLine } from '$lib/worker/keep/log';
import { isOpenable } from '$lib/worker/keep/backup/openable';
import { readOverdracht, writeOverdracht } from '$lib/worker/keep/backup/overdracht-file';
import { COST } from '$lib/worker/keep/vault/passphrase';
import type { Along, SnapshotStore } from '$lib/worker/keep/snapshot-store';

/** Handing over a caseload, and taking one over; needs no passphrase of the vault but one of the file. */
export function overdrachtAnswers(
	store: SnapshotStore,
	cost = COST
): Pick<Answers, 'makeOverdracht' | 'readOverdracht' | 'takeOver'> {
	const documents = new DocumentStore(store.keeper);
	const eerder = async ({ overdracht }: SnapshotMeta) =>
		overdracht ? eerderOvergenomen(overdracht, await store.list()) : null;
	return {
		async makeOverdracht({ momentopname, begeleider, wachtwoord }) {
			const snapshot = await store.open(momentopname);
			if (!snapshot) throw new Storing('opslag-beschadigd');
			const { soort, peildatum, velden } = snapshot.meta;
			const tables = decodedTables(snapshot);
			const { tables: own, rijen } = caseloadVan(tables, begeleider);
			if (!rijen.length) throw new RangeError('nobody is in this caseload');
			const { gelezen, beschadigd } = await documents.read(soort, ['dossier']);
			if (beschadigd.length) throw new Storing('documenten-beschadigd');
			const dossiers = dossierVan(gelezen.dossier?.inhoud ?? {}).kandidaten ?? {};
			const gemaakt = new Date();
			const bytes = await writeOverdracht(
				{
					meta: { soort, peildatum, velden },
					herkomst: { begeleider, gemaakt: gemaakt.toISOString() },
					tabellen: TABELLEN.flatMap((tabel) => {
						const table = own[tabel];
						return table ? [{ tabel, rijen: table.rows, bytes: encodeTable(table) }] : [];
					}),
					dossier: dossierVanRijen(dossiers, lijstVan(tables.kandidaten), new Set(rijen))
				},
				wachtwoord,
				cost
			);
			await store.note(logLine('overdracht-gemaakt', rijen.length));
			return { naam: `kandidaten-overdracht-${gemaakt.toLocaleDateString('sv')}.kib`, bytes };
		},

		async readOverdracht({ bytes, wachtwoord }) {
			const found = await readOverdracht(new Uint8Array(bytes), wachtwoord);
			if (!isOpenable(found)) throw new Storing('overdracht-onleesbaar');
			return { ...found, eerder: (await eerder(found.meta))?.ingelezen ?? null };
		},

		async takeOver({ overdracht: { dossier, eerder: said, ...given }, gezien }) {
			const { soort } = given.meta;
			// Another tab may have taken it over since the user looked.
			if (said === null && (await eerder(given.meta))) throw new Storing('overdracht-al-geopend');
			const lijst = lijstVan(decodedTables(given).kandidaten);
			let uitkomst = { erbij: 0, bleef: 0 };
			const along: Along = {
				log: logLine('overdracht-geopend', given.meta.aantallen.kandidaten ?? 0),
				settings: (sealer) =>
					documents.changed({ soort, id: 'dossier' }, sealer, (inhoud) => {
						const taken = overname(dossierVan(inhoud).kandidaten ?? {}, dossier, lijst);
						({ uitkomst } = taken);
						return taken.operaties;
					})
			};
			const meta = await store.commit(given, [], along, gezien);
			return { snapshot: { ...given, meta }, uitkomst };
		}
	};
}

function decodedTables({ tabellen }: SnapshotBytes): Partial<Record<TabelId, ColumnTable>> {
	const tables: Partial<Record<TabelId, ColumnTable>> = {};
	for (const tabel of TABELLEN) {
		const bytes = tabellen[tabel];
		if (bytes) tables[tabel] = decodeTable(bytes);
	}
	return tables;
}

/** By what each kandidaat of a list is found. */
function lijstVan(kandidaten: ColumnTable | undefined): readonly WieInLijst[] {
	if (!kandidaten) throw new Storing('opslag-beschadigd');
	const persnr = textColumn(kandidaten, 'persnr');
	const { codes, values } = codeColumn(kandidaten, 'gemeente');
	return Array.from({ length: kandidaten.rows }, (_, row) => ({
		gemeente: values[codes[row] ?? 0] ?? '',
		persnr: persnr.at(row)
	}));
}
