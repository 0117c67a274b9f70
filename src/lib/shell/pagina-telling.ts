/** What stands in the head of a page: "60 van 102 kandidaten van C. Brouwer". */
export interface PaginaTelling {
	readonly shown: number;
	readonly total: number;
	readonly noun: string;
}
