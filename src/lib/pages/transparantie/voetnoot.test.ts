import { describe, expect, it } from 'vitest';
import {
	eigenTabellen,
	KLASSEN,
	klasseVan,
	type GemeenteTelling
} from '$lib/domain/uwv/transparantie';
import { voetnoot } from './voetnoot';

function tabel(gemeenten: readonly string[], ...people: readonly string[]) {
	const perKlasse = Array.from({ length: KLASSEN }, () => 0);
	for (const each of people) {
		const klasse = klasseVan(each.split('/'));
		perKlasse[klasse] = (perKlasse[klasse] ?? 0) + 1;
	}
	const tellingen = gemeenten.map((gemeente): GemeenteTelling => ({ gemeente, perKlasse }));
	const [first] = eigenTabellen(tellingen, 'J');
	if (!first) throw new Error('no table');
	return first;
}

const GEMEENTE = 'DGR/Open/J//NUG';
const UWV = 'DGR/Open/J/UWV WERKbedrijf/WW';

describe('the footnote', () => {
	it('does not guess a register total', () => {
		expect(voetnoot(tabel(['Epe'], GEMEENTE), null)).toContain(
			'niet in bron. Daarom is niet te zeggen welk deel bekend in Sonar is.'
		);
	});

	it('is a least share where the source holds a part of the region, or of the clients', () => {
		expect(voetnoot(tabel(['Epe'], GEMEENTE), 3)).toContain('ten minste 33% bekend in Sonar: 1 ');
		expect(voetnoot(tabel(['Epe'], GEMEENTE, UWV), 4)).toContain('ten minste 50% bekend in Sonar');
		const helft = ['Bodegraven-Reeuwijk', 'Gouda', 'Krimpenerwaard', 'Waddinxveen'];
		expect(voetnoot(tabel(helft, GEMEENTE), 8)).toContain('ten minste 50% bekend in Sonar');
	});

	it('is the share of the whole region, half up', () => {
		const heel = ['Bodegraven-Reeuwijk', 'Gouda', 'Krimpenerwaard', 'Waddinxveen'];
		expect(voetnoot(tabel(heel, GEMEENTE, UWV), 64)).toContain(
			'Hiervan is 13% bekend in Sonar: 8 '
		);
	});

	it('gives no share above the whole', () => {
		expect(voetnoot(tabel(['Epe'], GEMEENTE, GEMEENTE), 1)).toContain('controleer de omvang');
	});
});
