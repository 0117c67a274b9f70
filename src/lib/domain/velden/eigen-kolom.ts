/** What the name of a stored column begins with that the source has beyond the catalogue; its heading follows. */
const EIGEN = 'extra:';

/** Whether a stored column is one of the source's own. */
export function isEigenKolom(id: string): boolean {
	return id.startsWith(EIGEN);
}

/** Whether a name has one of the source's own in it: with a mark in front, or behind that of its table. */
export function noemtEigenKolom(naam: string): boolean {
	return naam.includes(EIGEN);
}

/** The heading of a column of the source's own; the name itself of any other. */
export function eigenKop(id: string): string {
	return isEigenKolom(id) ? id.slice(EIGEN.length) : id;
}

/** The name under which a column of the source's own is stored. */
export function eigenKolom(kop: string): string {
	return EIGEN + kop;
}
