import { bezwaarTegenWachtwoord } from '$lib/domain/kluis/wachtwoord';

/** What is typed for a new passphrase: twice, unless it can be read. */
export interface Getypt {
	eerste: string;
	tweede: string;
	zichtbaar: boolean;
}

/** Why what is typed is no new passphrase yet, Dutch; null when it is one. */
export function bezwaarTegen({ eerste, tweede, zichtbaar }: Getypt): string | null {
	if (eerste === '') return 'Vul een wachtwoord in.';
	const bezwaar = bezwaarTegenWachtwoord(eerste);
	if (bezwaar) return bezwaar;
	if (!zichtbaar && tweede === '') return 'Vul het wachtwoord nog een keer in.';
	if (!zichtbaar && eerste !== tweede)
		return 'De twee wachtwoorden zijn niet gelijk. Typ ze opnieuw.';
	return null;
}
