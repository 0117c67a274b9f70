import { expect, it } from 'vitest';
import { starSnapshot } from '../../../../tests/fixtures/star-snapshot';
import { Dashboard } from '$lib/app/dashboard.svelte';
import { isGevolgd, nietGevolgd, VOLGT } from './volgt';

const D = 20_775;

async function dashboardMet() {
	const dashboard = new Dashboard();
	await dashboard.loadMore();
	dashboard.show(
		starSnapshot({
			kandidaten: [
				{ persnr: '00001', naam: 'Aalders', gemeente: 'Epe', status: 'Open' },
				{ persnr: '00002', naam: 'Berg', gemeente: 'Epe', status: 'Gesloten' },
				{ persnr: '00003', naam: 'Cornelis', gemeente: 'Heerde', status: 'Open' }
			],
			trajecten: [
				{ kandidaat: 0, start: D - 9, signaal: D - 1 },
				{ kandidaat: 1, start: D - 9 }
			]
		})
	);
	return dashboard;
}

it('a table that follows gemeente counts everybody of it, whatever else is chosen', async () => {
	const dashboard = await dashboardMet();
	const epe = dashboard.dataset?.valuesOf('gemeente').indexOf('Epe') ?? -1;
	const open = dashboard.dataset?.valuesOf('status').indexOf('Open') ?? -1;
	dashboard.apply({ kind: 'picks', picks: { gemeente: [epe], status: [open] } });
	dashboard.apply({ kind: 'zoek', tekst: 'aalders' });
	dashboard.apply({ kind: 'set', filter: 'kengetal', waarde: 'trajectVerstreken' });
	expect(dashboard.count).toBe(1);
	expect(dashboard.under(VOLGT.transparantie)?.count).toBe(2);
	const gemeenten = dashboard.slicersUnder(VOLGT.transparantie).find(({ id }) => id === 'gemeente');
	expect(gemeenten?.options.map(({ value, count }) => `${value} ${count}`)).toEqual([
		'Epe 2',
		'Heerde 1',
		' 0'
	]);
	expect(nietGevolgd(dashboard.chips, VOLGT.transparantie).map(({ id }) => id)).toEqual([
		'status',
		'kengetal',
		'zoek'
	]);
});

it('tiles follow every filter but the picked tile', async () => {
	const dashboard = await dashboardMet();
	dashboard.apply({ kind: 'set', filter: 'kengetal', waarde: 'trajectVerstreken' });
	expect(dashboard.count).toBe(1);
	expect(dashboard.under(VOLGT.tegels)?.count).toBe(3);
	expect(dashboard.under(VOLGT.tegels)?.measures['trajectActief']?.records).toBe(2);
	expect(nietGevolgd(dashboard.chips, VOLGT.tegels).map(({ id }) => id)).toEqual(['kengetal']);
});

it('what says nothing follows everything', async () => {
	const dashboard = await dashboardMet();
	expect(isGevolgd(undefined, 'status')).toBe(true);
	dashboard.apply({ kind: 'set', filter: 'kengetal', waarde: 'trajectVerstreken' });
	expect(dashboard.under(undefined)?.count).toBe(dashboard.count);
});
