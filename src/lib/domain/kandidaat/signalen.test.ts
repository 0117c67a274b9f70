import { describe, expect, it } from 'vitest';
import type { KandidaatStand } from './kandidaat-stand';
import { SIGNALEN, voorgesteldeActie } from './signalen';

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

function actie(anders: Partial<KandidaatStand>): string | null {
	return voorgesteldeActie({ ...IN_ORDE, ...anders })?.label ?? null;
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

describe('voorgesteldeActie', () => {
	it.each(['N', 'L', ''])('starts a profile for an open registration with %j', (klantprofiel) => {
		expect(actie({ klantprofiel })).toBe('Profiel starten');
	});

	it('completes a partly filled profile', () => {
		expect(actie({ klantprofiel: 'O' })).toBe('Profiel aanvullen');
	});

	it.each(['Gesloten', ''])('leaves the profile alone when the status is %j', (status) => {
		expect(actie({ status, klantprofiel: 'N' })).toBeNull();
		expect(actie({ status, klantprofiel: 'O' })).toBeNull();
	});

	it('leaves a profile code it does not know alone', () => {
		expect(actie({ klantprofiel: 'X' })).toBeNull();
	});

	it('follows up a signal, and finds a module, also without a registration', () => {
		expect(actie({ status: '', verstrekenSignalen: 1 })).toBe('Signaal opvolgen');
		expect(actie({ status: '', trajectenZonderModule: 1 })).toBe('Module zoeken');
	});

	it('renews a registration before it follows up a signal', () => {
		expect(actie({ inschrijvingVerlengen: true })).toBe('Inschrijving verlengen');
		expect(actie({ inschrijvingVerlengen: true, verstrekenSignalen: 1 })).toBe(
			'Inschrijving verlengen'
		);
		expect(actie({ inschrijvingVerlengen: true, klantprofiel: 'O' })).toBe('Profiel aanvullen');
	});

	it('proposes the first of several in catalogue order', () => {
		expect(actie({ klantprofiel: 'O', verstrekenSignalen: 2, trajectenZonderModule: 1 })).toBe(
			'Profiel aanvullen'
		);
		expect(actie({ verstrekenSignalen: 2, trajectenZonderModule: 1 })).toBe('Signaal opvolgen');
	});

	it('never proposes a matter of data quality', () => {
		expect(actie({ ladder: '#', dgr: 'N' })).toBeNull();
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
