import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Taken } from './taken';

it('says where the same number and gemeente were first, as a map of both would', () => {
	const rows = fc.array(
		fc.tuple(
			fc.constantFrom('1', '2', '12', '01'),
			fc.constantFrom('', 'Epe', 'Heerde'),
			fc.constantFrom('a.csv', 'b.csv')
		),
		{ maxLength: 40 }
	);
	fc.assert(
		fc.property(rows, (each) => {
			const taken = new Taken(each.length);
			const known = new Map<string, { bestand: string; rij: number }>();
			each.forEach(([persnr, gemeente, bestand], rij) => {
				const key = JSON.stringify([persnr, gemeente]);
				const [nummer, plaats] = [taken.nummer(persnr), taken.gemeente(gemeente)];
				expect(taken.take(nummer, plaats, bestand, rij)).toEqual(known.get(key) ?? null);
				if (!known.has(key)) known.set(key, { bestand, rij });
			});
			const gemeenten = (persnr: string) =>
				new Set(each.flatMap(([own, gemeente]) => (own === persnr ? [gemeente] : [])));
			const verdeeld = ['1', '2', '12', '01'].filter((persnr) => gemeenten(persnr).size > 1);
			expect(taken.verdeeld.aantal).toBe(verdeeld.length);
			expect(taken.verdeeld.plekken).toHaveLength(Math.min(3, verdeeld.length));
			const isWith = (persnr: string) => !gemeenten(persnr).has('') || gemeenten(persnr).size > 2;
			expect(taken.verdeeld.zonder).toBe(verdeeld.length > 0 && !verdeeld.some(isWith));
		})
	);
});
