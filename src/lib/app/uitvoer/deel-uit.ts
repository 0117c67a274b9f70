import { downloadText } from '$lib/platform/download';
import type { Deelbaar } from './deel-weergave';

/** The address of a shared view; `los`: only what stands from the # on, for an app that is a file. */
export function deelLink({ adres }: Deelbaar, los: boolean): string {
	return los ? `#${adres}` : `${location.origin}${location.pathname}#${adres}`;
}

/** Downloads a shared view as a small file. */
export function keepDeel({ tekst }: Deelbaar): void {
	downloadText('weergave-kandidaten-in-beeld.json', tekst);
}
