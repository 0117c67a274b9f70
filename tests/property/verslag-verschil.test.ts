import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ProfielGroep } from '$lib/data/tellingen/profiel-groepen';
import { cijferTeksten } from '$lib/pages/verslag/cijfer-tekst';
import type { Verslag } from '$lib/pages/verslag/verslag';
import { Attack, type PublicSum } from './attack';
import { runs } from './runs';

type Deel = 'ja' | 'onvolledig' | 'leeg' | 'nee' | 'buiten';
const DREMPEL = 5;

const aantal = fc.oneof(fc.nat(4), fc.nat(40));
const moment = fc.record({
	ja: aantal,
	onvolledig: aantal,
	leeg: aantal,
	nee: aantal,
	buiten: aantal
});

function verslag(
	nu: Readonly<Record<Deel, number>>,
	toen: Readonly<Record<Deel, number>>
): Verslag {
	const noemer = nu.ja + nu.onvolledig + nu.leeg + nu.nee;
	const totaal = noemer + nu.buiten;
	const groep = { ...nu, code: 0, naam: 'Epe', anders: 0, noemer, totaal, teDoen: totaal - nu.ja };
	return {
		groep: groep as ProfielGroep,
		vorig: {
			dag: 20_700,
			klaar: toen.ja,
			totaal: toen.ja + toen.onvolledig + toen.leeg + toen.nee
		},
		tegels: [],
		ontbreekt: [],
		acties: null,
		metActie: null,
		signalen: [],
		dringend: []
	};
}

it('a report with a moment before tells no small number by what is printed of the difference', () => {
	let shielded = 0;
	fc.assert(
		fc.property(moment, moment, (nu, toen) => {
			const made = verslag(nu, toen);
			const [tekst] = cijferTeksten([made], () => [], DREMPEL, false);
			if (!tekst) throw new RangeError('nothing printed');
			const echt: Readonly<Record<string, number>> = {
				...nu,
				noemer: made.groep.noemer,
				totaal: made.groep.totaal,
				teDoen: made.groep.teDoen,
				'vorig.ja': made.vorig?.klaar ?? 0,
				'vorig.noemer': made.vorig?.totaal ?? 0
			};
			const namen = Object.keys(echt);
			const at = (naam: string) => namen.indexOf(naam);
			const cells = namen.map((naam) => {
				const shown = tekst.getal(naam);
				if (shown === 'x') return 'x' as const;
				return shown.startsWith('<') ? ('<' as const) : (echt[naam] ?? 0);
			});
			const som = (whole: string, ...parts: readonly string[]): PublicSum => ({
				whole: at(whole),
				parts: parts.map(at)
			});
			const isPrinted = tekst.isOpen('ja', 'vorig.ja');
			// The difference is printed beside two numbers that are printed, and so says nothing of a third.
			if (isPrinted) expect([tekst.getal('ja'), tekst.getal('vorig.ja')]).not.toContain('x');
			const attack = new Attack({
				cells,
				sums: [
					som('noemer', 'ja', 'onvolledig', 'leeg', 'nee'),
					som('totaal', 'noemer', 'buiten'),
					som('totaal', 'ja', 'teDoen'),
					{ whole: at('vorig.noemer'), parts: [at('vorig.ja')], open: true }
				],
				threshold: DREMPEL
			});
			expect(attack.contradiction).toBe(false);
			cells.forEach((cell, place) => {
				if (typeof cell === 'number') return;
				shielded++;
				const low = attack.low[place] ?? 0;
				const high = attack.high[place] ?? 0;
				expect(low, `${namen[place]} is ${echt[namen[place] ?? '']}`).toBeLessThan(high);
			});
		}),
		{ numRuns: runs(300) }
	);
	expect(shielded).toBeGreaterThan(100);
});
