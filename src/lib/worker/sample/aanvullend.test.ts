import { beforeAll, describe, expect, it } from 'vitest';
import { dagVan, GEEN_DAG, type Dag } from '$lib/domain/velden/datum';
import { afgeleidProfiel, ONDERDELEN, deviates } from '$lib/domain/kandidaat/klantprofiel';
import { ontheffingVan } from '$lib/domain/werkproces/werkproces-bron';
import { WERKPROCES, type Antwoord, type Oordeel } from '$lib/domain/werkproces/werkproces';
import { makeAanvullingen, type Aanvulling } from './aanvullend';
import { makeKandidaten, type Kandidaat } from './kandidaten';
import { makeRandom } from './random';

const D = dagVan(2026, 11, 18) ?? 0;
let kandidaten: readonly Kandidaat[];
let aanvullingen: readonly Aanvulling[];

beforeAll(() => {
	kandidaten = makeKandidaten(makeRandom(2847));
	aanvullingen = makeAanvullingen(makeRandom(2852), kandidaten, D);
});

function paren(): readonly (readonly [Kandidaat, Aanvulling])[] {
	return kandidaten.map((kandidaat, row) => [kandidaat, aanvullingen[row] ?? {}]);
}

function dag(tekst: string | undefined): Dag {
	const [dagnummer, maand, jaar] = (tekst ?? '').split('-').map(Number);
	return dagVan(jaar ?? 0, maand ?? 0, dagnummer ?? 0) ?? GEEN_DAG;
}

function antwoord(tekst: string | undefined): Antwoord {
	return tekst === 'J' ? 'ja' : tekst === 'N' ? 'nee' : '';
}

function oordelen(regel: string): Map<Oordeel, number> {
	const counts = new Map<Oordeel, number>();
	for (const [kandidaat, rij] of paren()) {
		const oordeel = WERKPROCES.find(({ id }) => id === regel)?.judge(
			{
				...kandidaat,
				geldigTot: dag(rij.inschrijvingtot),
				verlengd: dag(rij.verlengd),
				inschrijfdatum: dag(rij.inschrijfdatum),
				uitkering: '',
				ontheffing: ontheffingVan(rij.ontheffing ?? ''),
				ontheffingTot: dag(rij.ontheffingtot),
				beschikbaar: antwoord(rij.cvbeschikbaar),
				beroepsbeeld: antwoord(rij.cvberoepsbeeld),
				onderbouwd: antwoord(rij.cvonderbouwd),
				digivaardig: antwoord(rij.cvdigivaardig)
			},
			D
		).oordeel;
		if (oordeel) counts.set(oordeel, (counts.get(oordeel) ?? 0) + 1);
	}
	return counts;
}

describe('the fields beyond the report', () => {
	it('fill the three tiles of the work process with the numbers of the design', () => {
		expect(oordelen('inschrijving').get('ja')).toBe(64);
		expect(oordelen('inschrijving').get('onbekend')).toBe(15);
		expect(oordelen('uitkering').get('ja')).toBe(27);
		expect(oordelen('uitkering').get('controleer')).toBe(18);
		expect(oordelen('cv').get('ja')).toBe(112);
	});

	it('agree with the code of the klantprofiel, but for a few', () => {
		const tegen = paren().filter(([{ klantprofiel }, rij]) =>
			deviates(
				klantprofiel,
				afgeleidProfiel({
					delen: Object.fromEntries(
						ONDERDELEN.map(({ id, veld }) => [id, (rij[veld] ?? '') !== ''])
					),
					reizen: (rij.vervoer ?? '') !== '',
					uren: (rij.uren ?? '') !== ''
				})
			)
		);
		const codes = tegen.map(([{ klantprofiel }]) => klantprofiel).sort();
		expect(codes.join('')).toBe('JJJJJJJNNNN');
	});

	it('are blank of somebody who is not in Sonar, but for the exemption', () => {
		for (const [{ status }, rij] of paren()) {
			if (status !== '') continue;
			const filled = Object.entries(rij).filter(([, waarde]) => waarde !== '');
			expect(filled.filter(([veld]) => !veld.startsWith('ontheffing'))).toEqual([]);
		}
	});

	it('have no day of registration or change after the peildatum', () => {
		for (const [, rij] of paren())
			for (const veld of ['inschrijfdatum', 'verlengd', 'profielgewijzigd'])
				expect(dag(rij[veld])).toBeLessThanOrEqual(D);
	});
});
