import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeTable } from '$lib/columns/arrow';
import { Dashboard } from '$lib/app/dashboard.svelte';
import { wieVraag } from '$lib/app/lookback/wie-vraag';
import { telbron } from '$lib/app/telbron';
import { drain } from '$lib/data/pieces';
import type { Dataset } from '$lib/data/dataset';
import type { Doorstroom } from '$lib/domain/doorstroom/doorstroom';
import type { SnapshotBytes } from '$lib/domain/momentopname/momentopname';
import type { Verschil } from '$lib/domain/momentopname/verschil';
import { VerschilTabel } from '$lib/lists/verschil-tabel';
import { stroomGetal, stroomTabellen } from '$lib/pages/klantprofiel/doorstroom/stroom-tabel';
import { filtersVan } from '$lib/panels/getal/getal-lijst';
import { getalVraag } from '$lib/panels/getal/getal-vraag';
import { recount } from '$lib/rules/recount/recount';
import type { EigenGetal } from '$lib/tables/eigen-getal';
import { doorstroomTussen } from '$lib/worker/lookback/doorstroom';
import { Teller } from '$lib/worker/lookback/teller';
import { verschilTussen, type Momentopname } from '$lib/worker/lookback/verschil';
import { kandidatenSnapshot, type KandidaatWaarden } from '../fixtures/kandidaten-snapshot';
import { runs } from './runs';

/** One list spells a value one way, as reading in makes it; another may do so otherwise. */
function lijst(epe: string, vreemd: string) {
	const persnr = fc.oneof(
		{ weight: 20, arbitrary: fc.integer({ min: 1, max: 25 }).map(String) },
		fc.constant('')
	);
	const kandidaat = fc.record({
		persnr,
		gemeente: fc.constantFrom('', epe, 'Heerde'),
		klantprofiel: fc.constantFrom('', 'J', 'N', 'O', vreemd),
		ladder: fc.constantFrom(
			...['', '#', '06', '05 met groeipotentieel', '05 zonder groeipotentieel', '04']
		)
	});
	return fc.array(kandidaat, { minLength: 1, maxLength: 30 });
}

const TOEN = lijst('EPE', 'X');
const NU = lijst('Epe', 'x');

function opened({ meta, tabellen }: SnapshotBytes): Momentopname {
	return {
		meta,
		tables: tabellen.kandidaten ? { kandidaten: decodeTable(tabellen.kandidaten) } : {}
	};
}

interface Beeld {
	readonly dashboard: Dashboard;
	readonly dataset: Dataset;
	readonly stroom: Doorstroom;
	readonly verschil: Verschil;
}

/** Two lists, the later one on screen under a choice of gemeente. */
function shown(
	dashboard: Dashboard,
	toen: readonly KandidaatWaarden[],
	nu: readonly KandidaatWaarden[],
	keuze: number | null
): Beeld {
	const [van, naar] = [
		kandidatenSnapshot(toen, { id: 'toen' }),
		kandidatenSnapshot(nu, { id: 'nu' })
	];
	dashboard.show(naar);
	const { dataset } = dashboard;
	if (!dataset) throw new Error('nothing opened');
	const codes = keuze === null ? [] : [keuze % dataset.valuesOf('gemeente').length];
	dashboard.apply({ kind: 'picks', picks: { gemeente: codes } });
	const [before, after] = [opened(van), opened(naar)];
	const verschil = verschilTussen(before, after);
	dashboard.setVerschil('toen', new VerschilTabel(verschil).rijen(dataset.kandidaten.rows));
	const vraag = wieVraag(dataset, dashboard.filters);
	const stroom = doorstroomTussen(new Teller(before), new Teller(after), vraag);
	if (!stroom) throw new Error('nothing counted');
	return { dashboard, dataset, stroom, verschil };
}

/** Every number of the tables that opens a list. */
function numbersIn({ dashboard, stroom }: Beeld): readonly EigenGetal[] {
	const { filters } = dashboard;
	return stroomTabellen(stroom).flatMap((tabel) =>
		tabel.rijen.flatMap(({ aantallen }, rij) =>
			aantallen.flatMap(
				(_, kolom) => stroomGetal(tabel, rij, kolom, { van: stroom, dag: '', filters }) ?? []
			)
		)
	);
}

it('each number of the flow opens exactly who is in it, and is counted again the same', async () => {
	const dashboard = new Dashboard();
	await dashboard.loadMore();
	let listed = 0;
	fc.assert(
		fc.property(TOEN, NU, fc.option(fc.nat(5)), (toen, nu, keuze) => {
			const beeld = shown(dashboard, toen, nu, keuze);
			const { dataset, verschil } = beeld;
			for (const getal of numbersIn(beeld)) {
				const filters = filtersVan(dataset, dashboard, getal);
				expect(filters && dashboard.outcomeOf(filters)?.count, getal.wat).toBe(getal.aantal);
				const onder = getal.filters ?? dashboard.filters;
				const erbij = { dossier: {}, vandaag: 0, verschil: onder.sinds && verschil };
				const [nageteld] = drain(
					recount(telbron(dataset, onder, erbij as never), getalVraag(getal))
				);
				expect(nageteld?.nageteld, getal.wat).toBe(getal.aantal);
				listed += Number(getal.aantal > 0 && getal.filters !== undefined);
			}
		}),
		{ numRuns: runs(20) }
	);
	expect(listed).toBeGreaterThan(50);
});

it('the later values add up to the selection on screen, whoever is gone or new', async () => {
	const dashboard = new Dashboard();
	await dashboard.loadMore();
	fc.assert(
		fc.property(TOEN, NU, fc.option(fc.nat(5)), (toen, nu, keuze) => {
			const { stroom } = shown(dashboard, toen, nu, keuze);
			for (const { rijen, kolommen } of stroomTabellen(stroom)) {
				const onder = rijen.at(-1)?.aantallen ?? [];
				const weg = onder[kolommen.length - 2] ?? 0;
				expect((onder.at(-1) ?? 0) - weg).toBe(dashboard.count);
			}
		}),
		{ numRuns: runs(100) }
	);
});
