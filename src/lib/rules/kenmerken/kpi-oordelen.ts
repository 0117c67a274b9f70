import { NO_DAY, type CodeColumn } from '$lib/columns/column';
import { combinedCodes } from '$lib/columns/combined';
import { standCodes } from '$lib/domain/kandidaat/kandidaat-stand';
import { plusMaanden } from '$lib/domain/velden/datum';
import { ACTUEEL_MAANDEN, type KandidaatKpi } from '$lib/domain/doelen/kpis';
import { JA, NEE } from '$lib/domain/velden/waarden';
import { dayAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import { partKey } from '$lib/data/parts';
import { profielInhouden } from '$lib/data/tellingen/profiel-inhoud';

/** Of a kandidaat in a KPI: not in it, only below the line, or above it too. */
export const KPI_OORDELEN = { buiten: 0, noemer: 1, teller: 2 } as const;

const OORDELEN = partKey<CodeColumn>('peildatum');

/**
 * What each kandidaat is in a KPI, as codes to count with; made once per dataset, a scan of its rows. `meetellen` = those
 * without a code are counted in the profielgraad.
 */
export function kpiOordelen(dataset: Dataset, kpi: KandidaatKpi, meetellen: boolean): CodeColumn {
	return dataset.part(
		OORDELEN,
		() => ({
			kind: 'code',
			codes: judged(dataset, kpi, meetellen),
			values: Object.keys(KPI_OORDELEN)
		}),
		`${kpi.id} ${meetellen}`
	);
}

/** Judges each combination of what the KPI reads once. */
function judged(dataset: Dataset, { leest, geldt }: KandidaatKpi, meetellen: boolean): Uint8Array {
	const { rows, columns } = dataset.kandidaten;
	const withParts = new Map(columns);
	if (leest.includes('vindbaar')) withParts.set('vindbaar', vindbaar(dataset));
	if (leest.includes('bijgewerkt')) withParts.set('bijgewerkt', bijgewerkt(dataset));
	return combinedCodes({ rows, columns: withParts }, leest, (values) => {
		const read = (deel: KandidaatKpi['leest'][number]) => values[leest.indexOf(deel)] ?? '';
		const above = geldt(
			{
				...standCodes(read),
				vindbaar: read('vindbaar') === JA,
				bijgewerkt: read('bijgewerkt') === JA
			},
			meetellen
		);
		if (above === null) return KPI_OORDELEN.buiten;
		return above ? KPI_OORDELEN.teller : KPI_OORDELEN.noemer;
	});
}

function vindbaar(dataset: Dataset): CodeColumn {
	const { combinatie, afgeleid } = profielInhouden(dataset);
	const values = combinatie.values.map((_, bits) =>
		['vindbaar', 'volledig'].includes(afgeleid(bits) ?? '') ? JA : NEE
	);
	return { ...combinatie, values };
}

/** Whether the profile was changed in the months before the peildatum. */
function bijgewerkt({ kandidaten, peildatum }: Dataset): CodeColumn {
	const since = plusMaanden(peildatum, -ACTUEEL_MAANDEN);
	const codes = new Uint8Array(kandidaten.rows);
	for (let row = 0; row < codes.length; row++) {
		const day = dayAt(kandidaten, 'profielgewijzigd', row);
		if (day !== NO_DAY && day >= since && day <= peildatum) codes[row] = 1;
	}
	return { kind: 'code', codes, values: [NEE, JA] };
}
