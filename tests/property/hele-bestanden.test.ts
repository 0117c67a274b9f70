import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GEWONE_VORM } from '$lib/data/lijst-vorm';
import { Dashboard } from '$lib/app/dashboard.svelte';
import { eerderGedeeld, rememberGedeeld } from '$lib/app/documenten/gedeeld';
import { makeUitvoer } from '$lib/app/uitvoer/maak-uitvoer';
import type { OnvolledigBlad } from '$lib/pages/onvolledig/onvolledig-blad.svelte';
import { ProfielBlad } from '$lib/pages/klantprofiel/profiel-blad.svelte';
import { profielGroepen, samen, type GroepVeld } from '$lib/data/tellingen/profiel-groepen';
import { missingPer } from '$lib/data/kandidaat/profiel-ontbreekt';
import { TrajectBlad } from '$lib/pages/trajecten/traject-blad.svelte';
import type { UitvoerBron } from '$lib/lists/uitvoer-bron';
import { WerkprocesBlad } from '$lib/pages/werkproces/werkproces-blad.svelte';
import { NO_FILTERS, type FilterState } from '$lib/rules/filters/filter-state';
import { gemeenteTellingen } from '$lib/star/gemeente-tellingen';
import { eigenTabellen } from '$lib/domain/uwv/transparantie';
import { profielUitvoer } from '$lib/pages/klantprofiel/uitvoer';
import { onvolledigUitvoer } from '$lib/pages/onvolledig/uitvoer';
import { trajectUitvoer } from '$lib/pages/trajecten/uitvoer';
import { transparantieUitvoer } from '$lib/pages/transparantie/uitvoer';
import { werkprocesUitvoer } from '$lib/pages/werkproces/uitvoer';
import { uitvoerBestand } from '$lib/worker/write/uitvoer-bestand';
import { momentopnameVan, type BronWaarden } from './bronnen';
import { Outsider } from './outsider';
import { readFile, type ReadFile } from './read-file';
import { runs } from './runs';

const D = 20_775;

const mostly = (common: string, ...others: readonly string[]) =>
	fc.oneof({ weight: 3, arbitrary: fc.constant(common) }, fc.constantFrom(common, ...others));

const PERSON = fc.record({
	gemeente: mostly('Apeldoorn', 'Epe', 'Heerde', ''),
	klantprofiel: mostly('J', 'N', 'L', 'O', 'O', '', 'X'),
	ladder: mostly('06', '04 met groeipotentieel', '04 zonder groeipotentieel', '#', '', 'vreemd'),
	begeleider: mostly('Quellhorst, Z.', 'Wubbenhof, X.', 'Ypeldijk, Q.', ''),
	dgr: mostly('DGR', 'N', ''),
	status: mostly('Open', 'Gesloten', ''),
	doelgroep: mostly('Client PW', 'NUG', 'WW'),
	lks: mostly('J', 'N', ''),
	vaardigheden: mostly('iets', ''),
	sectoren: mostly('iets', ''),
	uren: mostly('iets', '')
});

const RECORD = fc.record({
	van: fc.nat(1000),
	start: fc.integer({ min: -100, max: 25 }),
	signaal: fc.option(fc.integer({ min: -60, max: 40 })),
	length: fc.integer({ min: 1, max: 250 })
});

/** Up to some ninety people, so that much is hidden and something is not. */
const SOURCE = fc
	.record({
		people: fc.array(PERSON, { minLength: 1, maxLength: 90, size: 'max' }),
		records: fc.array(RECORD, { maxLength: 90, size: 'max' }),
		lks: fc.boolean()
	})
	.map(({ people, records, lks }): BronWaarden => {
		const made = records.map(({ van, start, signaal, length }) => ({
			kandidaat: van % people.length,
			traject: -1,
			start: D + start,
			einde: D + start + length,
			signaal: signaal === null ? null : D + signaal,
			tekst: { uitvoerende: 'Ypeldijk, Q.' }
		}));
		return {
			kandidaten: people.map((each, at) => ({
				...each,
				naam: `Xavelaar${at}`,
				persnr: String(70_000 + at)
			})),
			trajecten: made.filter((_, at) => at % 3 === 0),
			modules: made.filter((_, at) => at % 3 === 1),
			plaatsingen: made.filter((_, at) => at % 3 === 2),
			lks
		};
	});

/** What a selection may be: nobody out, one begeleider or gemeente or not, a search, a list of numbers. */
const WISH = fc.record({
	kind: fc.constantFrom('none', 'pick', 'not', 'search', 'numbers', 'two'),
	field: fc.constantFrom('begeleider', 'gemeente', 'klantprofiel'),
	code: fc.nat(5),
	count: fc.nat(40)
});
type Wish = typeof WISH extends fc.Arbitrary<infer T> ? T : never;

function filtersOf(dashboard: Dashboard, { kind, field, code, count }: Wish): FilterState {
	const values = dashboard.dataset?.valuesOf(field).length ?? 1;
	const picks = { [field]: [code % values] };
	switch (kind) {
		case 'pick':
			return { ...NO_FILTERS, picks };
		case 'not':
			return { ...NO_FILTERS, picks, niet: [field] };
		case 'search':
			return { ...NO_FILTERS, zoek: `xavelaar${code}` };
		case 'numbers':
		case 'two': {
			const from = kind === 'two' ? code : 0;
			const nummers = Array.from({ length: count + 1 }, (_, at) => String(70_000 + from + at));
			return { ...NO_FILTERS, nummers };
		}
		default:
			return NO_FILTERS;
	}
}

/** The page's state with real counts, without goals and look back, which are not in its file. */
function onvolledig(dashboard: Dashboard, veld: GroepVeld): OnvolledigBlad {
	const { dataset, outcome } = dashboard;
	if (!dataset || !outcome) throw new Error('nothing opened');
	const groepen = profielGroepen(dataset, outcome.pass, veld, false);
	return {
		veld,
		groepen,
		totaal: samen(groepen),
		ontbreekt: missingPer(dataset, outcome.pass, veld),
		doel: { procent: 80, dag: D }
	} as unknown as OnvolledigBlad;
}

/** Everything of the app that leaves as counts. */
async function countsOf(dashboard: Dashboard): Promise<readonly UitvoerBron[]> {
	const { dataset } = dashboard;
	if (!dataset) throw new Error('nothing opened');
	const werkproces = new WerkprocesBlad(dashboard);
	await werkproces.prepare();
	const own = eigenTabellen(gemeenteTellingen(dataset.kandidaten), 'J');
	return [
		...profielUitvoer(new ProfielBlad(dashboard)),
		...onvolledigUitvoer(dashboard, onvolledig(dashboard, 'gemeente')),
		...onvolledigUitvoer(dashboard, onvolledig(dashboard, 'begeleider')),
		...trajectUitvoer(dashboard, new TrajectBlad(dashboard)),
		...werkprocesUitvoer(dashboard, werkproces),
		...transparantieUitvoer(own, 'J', '2026-Q4')
	].filter(({ soort }) => soort === 'telling');
}

const PLACE = {
	preferences: { kolomKeuze: ['extra:Telefoon'], lijst: GEWONE_VORM, view: 'ringen' },
	pagina: '/'
};

async function fileOf(
	dashboard: Dashboard,
	bron: UitvoerBron,
	drempel: number,
	zonderNamen = false
): Promise<string> {
	const place = { ...PLACE, dashboard } as unknown as Parameters<typeof makeUitvoer>[0];
	const uitvoer = await makeUitvoer(place, bron, { zonderNamen, drempel });
	if (!uitvoer) throw new Error('nothing made');
	const { bytes } = await uitvoerBestand(uitvoer, 'csv');
	return new TextDecoder().decode(bytes);
}

/** A name or number of a kandidaat, wherever in a file. */
const SOMEBODY = /xavelaar|\b7\d{4}\b/i;
const AT_WORK = /Quellhorst|Wubbenhof|Ypeldijk/;

it(
	'whole files of counts, every line of them, give no small number away and name no kandidaat',
	{ timeout: 3_600_000 },
	async () => {
		const dashboard = new Dashboard();
		await dashboard.loadMore();
		const tried = { files: 0, tables: 0, hidden: 0, selections: 0 };
		await fc.assert(
			fc.asyncProperty(SOURCE, WISH, fc.constantFrom(5, 5, 10), async (source, wish, drempel) => {
				dashboard.show(momentopnameVan(source));
				dashboard.apply({ kind: 'alles', filters: filtersOf(dashboard, wish) });
				if (dashboard.count === 0) return;
				for (const bron of await countsOf(dashboard)) {
					const isPerWorker = bron.soort === 'telling' && bron.per !== undefined;
					for (const zonderNamen of isPerWorker ? [false, true] : [false]) {
						const text = await fileOf(dashboard, bron, drempel, zonderNamen);
						expect(text).not.toMatch(SOMEBODY);
						if (zonderNamen || !isPerWorker) expect(text).not.toMatch(AT_WORK);
						else expect(text.slice(text.indexOf('Toegepaste'))).not.toMatch(AT_WORK);
						const file = readFile(text);
						const outsider = new Outsider(drempel);
						outsider.take(file, 'these');
						expect([outsider.found(), outsider.contradictions]).toEqual([[], []]);
						tried.files++;
						tried.tables += outsider.tables;
						tried.hidden += text.split(/;x(?=[;\r])|;<\d+/).length - 1;
						if (/x|</.test(file.lines.get('Selectie') ?? '')) tried.selections++;
					}
				}
			}),
			{ numRuns: runs(20) }
		);
		console.info('whole files:', JSON.stringify(tried));
		expect(tried.hidden).toBeGreaterThan(tried.tables);
		expect(tried.selections).toBeGreaterThan(0);
	}
);

it(
	'two files of different selections, tables or thresholds may, and the dialog warns of every such pair',
	{ timeout: 3_600_000 },
	async () => {
		const dashboard = new Dashboard();
		await dashboard.loadMore();
		const tried = { pairs: 0, tables: 0, telling: 0, cells: 0, silent: 0 };
		let momentopname = 0;
		const warned = async (earlier: FilterState, later: FilterState, kinds: [string, string]) => {
			const place = { dashboard, documenten: null, snapshots: [] };
			dashboard.apply({ kind: 'alles', filters: earlier });
			await rememberGedeeld(place, { wat: kinds[0], drempel: 5 });
			dashboard.apply({ kind: 'alles', filters: later });
			return eerderGedeeld(place, { wat: kinds[1], drempel: 5 }).length > 0;
		};
		await fc.assert(
			fc.asyncProperty(SOURCE, WISH, WISH, fc.nat(5), async (source, first, second, which) => {
				const bytes = momentopnameVan(source);
				dashboard.show({ ...bytes, meta: { ...bytes.meta, id: `m${momentopname++}` } });
				const [one, two] = [first, second].map((wish) => filtersOf(dashboard, wish));
				if (!one || !two) return;
				const made: { bron: UitvoerBron; pass: Set<number>; file: ReadFile }[] = [];
				for (const filters of [one, two]) {
					dashboard.apply({ kind: 'alles', filters });
					if (dashboard.count === 0) return;
					const bronnen = await countsOf(dashboard);
					// the same table twice, now and then another one of the same people
					const bron: UitvoerBron | undefined =
						bronnen[(which + (which === 0 && made.length ? 1 : 0)) % bronnen.length];
					if (!bron) return;
					const pass = new Set(dashboard.rows);
					made.push({ bron, pass, file: readFile(await fileOf(dashboard, bron, 5)) });
				}
				const [a, b] = made;
				if (!a || !b) return;
				const isPart = (part: Set<number>, whole: Set<number>) =>
					[...part].every((row) => whole.has(row));
				const isSame = a.pass.size === b.pass.size && isPart(a.pass, b.pass);
				const outsider = new Outsider(5);
				outsider.take(a.file, 'one');
				outsider.take(b.file, isSame ? 'one' : 'two');
				if (!isSame && isPart(b.pass, a.pass)) outsider.within('two', 'one');
				else if (!isSame && isPart(a.pass, b.pass)) outsider.within('one', 'two');
				const found = outsider.found();
				expect(outsider.contradictions).toEqual([]);
				tried.pairs++;
				tried.tables += outsider.tables;
				tried.cells += found.length;
				if (found.length) tried.telling++;
				const isWarned = await warned(one, two, [a.bron.bestand, b.bron.bestand]);
				if (found.length && !isWarned) tried.silent++;
				expect(isWarned).toBe(!isSame || a.bron.bestand !== b.bron.bestand);
			}),
			{ numRuns: runs(40) }
		);
		console.info('pairs of files:', JSON.stringify(tried));
		expect(tried.telling).toBeGreaterThan(0);
		expect(tried.silent).toBe(0);
	}
);
