import type { Verschil } from '$lib/domain/momentopname/verschil';
import { formatGetal } from '$lib/locale/format';
import { hoeveel } from '$lib/locale/hoeveel';

/** What changed since the list before, in a line: "2 nieuw, 61 gewijzigd. 3 tegels boven uw grens." */
export function nieuwsTekst(
	verschil: Pick<Verschil, 'nieuw' | 'gewijzigd' | 'weg'> | null,
	boven: number
): string {
	const delen = (
		[
			[verschil?.nieuw ?? 0, 'nieuw'],
			[verschil?.gewijzigd ?? 0, 'gewijzigd'],
			[verschil?.weg ?? 0, 'niet meer in de lijst']
		] as const
	).filter(([aantal]) => aantal > 0);
	const zinnen = [
		delen.map(([aantal, woord]) => `${formatGetal(aantal)} ${woord}`).join(', '),
		boven > 0 ? `${hoeveel(boven, 'tegel', 'tegels')} boven uw grens` : ''
	];
	return zinnen
		.filter(Boolean)
		.map((zin) => `${zin}.`)
		.join(' ');
}
