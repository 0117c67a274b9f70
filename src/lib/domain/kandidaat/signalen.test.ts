import { describe, expect, it } from 'vitest';
import type { KandidaatStand } from './kandidaat-stand';
import { actiesZonder, SIGNALEN } from './signalen';

const IN_ORDE: KandidaatStand = {
	doelgroep: 'Client PW',
	dgr: 'DGR',
	banenafspraken: 'J',
	status: 'Open',
	klantprofiel: 'J',
	ladder: '04 met groeipotentieel',
	lks: 'N',
	verstrekenSignalen: 0,
	trajectenZonderModule: 0,
	inschrijvingVerlengen: false
};

function ids(anders: Partial<KandidaatStand>): string[] {
	return SIGNALEN.filter(({ geldt }) => geldt({ ...IN_ORDE, ...anders })).map(({ id }) => id);
}

function acties(anders: Partial<KandidaatStand>): string[] {
	return actiesZonder([])
		.filter(({ geldt }) => geldt({ ...IN_ORDE, ...anders }))
		.map(({ label }) => label);
}

describe('the catalogue of signalen', () => {
	it('has unique ids that are safe in a URL', () => {
		expect(new Set(SIGNALEN.map(({ id }) => id)).size).toBe(SIGNALEN.length);
		for (const { id } of SIGNALEN) expect(id).toMatch(/^[a-zA-Z]+$/);
	});

	it('explains each one in whole sentences', () => {
		for (const { uitleg } of SIGNALEN) expect(uitleg).toMatch(/^[A-Z].*\.$/);
	});

	it('says nothing about a kandidaat whose registrations are in order', () => {
		expect(ids({})).toEqual([]);
	});
});

describe('the actions', () => {
	it.each(['N', 'L', ''])('starts a profile for an open registration with %j', (klantprofiel) => {
		expect(acties({ klantprofiel })).toEqual(['Profiel starten']);
	});

	it('completes a partly filled profile', () => {
		expect(acties({ klantprofiel: 'O' })).toEqual(['Profiel aanvullen']);
	});

	it.each(['Gesloten', ''])('leaves the profile alone when the status is %j', (status) => {
		expect(acties({ status, klantprofiel: 'N' })).toEqual([]);
		expect(acties({ status, klantprofiel: 'O' })).toEqual([]);
	});

	it('leaves a profile code it does not know alone', () => {
		expect(acties({ klantprofiel: 'X' })).toEqual([]);
	});

	it('follows up a signal, and finds a module, also without a registration', () => {
		expect(acties({ status: '', verstrekenSignalen: 1 })).toEqual(['Signaal opvolgen']);
		expect(acties({ status: '', trajectenZonderModule: 1 })).toEqual(['Module zoeken']);
	});

	it('renews a registration unless that rule is off', () => {
		expect(acties({ inschrijvingVerlengen: true })).toEqual(['Inschrijving verlengen']);
		expect(actiesZonder(['inschrijving']).map(({ label }) => label)).not.toContain(
			'Inschrijving verlengen'
		);
	});

	it('has none that is a matter of data quality', () => {
		expect(acties({ ladder: '#', dgr: 'N' })).toEqual([]);
	});
});

describe('data quality', () => {
	it('tells a step that is not filled in from one that is blank', () => {
		expect(ids({ ladder: '#' })).toEqual(['ladderNietIngevuld']);
		expect(ids({ ladder: '' })).toEqual([]);
	});

	it('sees who has no record in Sonar: no status, whatever the other fields say', () => {
		const leeg = { status: '', klantprofiel: '', ladder: '', banenafspraken: '' };
		expect(ids(leeg)).toEqual(['nietInSonar']);
		expect(ids({ ...leeg, ladder: '06', klantprofiel: 'J' })).toEqual(['nietInSonar']);
		expect(ids({ ...leeg, status: 'Gesloten' })).toEqual([]);
	});
});
