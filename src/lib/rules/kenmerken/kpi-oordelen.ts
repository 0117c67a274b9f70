import { PROFIEL } from '$lib/domain/kandidaat/klantprofiel';
import { codeColumn, NO_DAY, type CodeColumn } from '$lib/columns/column';
import { combinedCodes } from '$lib/columns/combined';
import { plusMaanden } from '$lib/domain/velden/datum';
import { ACTUEEL_MAANDEN, type KpiId } from '$lib/domain/doelen/kpis';
import { oordeelProfiel } from '$lib/domain/kandidaat/profielgraad';
import { KLANTPROFIEL, IN_REGISTER, JA, NEE } from '$lib/domain/velden/waarden';
import { dayAt } from '$lib/data/cell-text';
import type { Dataset } from '$lib/data/dataset';
import { partKey } from '$lib/data/parts';
import { profielInhouden } from '$lib/data/tellingen/profiel-inhoud';

/** Of a kandidaat in a KPI: not in it, only below the line, or above it too. */
export const KPI_OORDELEN = { buiten: 0, noemer: 1, teller: 2 } as const;
const { buiten, noemer, teller } = KPI_OORDELEN;

/** KPIs that are counted in kandidaten; the others are about records. */
export type KandidaatKpi = Exclude<KpiId, 'signalenVerstreken' | 'zonderModule'>;

const OORDELEN = partKey<CodeColumn>('peildatum');

/**
 * What each kandidaat is in a KPI, as codes to count with; made once per dataset, a scan of its rows. `meetellen` = those
 * without a code are counted in the profielgraad.
 */
export function kpiOordelen(dataset: Dataset, kpi: KandidaatKpi, meetellen: boolean): CodeColumn {
	const maker = kpi === 'profielgraad' ? graad(meetellen) : MAKERS[kpi];
	const key = kpi === 'profielgraad' ? `${kpi} ${meetellen}` : kpi;
	return dataset.part(
		OORDELEN,
		() => ({ kind: 'code', codes: maker(dataset), values: Object.keys(KPI_OORDELEN) }),
		key
	);
}

const CODES = KLANTPROFIEL.map(({ code }) => code);

function graad(meetellen: boolean) {
	return byValue('klantprofiel', (code) => oordeelProfiel(code, meetellen));
}

const MAKERS: Readonly<
	Record<Exclude<KandidaatKpi, 'profielgraad'>, (dataset: Dataset) => Uint8Array>
> = {
	vindbaarheid: vindbaar,
	actualiteit: actueel,
	sonardekking: byValue('status', (status) => status !== ''),
	ladder: byValue('ladder', (trede) => (trede === '' ? null : trede !== '#')),
	registerconsistentie: ({ kandidaten }) =>
		combinedCodes(kandidaten, ['dgr', 'banenafspraken'], ([dgr = '', afspraken = '']) => {
			const [compas, sonar] = [dgr === IN_REGISTER ? JA : dgr, afspraken];
			if (![compas, sonar].every((code) => code === JA || code === NEE)) return buiten;
			if (compas === sonar) return teller;
			// UWV counts people in the register who do not fall under the banenafspraak: no fault.
			return compas === JA ? buiten : noemer;
		})
};

/** By one field: null = not in it, else whether above the line. */
function byValue(veld: string, isIn: (waarde: string) => boolean | null) {
	return ({ kandidaten }: Dataset): Uint8Array =>
		combinedCodes(kandidaten, [veld], ([waarde = '']) => {
			const above = isIn(waarde);
			return above === null ? buiten : above ? teller : noemer;
		});
}

function vindbaar(dataset: Dataset): Uint8Array {
	const { combinatie, afgeleid } = profielInhouden(dataset);
	const fits = combinatie.values.map((_, bits) =>
		['vindbaar', 'volledig'].includes(afgeleid(bits) ?? '')
	);
	return within(dataset, CODES, (row) => fits[combinatie.codes[row] ?? 0] ?? false);
}

function actueel(dataset: Dataset): Uint8Array {
	const { kandidaten, peildatum } = dataset;
	const since = plusMaanden(peildatum, -ACTUEEL_MAANDEN);
	return within(dataset, [PROFIEL.ja, PROFIEL.onvolledig], (row) => {
		const day = dayAt(kandidaten, 'profielgewijzigd', row);
		return day !== NO_DAY && day >= since && day <= peildatum;
	});
}

/** Among kandidaten with one of these codes. */
function within(
	{ kandidaten }: Dataset,
	wanted: readonly string[],
	isIn: (row: number) => boolean
): Uint8Array {
	const { codes, values } = codeColumn(kandidaten, 'klantprofiel');
	const fits = values.map((code) => wanted.includes(code));
	const result = new Uint8Array(kandidaten.rows);
	for (let row = 0; row < result.length; row++)
		if (fits[codes[row] ?? -1]) result[row] = isIn(row) ? teller : noemer;
	return result;
}
