import { expect, test } from 'vitest';
import { aangevuldeSnapshot } from '../../../../tests/fixtures/aangevulde-snapshot';
import type { App } from '$lib/app/app.svelte';
import { Dashboard } from '$lib/app/dashboard.svelte';
import { GEWONE_VORM, type LijstVorm } from '$lib/data/lijst-vorm';
import { drain } from '$lib/data/pieces';
import { lijstTabel } from '$lib/lists/uitvoer-bron';
import { kandidatenUitvoer } from './uitvoer';

const dashboard = new Dashboard();
dashboard.show(
	aangevuldeSnapshot(
		[
			{ naam: 'Bos, M.', persnr: '1', gemeente: 'Heerde', status: 'Open', uren: '8' },
			{ naam: 'Das, P.', persnr: '2', gemeente: 'Epe', status: 'Open', uren: '24' },
			{ naam: 'Mol, K.', persnr: '3', gemeente: '', status: 'Open', uren: '8' },
			{ naam: 'Vos, N.', persnr: '4', gemeente: 'Heerde', status: 'Open', uren: '' }
		],
		['uren']
	)
);

/** The texts of a file of the list, a row of columns after its heads. */
function fileOf(vorm: Partial<LijstVorm>, aan = ['naam', 'persnr', 'gemeente', 'status']) {
	const preferences = {
		lijst: { ...GEWONE_VORM, ...vorm },
		isColumnOn: (id: string) => aan.includes(id)
	};
	const [bron] = kandidatenUitvoer({ dashboard, preferences } as unknown as App);
	if (bron?.soort !== 'lijst') throw new Error('no list');
	return drain(lijstTabel(bron, false)).kolommen.map((kolom) => [
		kolom.kop,
		kolom.soort === 'tekst'
			? [...kolom.codes].map((code) => kolom.waarden[code]).join(' | ')
			: kolom.soort
	]);
}

test('a file has the columns in the order of the user', () => {
	expect(fileOf({ volgorde: ['status', 'gemeente'] }).map(([kop]) => kop)).toEqual([
		'Naam',
		'Pers. nr.',
		'Sonar - Status',
		'Bet. gemeente'
	]);
});

test('a file has its rows group after group, and says the group where no column does', () => {
	const rijen = 'Das, P. | Bos, M. | Vos, N. | Mol, K.';
	const met = fileOf({ groep: 'gemeente' });
	expect(met[0]).toEqual(['Naam', rijen]);
	expect(met.map(([kop]) => kop)).toHaveLength(4);
	const zonder = fileOf({ groep: 'gemeente' }, ['naam', 'persnr', 'status']);
	expect(zonder[0]).toEqual(['Naam', rijen]);
	expect(zonder[2]).toEqual(['Gemeente', 'Epe | Heerde | Heerde | (Leeg)']);
	// what this list does not have groups nothing
	expect(fileOf({ groep: 'extra:Wijk' })[0]).toEqual([
		'Naam',
		'Bos, M. | Das, P. | Mol, K. | Vos, N.'
	]);
});
