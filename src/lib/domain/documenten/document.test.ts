import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../tests/property/runs';
import {
	metOperaties,
	omgekeerd,
	type Inhoud,
	type Operatie,
	type DocumentWaarde
} from './document';

const naam = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor');
const blad: fc.Arbitrary<DocumentWaarde> = fc.oneof(
	fc.integer(),
	fc.constantFrom('x', 'y'),
	fc.boolean(),
	fc.constant(['x', 1])
);
/** Three names deep, as a document of records is. */
const operatie: fc.Arbitrary<Operatie> = fc.oneof(
	fc.record({ pad: fc.tuple(naam, naam, naam), waarde: fc.option(blad) }),
	fc.record({ pad: fc.tuple(naam, naam), waarde: fc.constant(null) }),
	fc.record({ pad: fc.tuple(naam), waarde: fc.constant(null) })
);
const operaties = fc.array(operatie, { maxLength: 12 });

/** The same by a flat list of paths. */
function naive(steps: readonly Operatie[]): Map<string, DocumentWaarde> {
	const flat = new Map<string, DocumentWaarde>();
	for (const { pad, waarde } of steps) {
		const at = pad.join('/');
		for (const key of flat.keys()) if (`${key}/`.startsWith(`${at}/`)) flat.delete(key);
		if (waarde !== null) flat.set(at, waarde);
	}
	return flat;
}

function flatten(inhoud: Inhoud, before = ''): [string, DocumentWaarde][] {
	return Object.entries(inhoud).flatMap(([key, waarde]): [string, DocumentWaarde][] =>
		typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)
			? flatten(waarde as Inhoud, `${before}${key}/`)
			: [[before + key, waarde]]
	);
}

describe('a document', () => {
	it('holds what was put in it and nothing else', () => {
		fc.assert(
			fc.property(operaties, (steps) => {
				const made = metOperaties({}, steps);
				expect(new Map(flatten(made))).toEqual(naive(steps));
				expect(JSON.stringify(made).slice(1)).not.toContain('{}');
			}),
			{ numRuns: runs(1000) }
		);
	});

	it('is as it was after its changes are taken back, and as after them when they are done again', () => {
		fc.assert(
			fc.property(operaties, operaties, (earlier, steps) => {
				const before = metOperaties({}, earlier);
				const frozen = JSON.stringify(before);
				const back = omgekeerd(before, steps);
				const after = metOperaties(before, steps);
				expect(metOperaties(after, back)).toEqual(before);
				expect(metOperaties(metOperaties(after, back), steps)).toEqual(after);
				expect(JSON.stringify(before)).toBe(frozen);
			}),
			{ numRuns: runs(1000) }
		);
	});

	it('keeps what two tabs write about different things, whichever comes first', () => {
		const of = (top: string) =>
			fc.array(
				operatie.map(({ pad, waarde }) => ({ pad: [top, ...pad], waarde })),
				{ maxLength: 6 }
			);
		fc.assert(
			fc.property(of('een'), of('ander'), (one, other) => {
				expect(metOperaties(metOperaties({}, one), other)).toEqual(
					metOperaties(metOperaties({}, other), one)
				);
			})
		);
	});

	it('shares what does not change', () => {
		const before: Inhoud = { a: { b: 1 }, c: { d: 1 } };
		const after = metOperaties(before, [{ pad: ['a', 'b'], waarde: 2 }]);
		expect(after.c).toBe(before.c);
		expect(metOperaties(before, [{ pad: ['x', 'y'], waarde: null }])).toBe(before);
	});
});
