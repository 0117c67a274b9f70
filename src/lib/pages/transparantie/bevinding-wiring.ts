import type { Bevinding } from '$lib/domain/uwv/publicatie';

/** Id of the line of a finding, by its place among them. */
export function lineId(id: string, index: number): string {
	return `${id}-${index}`;
}

/** Id of the line that says what is needed first. */
export function neededId(id: string): string {
	return `${id}-nodig`;
}

/** What a control in which something is wrong says of itself: to be spread on it. */
interface Wiring {
	readonly 'aria-invalid': boolean;
	readonly 'aria-describedby': string | undefined;
}

/** Ties a control to the findings that it takes part in; `needed` = it is blank and may not be. */
export function wiring(
	id: string,
	bevindingen: readonly Bevinding[],
	concerns: (bevinding: Bevinding) => boolean,
	needed = false
): Wiring {
	const lines = bevindingen.flatMap((each, index) =>
		each.ernst !== 'info' && concerns(each) ? [lineId(id, index)] : []
	);
	if (needed && lines.length === 0) lines.push(neededId(id));
	return { 'aria-invalid': lines.length > 0, 'aria-describedby': lines.join(' ') || undefined };
}
