import type { UitvoerCellen } from '$lib/domain/momentopname/uitvoer';
import type { Kolom, KolomWaarde } from './column';
import type { Lijst } from './list';
import type { LijstKolom } from './uitvoer-bron';

type Rijen<Rij> = Pick<Lijst<Rij>, 'rijen' | 'rijAt'>;

/** Rows between two looks at the screen. */
const STEP = 1000;

/** The columns of a list as they leave in a file: each different text once, days and numbers as they are. */
export function exportColumns<Rij>(
	lijst: Rijen<Rij> & { readonly kolommen: readonly Kolom<Rij>[] }
): readonly LijstKolom[] {
	return lijst.kolommen.map(({ label, kop = label, wie, waarde }) => ({
		kop,
		wie: typeof wie === 'function' ? wie() : (wie ?? false),
		make: () => cellsOf(waarde, lijst)
	}));
}

function* cellsOf<Rij>(
	waarde: KolomWaarde<Rij>,
	lijst: Rijen<Rij>
): Generator<unknown, UitvoerCellen> {
	switch (waarde.soort) {
		case 'tekst': {
			const codes = new Uint32Array(lijst.rijen);
			const known = new Map<string, number>();
			yield* eachRow(lijst, (rij, index) => {
				const text = waarde.at(rij);
				const code = known.get(text) ?? known.size;
				if (code === known.size) known.set(text, code);
				codes[index] = code;
			});
			return { soort: 'tekst', waarden: [...known.keys()], codes };
		}
		case 'code': {
			const codes = new Uint32Array(lijst.rijen);
			yield* eachRow(lijst, (rij, index) => (codes[index] = waarde.at(rij)));
			return { soort: 'tekst', waarden: waarde.values.map(waarde.woord), codes };
		}
		case 'dag': {
			const dagen = new Int32Array(lijst.rijen);
			yield* eachRow(lijst, (rij, index) => (dagen[index] = waarde.at(rij)));
			return { soort: 'datum', dagen };
		}
		case 'getal': {
			const cellen: (number | null)[] = [];
			yield* eachRow(lijst, (rij) => cellen.push(waarde.at(rij)));
			return { soort: 'cellen', cellen };
		}
	}
}

function* eachRow<Rij>(
	{ rijen, rijAt }: Rijen<Rij>,
	read: (rij: Rij, index: number) => void
): Generator<unknown, void> {
	for (let index = 0; index < rijen; index++) {
		if (index % STEP === 0) yield;
		read(rijAt(index), index);
	}
}
