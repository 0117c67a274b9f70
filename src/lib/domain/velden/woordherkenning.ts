/** A word of a closed list, with the wider group it belongs to and how sources write it. */
export interface Lijstwoord {
	readonly woord: string;
	readonly groep: string;
	readonly patroon: RegExp;
}

const SCHEIDING = /\s*[;,|/\n]\s*/;

/** A list from lines of `group: word = pattern; word = pattern`. */
export function lijstVan(regels: readonly string[]): readonly Lijstwoord[] {
	return regels.flatMap((regel) => {
		const [groep = '', woorden = ''] = regel.split(': ');
		return woorden.split('; ').map((each) => {
			const [woord = '', patroon = ''] = each.split(' = ');
			return { groep, woord, patroon: new RegExp(patroon || woord, 'i') };
		});
	});
}

/** The words of the list that a cell names, in the order of the list; what is not on the list is left out. */
export function herkend(lijst: readonly Lijstwoord[], tekst: string): readonly Lijstwoord[] {
	const delen = tekst.split(SCHEIDING).filter((deel) => deel !== '');
	const gevonden = new Set(
		delen.map((deel) => lijst.find(({ patroon }) => patroon.test(deel))).filter((each) => each)
	);
	return lijst.filter((each) => gevonden.has(each));
}
