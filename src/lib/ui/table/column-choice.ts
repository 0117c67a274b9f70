/** A column that a list can show. */
export interface ColumnChoice {
	readonly id: string;
	readonly label: string;
	readonly on: boolean;
	readonly locked?: boolean;
	/** First, whatever the order. */
	readonly pinned?: boolean;
}

/** How the order of columns is changed. */
export interface ColumnOrder {
	/** Whether it is not as it begins. */
	readonly own: boolean;
	/** One place back (-1) or on (1); false where there is none. */
	move(id: string, step: -1 | 1): boolean;
	restore(): void;
}
