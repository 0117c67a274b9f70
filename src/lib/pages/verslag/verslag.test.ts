import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kandidatenSnapshot } from '../../../../tests/fixtures/kandidaten-snapshot';
import { fullBitset } from '$lib/columns/bitset';
import type { ActieRegel } from '$lib/domain/documenten/dossier';
import type { Telling } from '$lib/domain/kengetallen/telling';
import { EVERYTHING } from '$lib/engine/star';
import { runs } from '../../../../tests/property/runs';
import { openDataset } from '$lib/data/dataset';
import { drain } from '$lib/data/pieces';
import { verslagen, type Verslag, type VerslagBron } from './verslag';
import { cijfersVan, delingenVan } from './verslag-cijfers';
import { schermCijfersAf } from '$lib/domain/afscherming/cijfers';

type Rij = readonly [gemeente: string, begeleider: string, klantprofiel: string, status: string];

function bronVan(rijen: readonly Rij[], wat: Partial<VerslagBron> = {}): VerslagBron {
	const dataset = openDataset(
		kandidatenSnapshot(
			rijen.map(([gemeente, begeleider, klantprofiel, status], at) => ({
				gemeente,
				begeleider,
				klantprofiel,
				status,
				persnr: String(at),
				naam: `N${at}`
			}))
		)
	);
	return {
		dataset,
		selection: EVERYTHING,
		pass: fullBitset(rijen.length),
		veld: 'gemeente',
		meetellen: false,
		voor: null,
		regelsVan: null,
		vandaag: 20_775,
		...wat
	};
}

function regel(wat: Partial<ActieRegel>): ActieRegel {
	return {
		id: 'profielStarten',
		soort: 'regel',
		label: 'Profiel starten',
		uitleg: '',
		datum: null,
		aanleiding: '',
		stand: 'open',
		tot: null,
		...wat
	};
}

const EPE: readonly Rij[] = [
	['Epe', 'A', 'J', 'Open'],
	['Epe', 'A', 'N', 'Open'],
	['Epe', 'B', 'O', 'Open'],
	['Heerde', 'B', '', ''],
	['Heerde', 'B', 'J', 'Open']
];

describe('a report', () => {
	it('counts its own kandidaten, in the order that was asked, and leaves out who has none', () => {
		const bron = bronVan(EPE);
		const codes = ['Heerde', 'Epe'].map((naam) => bron.dataset.valuesOf('gemeente').indexOf(naam));
		const made = drain(verslagen(bron, [...codes, 99]));
		expect(made.map(({ groep }) => [groep.naam, groep.totaal, groep.ja])).toEqual([
			['Heerde', 2, 1],
			['Epe', 3, 1]
		]);
		expect(made[0]?.signalen.find(({ id }) => id === 'nietInSonar')?.aantal).toBe(1);
		expect(made[0]?.acties).toBeNull();
	});

	it('keeps to one group where the filters leave others of the field out', () => {
		const bron = bronVan(EPE);
		const [epe = -1, heerde = -1] = ['Epe', 'Heerde'].map((naam) =>
			bron.dataset.valuesOf('gemeente').indexOf(naam)
		);
		const selection = { ...EVERYTHING, picks: { gemeente: [epe] }, except: ['gemeente'] };
		const { pass } = bron.dataset.engine.evaluate(selection);
		const made = drain(verslagen({ ...bron, selection, pass }, [epe, heerde]));
		expect(made.map(({ groep }) => groep.naam)).toEqual(['Heerde']);
		expect(made[0]?.signalen.find(({ id }) => id === 'nietInSonar')?.aantal).toBe(1);
	});

	it('counts kandidaten per kind of action, once each, and only what is still to do', () => {
		const perRij: readonly (readonly ActieRegel[])[] = [
			[regel({ stand: 'gereed' })],
			[regel({}), regel({ id: 'e1', soort: 'eigen' }), regel({ id: 'e2', soort: 'eigen' })],
			[regel({ stand: 'uitgesteld' }), regel({ id: 'bron', soort: 'bron', stand: 'opgepakt' })],
			[],
			[]
		];
		const bron = bronVan(EPE, { regelsVan: (row) => perRij[row] ?? [] });
		const code = bron.dataset.valuesOf('gemeente').indexOf('Epe');
		const [epe] = drain(verslagen(bron, [code]));
		expect(epe?.acties).toEqual([
			{ id: 'profielStarten', label: 'Profiel starten', aantal: 1 },
			{ id: 'bron', label: 'Actie uit de bron', aantal: 1 },
			{ id: 'eigen', label: 'Eigen actie', aantal: 1 }
		]);
		expect(epe?.metActie).toBe(2);
		expect(epe?.dringend).toEqual([]);
	});

	it('lists the actions of a begeleider by urgency', () => {
		const bron = bronVan(EPE, {
			veld: 'begeleider',
			regelsVan: (row) =>
				row === 3 ? [regel({ id: 'signaalOpvolgen', datum: 20_000 })] : [regel({})]
		});
		const [b] = drain(verslagen(bron, [bron.dataset.valuesOf('begeleider').indexOf('B')]));
		expect(b?.dringend.map(({ row }) => row)).toEqual([3, 2, 4]);
	});

	it('is compared with the momentopname before where that knew the group', () => {
		const kruis = { per: ['Epe'], waarden: ['J', 'N'], aantallen: Uint32Array.of(4, 6) };
		const voor: Telling = {
			snapshot: 's',
			dag: 20_700,
			kandidaten: 10,
			kengetallen: {},
			kandidatenMet: {},
			kruisen: [kruis]
		};
		const bron = bronVan(EPE, { voor });
		const made = drain(
			verslagen(
				bron,
				bron.dataset.valuesOf('gemeente').map((_, code) => code)
			)
		);
		const vorig = Object.fromEntries(made.map((each) => [each.groep.naam, each.vorig]));
		expect(vorig).toEqual({ Epe: { dag: 20_700, klaar: 4, totaal: 10 }, Heerde: null });
	});

	it('shows no number from 1 up to the threshold, and never throws, whatever the data', () => {
		const rij = fc.tuple(
			fc.constantFrom('Epe', 'Heerde', ''),
			fc.constantFrom('A', 'B'),
			fc.constantFrom('J', 'N', 'L', 'O', '', 'X'),
			fc.constantFrom('Open', 'Gesloten', '')
		);
		const toen = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 3, maxLength: 3 });
		const afspraken = ({ groep }: Verslag, eerder: readonly (readonly [number, number])[]) =>
			(['profielgraad', 'sonardekking', 'ladder'] as const).map((id, at) => {
				const [teller = 0, rest = 0] = eerder[at] ?? [];
				return {
					kpi: { id },
					deel: { teller: groep.ja, noemer: groep.noemer },
					afspraak: null,
					gehaald: false,
					vorig: { dag: 20_600, teller, noemer: teller + rest }
				};
			});
		fc.assert(
			fc.property(
				fc.array(rij, { minLength: 1, maxLength: 80 }),
				toen,
				fc.boolean(),
				(rijen, eerder, meetellen) => {
					const bron = bronVan(rijen, {
						meetellen,
						regelsVan: (row) => (row % 3 ? [] : [regel({})])
					});
					const alle = drain(
						verslagen(
							bron,
							bron.dataset.valuesOf('gemeente').map((_, code) => code)
						)
					).map((verslag) => cijfersVan(verslag, afspraken(verslag, eerder)));
					const standen = schermCijfersAf(
						alle,
						alle.map((cijfers) => delingenVan(cijfers, { meetellen })),
						5
					);
					alle.forEach((cijfers, at) => {
						for (const [naam, waarde] of Object.entries(cijfers)) {
							if (waarde !== null && waarde > 0 && waarde < 5)
								expect(standen[at]?.[naam], naam).not.toBe('getal');
						}
					});
				}
			),
			{ numRuns: runs(25) }
		);
	});
});
