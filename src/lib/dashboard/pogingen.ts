/** Wrong passphrases that cost no waiting. */
const VRIJ = 2;
/** The longest wait, in seconds: typing errors must not lock out who knows the passphrase. */
const LANGST = 5;

/** Wrong passphrases in a row, and when the last of them was, as milliseconds. */
export interface Pogingen {
	readonly fout: number;
	readonly laatste: number;
}

export const GEEN_POGINGEN: Pogingen = { fout: 0, laatste: 0 };

/** Seconds to wait before the next try, rounded up; each wrong one adds a second. */
export function wachttijd({ fout, laatste }: Pogingen, now: number): number {
	const straf = Math.min(LANGST, Math.max(0, fout - VRIJ)) * 1000;
	const verstreken = now - laatste;
	// A clock that was set back says nothing, so the wait begins again.
	return Math.ceil((verstreken < 0 ? straf : Math.max(0, straf - verstreken)) / 1000);
}

/** The tries as they are kept; what cannot be read counts as none. */
export function leesPogingen(tekst: string | null): Pogingen {
	const parts = /^(\d{1,6})@(\d{1,15})$/.exec(tekst ?? '');
	return parts ? { fout: Number(parts[1]), laatste: Number(parts[2]) } : GEEN_POGINGEN;
}

export function schrijfPogingen({ fout, laatste }: Pogingen): string {
	return `${fout}@${laatste}`;
}
