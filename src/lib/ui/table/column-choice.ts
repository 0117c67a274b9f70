/** A column that a list can show. */
export interface ColumnChoice {
	readonly id: string;
	readonly label: string;
	readonly on: boolean;
	readonly locked?: boolean;
}
