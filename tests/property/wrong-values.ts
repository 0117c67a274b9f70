import { below } from './mutations';

type Random = () => number;

/** What no field is meant to hold, and what looks like what it is meant to hold. */
const WRONG: readonly unknown[] = [
	...[null, true, false, 0, 1, -1, 0.5, 5, 20_775, -1e308, 1e308, 1e21, 2 ** 31, 2 ** 53],
	...['', 'x', '0', '__proto__', 'a/b', 'bron', 'voorbeeld', 'kandidaten', 'modules', '/'],
	...['1970-01-01', '1970-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
	...['2026-13-45T10:00:00.000Z', '+275760-09-13T00:00:00.000Z', 'Invalid Date'],
	...['0'.repeat(64), 'f'.repeat(80), 'document/bron/dossier', 'x'.repeat(5000)],
	...[[], [null], [0], ['x'], [[]], {}, { x: 1 }, { soort: 'tussen', van: 'x', tot: -1e308 }]
];

/** How one value in plain data was made wrong: the same kind of harm an attacker, a bug or a disk does. */
export function harmed(value: unknown, random: Random): unknown {
	const copy: unknown = structuredClone(value);
	const places: { at: Record<string, unknown>; name: string }[] = [];
	collect(copy, places);
	const { at, name } = places[below(places.length, random)] ?? { at: {}, name: '' };
	const list: unknown = at;
	switch (below(6, random)) {
		case 0:
			if (Array.isArray(list)) list.splice(Number(name), 1);
			else Reflect.deleteProperty(at, name);
			break;
		case 1:
			if (Array.isArray(list)) list.push(structuredClone(list[Number(name)]));
			else at[`${name}x`] = at[name];
			break;
		case 2: {
			const other = places[below(places.length, random)];
			if (other) at[name] = structuredClone(other.at[other.name]);
			break;
		}
		default:
			at[name] = WRONG[below(WRONG.length, random)];
	}
	return copy;
}

function collect(value: unknown, places: { at: Record<string, unknown>; name: string }[]): void {
	if (typeof value !== 'object' || value === null) return;
	const at = value as Record<string, unknown>;
	for (const name of Object.keys(at)) {
		places.push({ at, name });
		collect(at[name], places);
	}
}
