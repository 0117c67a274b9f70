import { describe, expect, it } from 'vitest';
import type { BronKolom } from '$lib/domain/momentopname/inlezen';
import { KOLOMMEN_PER_KEER, kolommenInBeeld, kolomVolgorde } from './kolom-venster';

function kolom(kop: string, veld?: string): BronKolom {
	return {
		kop,
		voorbeelden: [],
		bestemming: veld ? { soort: 'veld', veld } : { soort: 'extra' },
		resultaat: veld ? 'herkend' : 'controleer',
		toelichting: '',
		bsn: false
	};
}

const breed = [
	...Array.from({ length: 9_998 }, (_, at) => kolom(`Kolom ${at + 1}`)),
	kolom('Naam', 'naam'),
	kolom('Pers. nr.', 'persnr')
];

describe('the columns of a source that are on screen', () => {
	it('are all of them, in order, where people made the list', () => {
		const lijst = [kolom('Leeftijd'), kolom('Naam', 'naam'), kolom('Wijk')];
		expect(kolommenInBeeld(lijst, KOLOMMEN_PER_KEER, '')).toEqual([0, 1, 2]);
	});

	it('are those with a field and the first of the rest, where there are ten thousand', () => {
		const shown = kolommenInBeeld(breed, KOLOMMEN_PER_KEER, '');
		expect(shown).toHaveLength(KOLOMMEN_PER_KEER);
		expect(shown.slice(-3)).toEqual([97, 9_998, 9_999]);
		expect(kolommenInBeeld(breed, 2 * KOLOMMEN_PER_KEER, '')).toHaveLength(200);
	});

	it('never are more than asked, also when all go to a field', () => {
		const all = breed.map(({ kop }) => kolom(kop, 'naam'));
		expect(kolommenInBeeld(all, KOLOMMEN_PER_KEER, '')).toHaveLength(KOLOMMEN_PER_KEER);
	});

	it('are found by a part of their heading, accents and capitals aside', () => {
		expect(kolommenInBeeld(breed, KOLOMMEN_PER_KEER, 'kolom 7342')).toEqual([7_341]);
		expect(kolommenInBeeld([kolom('Geïnformeerd op')], 1, 'GEINF')).toEqual([0]);
		expect(kolommenInBeeld(breed, KOLOMMEN_PER_KEER, 'bestaat niet')).toEqual([]);
	});
});

it('puts columns that need a look first, each in the order of the file', () => {
	const kolommen = [
		kolom('A', 'naam'),
		kolom('B'),
		kolom('C', 'persnr'),
		{ ...kolom('D', 'gemeente'), voorstel: 'De waarden zijn gemeenten.' }
	];
	expect(kolomVolgorde(kolommen)).toEqual([1, 3, 0, 2]);
});
