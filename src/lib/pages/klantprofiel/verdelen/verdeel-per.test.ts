import { expect, test } from 'vitest';
import { encodeTable } from '$lib/columns/arrow-encode';
import { decodeTable } from '$lib/columns/arrow';
import { buildCodeColumn } from '$lib/columns/build';
import { Dashboard } from '$lib/app/dashboard.svelte';
import { NO_FILTERS } from '$lib/rules/filters/filter-state';
import { filtersVoor } from '$lib/rules/filters/getal/filters-voor';
import type { UitvoerTabel } from '$lib/domain/momentopname/uitvoer';
import { kandidatenSnapshot } from '../../../../../tests/fixtures/kandidaten-snapshot';
import { ProfielBlad } from '../profiel-blad.svelte';
import { groepGetal, gevouwenGetal } from '../profiel-getal';
import { profielUitvoer } from '../uitvoer';
import { bijGroep, dividedBy, divisions, groepNaam, groepenKop, perVeld } from './verdeel-per';

const CODES = ['J', 'N', 'O', ''];
const BEGELEIDERS = Array.from({ length: 15 }, (_, at) => `B. ${String.fromCharCode(65 + at)}`);

/** Sixty kandidaten of fifteen begeleiders, four of nobody; in the wijken Noord and Zuid, of two that is not told. */
function opened(): Dashboard {
	const snapshot = kandidatenSnapshot(
		Array.from({ length: 60 }, (_, at) => ({
			persnr: String(at),
			gemeente: at % 2 ? 'Epe' : 'Heerde',
			begeleider: at < 4 ? '' : (BEGELEIDERS[at % 15] ?? ''),
			klantprofiel: CODES[at % 4] ?? '',
			ladder: at % 3 ? '06' : '',
			status: at % 5 ? 'Open' : 'Gesloten'
		}))
	);
	const { rows, columns } = decodeTable(snapshot.tabellen.kandidaten ?? new Uint8Array());
	const wijk = buildCodeColumn(
		Array.from({ length: 60 }, (_, at) => (at < 2 ? '' : at < 5 ? 'Zuid' : 'Noord'))
	);
	const all = new Map([...columns, ['extra:Wijk', wijk] as const]);
	const dashboard = new Dashboard();
	dashboard.show({
		...snapshot,
		tabellen: { ...snapshot.tabellen, kandidaten: encodeTable({ rows, columns: all }) }
	});
	return dashboard;
}

function shown(per?: string) {
	const dashboard = opened();
	const blad = new ProfielBlad(dashboard);
	if (per) blad.divideBy(per);
	const { dataset } = dashboard;
	if (!dataset) throw new Error('nothing opened');
	return { dashboard, blad, dataset };
}

function exported(blad: ProfielBlad, zonderNamen: boolean, drempel: 5 | null) {
	const [bron] = profielUitvoer(blad);
	if (bron?.soort !== 'telling') throw new Error('no table');
	const selectie = { aantal: 60, totaal: 60 };
	return { bron, tabellen: bron.count({ drempel, zonderNamen, selectie }).tabellen };
}

function names(tabel: UitvoerTabel | undefined): readonly unknown[] {
	const [eerste] = tabel?.kolommen ?? [];
	return eerste?.soort === 'cellen' ? eerste.cellen : [];
}

test('the cards of every field add up to everybody, and each opens exactly who is in it', () => {
	const { dashboard, blad, dataset } = shown();
	const ids = divisions(dataset).map(({ id }) => id);
	expect(ids[0]).toBe('gemeente');
	expect(ids).toEqual(expect.arrayContaining(['begeleider', 'status', 'extra:Wijk']));
	expect(ids).not.toContain('klantprofiel');
	for (const id of ids) {
		blad.divideBy(id);
		expect(blad.per.id).toBe(id);
		expect(blad.gemeenten.reduce((som, { klantprofiel }) => som + klantprofiel.totaal, 0)).toBe(60);
		for (const groep of blad.gemeenten) {
			const { aantal, wie } = groepGetal(blad, groep);
			const filters = filtersVoor(dataset, NO_FILTERS, wie);
			expect(filters && dashboard.outcomeOf(filters)?.count, `${id} ${groep.naam}`).toBe(aantal);
		}
	}
});

test('what is folded is everybody beyond the first, and the blank is last', () => {
	const { blad, dashboard, dataset } = shown('begeleider');
	expect(blad.gemeenten).toHaveLength(16);
	expect(blad.gemeenten.at(-1)?.naam).toBe('(Leeg)');
	expect(blad.zichtbaar).toHaveLength(12);
	const { aantal, wie } = gevouwenGetal(blad);
	const drawn = blad.zichtbaar.reduce((som, { klantprofiel }) => som + klantprofiel.totaal, 0);
	expect(aantal + drawn).toBe(60);
	const filters = filtersVoor(dataset, NO_FILTERS, wie);
	expect(filters && dashboard.outcomeOf(filters)?.count).toBe(aantal);
});

test('a click below a ring filters on the field and the code', () => {
	const { blad, dashboard } = shown('extra:Wijk');
	const noord = blad.gemeenten.find(({ naam }) => naam === 'Noord');
	if (!noord) throw new Error('no Noord');
	blad.filterOp(noord, '');
	expect(dashboard.count).toBe(noord.klantprofiel.delen.find(({ waarde }) => waarde === '')?.n);
});

test('the words come from the field', () => {
	const { dataset } = shown();
	const words = (id: string, waarde: string) => {
		const per = dividedBy(dataset, id);
		if (!per) throw new Error(`no ${id}`);
		const groep = { code: 0, waarde, naam: per.woord(waarde) } as never;
		return [perVeld(per), groepenKop(per), bijGroep(per, groep), groepNaam(per, groep)];
	};
	expect(words('gemeente', 'Epe')).toEqual(['per gemeente', 'Gemeenten', 'in Epe', 'Epe']);
	expect(words('gemeente', '').slice(2)).toEqual(['zonder gemeente', '(Leeg)']);
	expect(words('begeleider', 'B. A')).toEqual([
		'per begeleider',
		'Begeleiders',
		'bij begeleider B. A',
		'B. A'
	]);
	expect(words('status', 'Open')).toEqual([
		'per status',
		'Status',
		'bij status Open',
		'Status Open'
	]);
	expect(words('extra:Wijk', '').slice(2)).toEqual(['zonder wijk', 'Wijk (Leeg)']);
});

test('a field that these data do not have is named, and gemeente stands in its place until it is back', () => {
	const { blad, dashboard } = shown('extra:Wijk');
	expect(blad.ontbreekt).toBeNull();
	dashboard.show(kandidatenSnapshot([{ gemeente: 'Epe' }], { id: 'next' }));
	expect(blad.ontbreekt).toBe('Wijk');
	expect(blad.isPerGemeente).toBe(true);
	expect(blad.gemeenten.map(({ naam }) => naam)).toEqual(['Epe']);
	blad.divideBy('gemeente');
	expect(blad.ontbreekt).toBeNull();
});

test('all groups leave: by name, under a number, and a small one of an own column never by name', () => {
	const perBegeleider = exported(shown('begeleider').blad, false, null);
	expect(perBegeleider.bron.titel).toBe('Klantprofiel en participatieladder per begeleider');
	expect(names(perBegeleider.tabellen[0])).toEqual([...BEGELEIDERS, '(Leeg)', 'Totaal']);
	expect(perBegeleider.tabellen).toHaveLength(3);

	const zonder = exported(shown('begeleider').blad, true, null);
	for (const tabel of zonder.tabellen.slice(0, 2)) {
		expect(names(tabel).slice(-2)).toEqual(['(Leeg)', 'Totaal']);
		expect(names(tabel).filter((naam) => BEGELEIDERS.includes(String(naam)))).toEqual([]);
	}

	const perWijk = exported(shown('extra:Wijk').blad, false, 5);
	expect(names(perWijk.tabellen[0])).toEqual(['Noord', 'Kleine groep 1', '(Leeg)', 'Totaal']);
	expect(names(exported(shown('extra:Wijk').blad, false, null).tabellen[0])).toContain('Zuid');
});
