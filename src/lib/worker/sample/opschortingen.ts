import { GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import { formatDatum } from '$lib/locale/format';
import type { Module } from './modules';
import type { Random } from './random';

const OP_PEILDATUM = 13;
const VOORBIJ = 46;
const STRAKS = 15;

/** Cells "01-11-2026 t/m 30-11-2026; 05-01-2027 t/m" by module; most modules have none. */
export function drawOpschortingen(
	random: Random,
	modules: readonly Module[],
	d: Dag
): ReadonlyMap<Module, string> {
	const cellen = new Map<Module, string>();
	const einde = (module: Module) => (module.einde === GEEN_DAG ? d + 200 : module.einde);
	const geschikt = random.shuffle(
		modules.filter(
			(module) => module.fase === 'actief' && module.start < d - 75 && einde(module) > d + 60
		)
	);

	geschikt.slice(0, OP_PEILDATUM).forEach((module, rang) => {
		const van = random.int(d - 40, d - 1);
		const tot = random.int(d + 1, Math.min(einde(module), d + 70));
		const eerder = period(d - 70, random.int(d - 60, d - 45));
		const bijzonder = [
			period(d, tot),
			period(van, d),
			`${eerder}; ${period(van, tot)}`,
			period(van, GEEN_DAG)
		];
		cellen.set(module, bijzonder[rang] ?? period(van, tot));
	});
	geschikt.slice(OP_PEILDATUM, OP_PEILDATUM + VOORBIJ).forEach((module, rang) => {
		const van = random.int(d - 70, d - 40);
		const tot = rang === 0 ? d - 1 : random.int(van + 7, d - 8);
		cellen.set(
			module,
			rang % 9 === 1 ? `${period(van, van + 6)}; ${period(d - 7, d - 2)}` : period(van, tot)
		);
	});
	geschikt
		.slice(OP_PEILDATUM + VOORBIJ, OP_PEILDATUM + VOORBIJ + STRAKS)
		.forEach((module, rang) => {
			const van = rang === 0 ? d + 1 : random.int(d + 2, d + 30);
			cellen.set(module, period(van, rang === 1 ? GEEN_DAG : van + random.int(7, 28)));
		});
	for (const module of modules) {
		// Suspended when they ended, or while they were already cancelled: neither counts.
		if (module.fase === 'geeindigd' && module.einde - module.start > 60 && random.chance(0.02)) {
			cellen.set(module, period(module.start + 20, module.start + random.int(27, 50)));
		}
		if (module.fase === 'voortijdig' && module.start < d - 30 && random.chance(0.1)) {
			cellen.set(module, period(d - random.int(5, 20), GEEN_DAG));
		}
	}
	return cellen;
}

function period(van: Dag, tot: Dag): string {
	return `${formatDatum(van)} t/m ${formatDatum(tot)}`.trimEnd();
}
