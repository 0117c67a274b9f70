import { VERTELD, type Verteld } from '$lib/domain/momentopname/elders';
import { readForTab, writeForTab } from '$lib/platform/preferences';

/** Why a tab starts again: locked after a question whether that may be, locked, or another tab wiped or put back. */
export type Herstart = 'gevraagd' | 'vergrendel' | 'gewist' | 'teruggezet';

/** Has this tab say after the reload what the user could not know; `isReading`: reading in is lost by it. */
export function rememberHerstart(waarom: Herstart, isReading: boolean): void {
	const verteld: Verteld[] = waarom === 'gewist' || waarom === 'teruggezet' ? [waarom] : [];
	if (waarom !== 'gevraagd' && isReading) verteld.push('inlezen-gestopt');
	if (verteld.length) writeForTab('verteld', verteld.join(' '));
}

/** What is to be said after a reload; it is said once. */
export function takeVerteld(): readonly Verteld[] {
	const words = readForTab('verteld')?.split(' ') ?? [];
	writeForTab('verteld', null);
	return VERTELD.filter((each) => words.includes(each));
}
