import { describe, expect, it } from 'vitest';
import { ORGANISATIE, organisatieVan, expiresOn } from './kluis';

describe('the settings of an organisation', () => {
	it('are sensible without any setting', () => {
		expect(ORGANISATIE).toEqual({
			wachtwoordVerplicht: false,
			vergrendelNaMinuten: 10,
			verlooptNaDagen: 30,
			herinnerDagen: 7,
			geheugenJaren: 5,
			aantekeningenMaanden: 12
		});
	});

	it('come from the environment of the build, and nonsense is not taken', () => {
		expect(
			organisatieVan({
				VITE_KIB_WACHTWOORD_VERPLICHT: 'ja',
				VITE_KIB_VERGRENDEL_NA_MINUTEN: '5',
				VITE_KIB_VERLOOPT_NA_DAGEN: '0',
				VITE_KIB_HERINNER_DAGEN: 'veel',
				VITE_KIB_AANTEKENINGEN_MAANDEN: '24'
			})
		).toEqual({
			wachtwoordVerplicht: true,
			vergrendelNaMinuten: 5,
			verlooptNaDagen: 0,
			herinnerDagen: 7,
			geheugenJaren: 5,
			aantekeningenMaanden: 24
		});
		expect(organisatieVan({ VITE_KIB_VERGRENDEL_NA_MINUTEN: '0' }).vergrendelNaMinuten).toBe(10);
	});

	it('always ask for a passphrase in the portable file', () => {
		expect(organisatieVan({ MODE: 'portable' }).wachtwoordVerplicht).toBe(true);
	});
});

describe('the expiry of a snapshot', () => {
	const ingelezen = '2026-11-01T10:00:00.000Z';

	it('is a number of days after reading in', () => {
		expect(expiresOn(ingelezen, null)).toBe('2026-12-01T10:00:00.000Z');
		expect(expiresOn(ingelezen, null, { ...ORGANISATIE, verlooptNaDagen: 0 })).toBeNull();
	});

	it('leaves time to look at what was put back from an old back-up', () => {
		expect(expiresOn(ingelezen, '2027-02-01T10:00:00.000Z')).toBe('2027-02-08T10:00:00.000Z');
		expect(expiresOn(ingelezen, '2026-11-02T10:00:00.000Z')).toBe('2026-12-01T10:00:00.000Z');
	});
});
