import { expect, it } from 'vitest';
import { vumProfiel } from './vum-profiel';

it('tells a profile in the names of VUM', () => {
	const woorden = {
		opleiding: 'Mbo 4',
		sector: 'Bouw; Groen',
		beroep: 'Hovenier',
		uren: '24 tot 32 uur',
		reisafstand: '10 tot 25 km',
		vervoer: 'Auto; Fiets',
		rijbewijs: 'B; T',
		affiniteiten: 'Mensen',
		werkervaring: 'Met werkervaring',
		regio: 'Twente'
	};
	expect(vumProfiel({ id: 'een', woorden })).toEqual({
		idWerkzoekende: 'een',
		vervoermiddel: [{ codeVervoermiddel: 1 }, { codeVervoermiddel: 3 }],
		mobiliteit: { maximaleReisafstand: 10 },
		werktijden: { aantalWerkurenPerWeekMinimaal: 24, aantalWerkurenPerWeekMaximaal: 31 },
		arbeidsmarktkwalificatie: {
			codeWerkEnDenkniveauWerkzoekende: 4,
			interesse: [{ naamInteresse: 'Mensen' }],
			rijbewijs: [{ codeSoortRijbewijs: 'B' }, { codeSoortRijbewijs: 'T' }]
		},
		sector: [{ codeSbi: 41 }, { codeSbi: 42 }, { codeSbi: 43 }, { codeSbi: 813 }],
		bemiddelingsberoep: [{ naamBeroepOngecodeerd: 'Hovenier' }]
	});
});

it('leaves out what is empty, an open end, and what VUM has no code for', () => {
	expect(
		vumProfiel({ id: 'een', woorden: { rijbewijs: 'Ja', reisafstand: 'Minder dan 10 km' } })
	).toEqual({
		idWerkzoekende: 'een'
	});
	expect(vumProfiel({ id: 'een', woorden: { uren: '32 uur of meer' } })).toEqual({
		idWerkzoekende: 'een',
		werktijden: { aantalWerkurenPerWeekMinimaal: 32 }
	});
});
