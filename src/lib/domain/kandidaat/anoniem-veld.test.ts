import { describe, expect, it } from 'vitest';
import { ANONIEME_VELDEN } from './anoniem-veld';

function read(id: string, waarde: string): readonly string[] | undefined {
	return ANONIEME_VELDEN.find((veld) => veld.id === id)?.read(waarde);
}

describe('what may be said of a value, from wide to precise', () => {
	it.each([
		['opleiding', 'MBO 4', ['Havo, vwo of mbo 2 t/m 4', 'Mbo 4']],
		['opleiding', 'mbo-niveau 1', ['Basisonderwijs, vmbo of mbo 1', 'Mbo 1']],
		['opleiding', 'Basisonderwijs', ['Basisonderwijs, vmbo of mbo 1', 'Basisonderwijs']],
		['opleiding', 'Praktijkonderwijs', ['Basisonderwijs, vmbo of mbo 1']],
		['opleiding', 'Rijschool', []],
		['sector', 'Zorg en welzijn', ['Zorg, welzijn en onderwijs', 'Zorg en welzijn']],
		['sector', 'Groen; Bouw', ['Techniek, bouw en industrie', 'Bouw', 'Bouw; Groen']],
		['sector', 'Ruimtevaart', []],
		['beroep', 'Magazijnmedewerker', ['Logistiek en vervoer', 'Magazijnmedewerker']],
		['uren', '24', ['24 uur of meer', '24 tot 32 uur']],
		['uren', '23,5', ['Minder dan 24 uur', '16 tot 24 uur']],
		['uren', '0', []],
		['uren', 'NNB', []],
		['reisafstand', '15 km', ['Minder dan 25 km', '10 tot 25 km']],
		['reisafstand', '45 minuten', []],
		['vervoer', 'Elektrische fiets', ['Fiets']],
		['vervoer', 'Openbaar vervoer, auto', ['Auto', 'Auto; Openbaar vervoer']],
		['rijbewijs', 'B, T', ['Ja', 'B; T']],
		['rijbewijs', 'N', ['Nee']],
		['rijbewijs', 'in opleiding', []],
		['werkervaring', '3 jaar bij een bakker', ['Met werkervaring', '2 tot 5 jaar']],
		['werkervaring', 'bakker', []],
		['affiniteiten', 'Met mensen; vissen', ['Mensen']],
		['regio', 'Epe', ['Stedendriehoek en Noordwest Veluwe']],
		['regio', 'Nergenshuizen', []]
	])('%s: %s', (id, waarde, pad) => {
		expect(read(id, waarde)).toEqual(pad);
	});

	it('is a word of ours whatever a source writes', () => {
		for (const veld of ANONIEME_VELDEN) expect(veld.read('Xavelaar, Z. (07974)')).toEqual([]);
	});
});
