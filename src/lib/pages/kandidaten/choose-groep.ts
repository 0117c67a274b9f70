import type { Preferences } from '$lib/app/preferences.svelte';
import { announce } from '$lib/ui/spoken/announce';

/** Groups the list by an axis; null ends that, which is said: nothing on screen tells it. */
export function chooseGroep(preferences: Preferences, groep: string | null): void {
	if (groep === null && preferences.lijst.groep !== null)
		announce('De lijst is niet meer gegroepeerd');
	preferences.lijst = { ...preferences.lijst, groep };
}
