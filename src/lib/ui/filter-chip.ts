/** One active filter as the user reads it: "Klantprofiel: Nee, Leeg". */
export interface FilterChip {
	readonly id: string;
	readonly name: string;
	readonly text: string;
}
