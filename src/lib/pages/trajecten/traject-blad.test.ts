import { afterAll, expect, test } from 'vitest';
import { KENGETALLEN } from '$lib/domain/kengetallen/kengetallen';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { Dashboard } from '$lib/app/dashboard.svelte';
import { loadMore } from '$lib/app/load-more';
import { TrajectBlad } from './traject-blad.svelte';

const d = 20_775;

// a first filter loads it; a test must not end before that
afterAll(async () => void (await loadMore()));

function kengetal(id: string) {
	const found = KENGETALLEN.find((each) => each.id === id);
	if (!found) throw new RangeError(id);
	return found;
}

function blad() {
	const dashboard = new Dashboard();
	dashboard.show(
		starSnapshot({
			kandidaten: [
				{ naam: 'Berg, A.', persnr: '00001', gemeente: 'Epe' },
				{ naam: 'Aalders, B.', persnr: '00002', gemeente: 'Heerde' },
				{ naam: 'Cornelis, C.', persnr: '00003', gemeente: 'Heerde' }
			],
			trajecten: [
				{ kandidaat: 0, start: d - 90, signaal: d - 1, tekst: { trajectnr: 'T0' } },
				{ kandidaat: 0, start: d - 80, signaal: d - 9, tekst: { trajectnr: 'T1' } },
				{ kandidaat: 1, start: d - 70, signaal: d - 5, tekst: { trajectnr: 'T2' } }
			],
			modules: [{ kandidaat: 0, traject: 1, start: d, tekst: { trajectnr: 'T1' } }]
		})
	);
	return { dashboard, page: new TrajectBlad(dashboard) };
}

test('without a picked cell the page lists active trajecten with their modules', () => {
	const { page } = blad();
	expect(page.kop).toBe('Actieve trajecten en (in)actieve modules');
	expect(page.titel).toBe(page.kop);
	expect(page.telling).toBe('3 trajecten met 1 module bij 2 kandidaten');
	expect(Array.from(page.lijst?.regels ?? [])).toEqual([2, 0, 1, ~0]);
});

test('the list of one says so', () => {
	const { dashboard, page } = blad();
	dashboard.apply({ kind: 'zoek', tekst: 'Aalders' });
	page.pick(kengetal('trajectVerstreken'));
	expect(page.titel).toBe('1 traject met verstreken signaal');
	expect(page.telling).toBe('1 kandidaat, langst te laat bovenaan');
});

test('a picked cell shows its list, oldest first, and picking it again drops it', () => {
	const { dashboard, page } = blad();
	expect(page.pick(kengetal('trajectVerstreken'))).toBe(true);
	expect(page.kop).toBe('Trajecten met verstreken signaal');
	expect(page.titel).toBe('3 trajecten met verstreken signaal');
	expect(page.telling).toBe('2 kandidaten, langst te laat bovenaan');
	expect(page.langstTeLaat).toBe(9);
	expect(Array.from(page.lijst?.regels ?? [])).toEqual([1, 2, 0]);
	expect(dashboard.chips.map(({ name, text }) => `${name}: ${text}`)).toEqual([
		'Trajecten: Signaaldatum verstreken'
	]);
	expect(page.pick(kengetal('trajectVerstreken'))).toBe(false);
	expect(dashboard.unfiltered).toBe(true);
});

test('a cell that the source cannot answer does nothing', () => {
	const { dashboard, page } = blad();
	expect(page.pick(kengetal('plaatsingActief'))).toBe(false);
	expect(dashboard.unfiltered).toBe(true);
});

test('an order belongs to the list it was chosen for', () => {
	const { page } = blad();
	page.pick(kengetal('trajectVerstreken'));
	page.sortBy('naam');
	expect(page.sort).toEqual({ column: 'naam', direction: 'ascending' });
	expect(Array.from(page.lijst?.regels ?? [])).toEqual([2, 0, 1]);
	page.pick(kengetal('trajectActief'));
	expect(page.sort).toEqual({ column: 'start', direction: 'ascending' });
});

test('most days over on top is the oldest signal', () => {
	const { page } = blad();
	page.pick(kengetal('trajectVerstreken'));
	page.sortBy('dagen');
	expect(Array.from(page.lijst?.regels ?? [])).toEqual([0, 2, 1]);
});

test('the drawer walks the candidates of the list, each once', () => {
	const { page } = blad();
	page.pick(kengetal('trajectVerstreken'));
	page.open(2);
	expect(page.drawer.inhoud).toMatchObject({ kandidaat: 0, place: 0 });
	expect(Array.from(page.drawer.inhoud?.rows ?? [])).toEqual([0, 1]);
	expect(page.current).toBe(2);
	page.drawer.open(1);
	expect(page.drawer.inhoud?.place).toBe(1);
	expect(page.current).toBe(1);
	page.drawer.close();
	expect([page.drawer.inhoud, page.current]).toEqual([null, null]);
});

test('a module opens the candidate of its traject', () => {
	const { page } = blad();
	page.open(3);
	expect(page.drawer.inhoud?.kandidaat).toBe(0);
	expect(page.current).toBe(3);
});

test('the drawer closes when a filter takes its candidate out of the list', () => {
	const { dashboard, page } = blad();
	page.open(0);
	const epe = dashboard.dataset?.valuesOf('gemeente').indexOf('Epe') ?? -1;
	dashboard.apply({ kind: 'pick', slicer: 'gemeente', codes: [epe] });
	expect(page.drawer.inhoud).toBeNull();
});

test('an empty list names the filters to drop with the candidates each would give', () => {
	const { dashboard, page } = blad();
	dashboard.apply({ kind: 'zoek', tekst: 'Cornelis' });
	expect(page.lijst?.regels.length).toBe(0);
	expect(dashboard.count).toBe(1);
	expect(page.waysOut).toMatchObject([{ chip: { id: 'zoek' }, count: 2 }]);
});

test('there is no list without trajecten until a cell is picked', () => {
	const dashboard = new Dashboard();
	dashboard.show(
		starSnapshot({ kandidaten: [{ persnr: '1' }], plaatsingen: [{ kandidaat: 0, start: d }] })
	);
	const page = new TrajectBlad(dashboard);
	expect(page.lijst).toBeNull();
	page.pick(kengetal('plaatsingActief'));
	expect(page.lijst?.aantal).toBe(1);
});
