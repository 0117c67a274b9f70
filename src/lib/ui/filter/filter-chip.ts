/** Something to do about a filter, on its chip. */
export interface ChipActie {
	readonly woord: string;
	/** For who cannot see beside which filter it stands. */
	readonly label: string;
	run(): void;
}

/** One active filter as the user reads it: "Klantprofiel: Nee, Leeg". */
export interface FilterChip {
	readonly id: string;
	readonly name: string;
	readonly text: string;
	/** Name of the button that takes it away, where it is no filter. */
	readonly weg?: string;
	readonly acties?: readonly ChipActie[];
}
