import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Dashboard } from '$lib/app/dashboard.svelte';
import { AfsprakenBlad } from '$lib/app/doelen/afspraken-blad.svelte';
import { DoelKeuze } from '$lib/app/doelen/doel-keuze.svelte';
import { OnvolledigBlad } from '$lib/pages/onvolledig/onvolledig-blad.svelte';
import type { Terugblik } from '$lib/app/lookback/terugblik.svelte';
import { formatDatum } from '$lib/locale/format';
import { NO_FILTERS } from '$lib/rules/filters/filter-state';
import { zonderCode } from '$lib/data/tellingen/zonder-code.svelte';
import { readSource } from '$lib/worker/read/text/read-csv';
import { IngestSession } from '$lib/worker/read/session';
import { makeSnapshot } from '$lib/worker/make-snapshot';
import { makeVoorbeeld } from '$lib/worker/sample/voorbeeld';
import { sampleIn, type SampleRow } from '../e2e/sample';
import { plaatsen, type Plaats } from './profielgraad-plaatsen';

/** What is filtered on: a field with its value as stored, and the heading of the file that says the same. */
const FILTERS = [
	['gemeente', 'Epe', 'Bet. gemeente'],
	['begeleider', 'C. Brouwer', 'Begeleider Compas'],
	['doelgroep', 'NUG', 'Doelgroep'],
	['status', '', 'Sonar - Status'],
	['dgr', 'DGR', 'DGR']
] as const;

const dashboard = new Dashboard();
let kandidaten: readonly SampleRow[] = [];

beforeAll(async () => {
	const { bestanden, peildatum } = makeVoorbeeld();
	kandidaten = sampleIn(new Map(bestanden.map(({ naam, tekst }) => [naam, tekst]))).kandidaten;
	const session = new IngestSession();
	for (const { naam, tekst } of bestanden)
		session.addSource(await readSource(new TextEncoder().encode(tekst), naam, 0));
	dashboard.show(makeSnapshot(session.tables(), 'bron', peildatum, null));
});

afterEach(() => {
	zonderCode.meetellen = false;
	dashboard.apply({ kind: 'alles', filters: NO_FILTERS });
});

/** The share by the words of the definition, from the file. */
function expected(rows: readonly SampleRow[], meetellen: boolean): readonly string[] {
	const codes = rows.map((row) => row['Sonar - Klantprofiel'] ?? '');
	const counted = codes.filter((code) => meetellen || ['J', 'N', 'L', 'O'].includes(code));
	if (counted.length === 0) return ['–'];
	const share = (100 * counted.filter((code) => code === 'J').length) / counted.length;
	const text = (decimals: number) =>
		`${String(Math.round(share * 10 ** decimals + 1e-9) / 10 ** decimals).replace('.', ',')}%`;
	return [text(0), text(1)];
}

function filter(veld: string, waarde: string): void {
	dashboard.apply({ kind: 'alles', filters: NO_FILTERS });
	const code = dashboard.dataset?.valuesOf(veld).indexOf(waarde) ?? -1;
	dashboard.apply({ kind: 'picks', picks: { [veld]: [code] } });
}

describe('every place where a share of profiles stands', () => {
	for (const meetellen of [false, true]) {
		const setting = meetellen ? 'those without a code counted in' : 'those without a code apart';
		it(`has the same number, on the sample and under five filters, with ${setting}`, () => {
			zonderCode.meetellen = meetellen;
			const table = new Map<string, string[]>();
			const heads: string[] = [];
			const look = (head: string, rows: readonly SampleRow[]) => {
				heads.push(head);
				const wanted = expected(rows, meetellen);
				for (const plaats of plaatsen(dashboard)) {
					const { plek, tekst, anders } = plaats;
					if (anders === undefined) expect(wanted, `${plek}, ${head}: ${tekst}`).toContain(tekst);
					table.set(naamVan(plaats), [...(table.get(naamVan(plaats)) ?? []), tekst]);
				}
			};
			look('alles', kandidaten);
			for (const [veld, waarde, kop] of FILTERS) {
				filter(veld, waarde);
				const rows = kandidaten.filter((row) => (row[kop] ?? '') === waarde);
				expect(dashboard.count, kop).toBe(rows.length);
				look(`${kop} ${waarde || '(Leeg)'}`, rows);
			}
			expect(table.size).toBeGreaterThan(20);
			console.info(inWords(setting, heads, table));
		});
	}

	it('says that nobody has a code where that is so, instead of a share', () => {
		filter('klantprofiel', '');
		for (const { plek, tekst, anders } of plaatsen(dashboard))
			if (anders === undefined) expect(tekst, plek).toBe('–');
	});
});

it('is forecast once: the card of the goal and the table of goals name the same day, at any peildatum', () => {
	const { dataset, outcome, selection, total, bladen } = dashboard;
	if (!dataset || !outcome) throw new Error('nothing opened');
	const { bladJa, aantallen, waarden } = minderJa(dashboard, 100);
	expect(bladJa).toBeGreaterThan(100);
	const voor = {
		snapshot: 'voor',
		dag: dataset.peildatum - 100,
		kandidaten: 0,
		kengetallen: {},
		kandidatenMet: {},
		kruisen: [{ per: ['Alle'], waarden, aantallen }, null, null, null, null]
	};
	for (const peildatum of [null, dataset.peildatum + 30]) {
		const terugblik = {
			// tiles can't be compared at another peildatum, codes can
			tellingen: peildatum === null ? [voor] : [],
			opElkePeildatum: [voor],
			voorOpElkePeildatum: voor,
			telt: false
		} as unknown as Terugblik;
		const screen = {
			...{ dataset, outcome, selection, total, bladen },
			filters: { ...NO_FILTERS, peildatum }
		} as unknown as Dashboard;
		const doelen = new DoelKeuze({ documenten: null });
		const card = new OnvolledigBlad(screen, terugblik, doelen).prognose.verwachting;
		const goals = new AfsprakenBlad(screen, terugblik, doelen);
		const prognose = goals.blokken.find(({ kpi }) => kpi.id === 'profielgraad')?.alle?.prognose;
		if (prognose?.soort !== 'verwacht') throw new Error('no forecast');
		expect(card).toContain(formatDatum(prognose.dag));
	}
});

/** The codes of everybody together, as they were when so many fewer had Ja. */
function minderJa({ dataset, outcome }: Dashboard, fewer: number) {
	if (!dataset || !outcome) throw new Error('nothing opened');
	const waarden = dataset.valuesOf('klantprofiel');
	const counts = dataset.engine.cross(outcome.pass, 'gemeente', 'klantprofiel');
	const aantallen = new Uint32Array(waarden.length);
	counts.forEach((n, at) => {
		const code = at % waarden.length;
		aantallen[code] = (aantallen[code] ?? 0) + n;
	});
	const [ja, nee] = [waarden.indexOf('J'), waarden.indexOf('N')];
	const bladJa = aantallen[ja] ?? 0;
	aantallen[ja] = bladJa - fewer;
	aantallen[nee] = (aantallen[nee] ?? 0) + fewer;
	return { bladJa, aantallen, waarden };
}

function naamVan({ plek, anders }: Plaats): string {
	return anders ? `${plek} (eigen groep, gezegd)` : plek;
}

function inWords(
	setting: string,
	heads: readonly string[],
	table: ReadonlyMap<string, readonly string[]>
): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		setting,
		line(['Plek', ...heads]),
		line(['Plek', ...heads].map(() => '---')),
		...[...table].map(([plek, teksten]) => line([plek, ...teksten]))
	].join('\n');
}
