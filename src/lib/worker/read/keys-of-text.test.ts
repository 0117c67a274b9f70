import { afterEach, expect, test, vi } from 'vitest';
import { IngestSession } from './session';
import { readSource } from './text/read-csv';

afterEach(() => {
	vi.restoreAllMocks();
});

/** How often a text was the key of a Map or Set while lists of so many kandidaten were read and checked. */
async function textKeys(kandidaten: number): Promise<number> {
	let asked = 0;
	const count = (owner: object, name: string) => {
		const plain = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
		vi.spyOn(owner as Record<string, () => unknown>, name).mockImplementation(function (
			this: unknown,
			...given: unknown[]
		) {
			if (typeof given[0] === 'string') asked++;
			return plain.apply(this, given);
		});
	};
	const session = new IngestSession();
	const files = filesOf(kandidaten);
	for (const name of ['get', 'set', 'has']) count(Map.prototype, name);
	for (const name of ['add', 'has']) count(Set.prototype, name);
	try {
		for (const [naam, lines] of Object.entries(files))
			session.addSource(await readSource(new TextEncoder().encode(lines.join('\n')), naam, 0));
		expect(session.controle().bezwaar).toBeNull();
	} finally {
		vi.restoreAllMocks();
	}
	expect(session.tables().tables.modules?.rows).toBe(kandidaten);
	return asked;
}

/** Every number and name once, some kandidaten in two gemeenten, and a record of each. */
function filesOf(kandidaten: number): Record<string, string[]> {
	const people = Array.from({ length: kandidaten }, (_, at) => ({
		nummer: 10_000 + Math.floor(at / 20) * 20 + Math.min(at % 20, 18),
		gemeente: at % 2 ? 'Epe' : 'Heerde',
		at
	}));
	return {
		'kandidaten.csv': [
			'Pers. nr.;Bet. gemeente;Naam;Begeleider;Status;Opmerking',
			...people.map(
				({ nummer, gemeente, at }) =>
					`${nummer};${gemeente};Naam${at}, A.;Begeleider;Open;los ${at}`
			)
		],
		'trajecten.csv': [
			'Trajectnr.;Bet. gemeente;Pers. nr.;Start',
			...people.map(({ nummer, gemeente, at }) => `T${at};${gemeente};${nummer};1-1-2026`)
		],
		'modules.csv': [
			'Trajectnr.;Pers. nr.;Module;Start',
			...people.map(({ nummer, at }) => `T${at};${nummer};Taal;1-1-2026`)
		]
	};
}

// Browsers keep each text that is such a key in one table, in which a million numbers lie in each other's way.
test('reading and checking more people makes no more texts keys of a Map or Set', async () => {
	// What is made once a visit is made now.
	await textKeys(50);
	const [few, many] = [await textKeys(200), await textKeys(800)];
	expect(many).toBe(few);
});
