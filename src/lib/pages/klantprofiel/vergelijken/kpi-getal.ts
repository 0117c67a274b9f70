import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import type { Kpi, KpiId } from '$lib/domain/doelen/kpis';
import { PROFIEL } from '$lib/domain/kandidaat/klantprofiel';
import type { Voorwaarden } from '$lib/rules/recount/natelling';
import type { EigenGetal } from '$lib/tables/eigen-getal';
import { isWaarde } from '$lib/tables/getelde-tabel';

/** Kandidaten who are counted by a KPI, in the words of a recount. */
interface KpiWie {
	readonly teller: Voorwaarden;
	readonly noemer: Voorwaarden;
	/** Fields that tell by eye. */
	readonly toon: readonly string[];
}

/**
 * Who is above and below the line; null where no condition says it, and the number opens nothing: records of tiles have
 * their own page.
 */
export function kpiWie(id: KpiId, meetellen: boolean): KpiWie | null {
	switch (id) {
		case 'profielgraad':
			return {
				teller: [isWaarde('klantprofiel', PROFIEL.ja)],
				noemer: [{ soort: 'profielgraad', meetellen }],
				toon: ['klantprofiel']
			};
		case 'sonardekking':
			return { teller: without('status', ''), noemer: [], toon: ['status'] };
		case 'ladder':
			return {
				teller: without('ladder', '', '#'),
				noemer: without('ladder', ''),
				toon: ['ladder']
			};
		default:
			return null;
	}
}

/** A gemeente or begeleider whose kandidaten are counted. */
interface KpiGroep {
	readonly veld: 'gemeente' | 'begeleider';
	/** As stored. */
	readonly waarde: string;
	readonly naam: string;
}

/** Who is above the line of a KPI, or counted by it, in a group or among all; null where no condition says it. */
export function kpiVoorwaarden(
	id: KpiId,
	meetellen: boolean,
	wat: 'teller' | 'noemer',
	groep: Pick<KpiGroep, 'veld' | 'waarde'> | null
): Voorwaarden | null {
	const wie = kpiWie(id, meetellen);
	return wie && [...(groep ? [isWaarde(groep.veld, groep.waarde)] : []), ...wie[wat]];
}

/** A number of a KPI with who is in it, of a group or of everybody; null where no condition says that. */
export function kpiGetal(
	kpi: Kpi,
	aantal: number,
	wat: 'teller' | 'noemer',
	groep: KpiGroep | null
): EigenGetal | null {
	const { meetellen } = zonderCode;
	const wie = kpiWie(kpi.id, meetellen);
	const voorwaarden = kpiVoorwaarden(kpi.id, meetellen, wat, groep);
	if (!wie || !voorwaarden) return null;
	return {
		aantal,
		tabel: 'kandidaten',
		wie: voorwaarden,
		wat: heading(kpi[wat]),
		...(groep && { van: groep.naam }),
		toon: [groep?.veld ?? 'gemeente', ...wie.toon],
		uitleg: [kpi.definitie]
	};
}

/** Words as they begin a heading. */
export function heading(woorden: string): string {
	return woorden.charAt(0).toUpperCase() + woorden.slice(1);
}

function without(veld: string, ...een: readonly string[]): Voorwaarden {
	return [{ soort: 'veld', veld, een, niet: true }];
}
