import type { Kenmerk } from '$lib/rules/kenmerken/kenmerk';

/** Kenmerken under headings, both in their own order. */
export function inGroepen(
	kenmerken: readonly Kenmerk[]
): readonly { readonly kop: string; readonly kenmerken: readonly Kenmerk[] }[] {
	const groepen = new Map<string, Kenmerk[]>();
	for (const kenmerk of kenmerken)
		groepen.set(kenmerk.kop, [...(groepen.get(kenmerk.kop) ?? []), kenmerk]);
	return [...groepen].map(([kop, own]) => ({ kop, kenmerken: own }));
}
