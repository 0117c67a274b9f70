/** A column that a list can show. */
export interface ColumnChoice {
	readonly id: string;
	readonly label: string;
	readonly on: boolean;
	readonly locked?: boolean | undefined;
	/** First, whatever the order. */
	readonly pinned?: boolean | undefined;
}

/** How the order of columns is changed. */
export interface ColumnOrder {
	/** Whether it is not as it begins. */
	readonly own: boolean;
	/** Ids of those that are not pinned; none = as it begins. */
	set(ids: readonly string[]): void;
}
