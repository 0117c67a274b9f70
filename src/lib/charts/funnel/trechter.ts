import { area, line, scaleLinear } from 'd3';
import type { Kader } from '../line/groep-lijnen';

/** A group in a funnel. */
export interface TrechterPunt {
	readonly id: string;
	/** With its share: "Heerde 72,8%". */
	readonly label: string;
	/** All that there is to say of it. */
	readonly zin: string;
	/** How many were counted. */
	readonly noemer: number;
	/** As a part of one. */
	readonly deel: number;
	/** Drawn filled, in a form of its own, with its label: its place among them; null = an open circle. */
	readonly vorm: number | null;
	/** Too small to be compared. */
	readonly klein: boolean;
}

/** Limits of a share at one size of group. */
interface BandPunt {
	readonly noemer: number;
	readonly onder: number;
	readonly boven: number;
}

export interface TrechterTekening {
	readonly punten: readonly TrechterPunt[];
	/** What all groups together have, as a part of one, and its name: "regio 60,4%". */
	readonly doel: number;
	readonly doelLabel: string;
	/** What chance makes of it, and what it hardly ever does. */
	readonly band: readonly BandPunt[];
	readonly ruim: readonly BandPunt[];
}

interface TrechterSchaal {
	x(noemer: number): number;
	y(deel: number): number;
	readonly xStreepjes: readonly number[];
	readonly yStreepjes: readonly number[];
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Where sizes and shares stand: from nobody to the largest group, and of the shares as much as there is to see. */
export function trechterSchaal(
	{ punten, doel, band }: Pick<TrechterTekening, 'punten' | 'doel' | 'band'>,
	{ left, right, top, bottom }: Kader
): TrechterSchaal {
	const compared = punten.filter(({ klein }) => !klein).map(({ noemer }) => noemer);
	const least = Math.min(...compared);
	const widest = band.find(({ noemer }) => noemer >= least);
	const shares = [
		doel,
		...punten.map(({ deel }) => deel),
		...(widest ? [widest.onder, widest.boven] : [])
	];
	const margin = Math.max(0.02, (Math.max(...shares) - Math.min(...shares)) * 0.06);
	const x = scaleLinear()
		.domain([0, Math.max(1, ...punten.map(({ noemer }) => noemer)) * 1.04])
		.range([left, right]);
	const y = scaleLinear()
		.domain([Math.max(0, Math.min(...shares) - margin), Math.min(1, Math.max(...shares) + margin)])
		.nice(5)
		.range([bottom, top]);
	const [low = 0, high = 1] = y.domain();
	y.domain([Math.max(0, low), Math.min(1, high)]);
	return {
		x: (noemer) => round(x(noemer)),
		y: (deel) => round(y(deel)),
		xStreepjes: x.ticks(Math.max(2, Math.floor((right - left) / 110))).filter(Number.isInteger),
		yStreepjes: y.ticks(5)
	};
}

/** The band as a surface, and its two edges as lines. */
export function bandPaden(
	band: readonly BandPunt[],
	{ x, y }: Pick<TrechterSchaal, 'x' | 'y'>
): { readonly vlak: string; readonly onder: string; readonly boven: string } {
	const edge = (of: (punt: BandPunt) => number) =>
		line<BandPunt>(
			(punt) => x(punt.noemer),
			(punt) => y(of(punt))
		)(band) ?? '';
	const vlak = area<BandPunt>(
		(punt) => x(punt.noemer),
		(punt) => y(punt.onder),
		(punt) => y(punt.boven)
	)(band);
	return { vlak: vlak ?? '', onder: edge(({ onder }) => onder), boven: edge(({ boven }) => boven) };
}

/** Where a label stands beside its point. */
export interface LabelPlek {
	readonly x: number;
	readonly y: number;
	readonly anker: 'start' | 'middle' | 'end';
}

interface GelabeldPunt {
	readonly x: number;
	readonly y: number;
	/** '' has no label, and keeps its room. */
	readonly label: string;
}

interface Vak {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** Room of a text at a place. */
function boxOf({ x, y, anker }: LabelPlek, label: string): Vak {
	const width = label.length * LETTER;
	const left = { start: x, middle: x - width / 2, end: x - width }[anker];
	return { left, right: left + width, top: y - REGEL + 4, bottom: y + 4 };
}

function isFree(box: Vak, taken: readonly Vak[]): boolean {
	return taken.every(
		(other) =>
			box.right <= other.left ||
			box.left >= other.right ||
			box.bottom <= other.top ||
			box.top >= other.bottom
	);
}

/** Room of a point. */
function around({ x, y }: Pick<GelabeldPunt, 'x' | 'y'>): Vak {
	return { left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 };
}

/** Where the name of the whole stands along its line: at its end, else where it covers no point. */
export function placeName(
	label: string,
	y: number,
	punten: readonly Pick<GelabeldPunt, 'x' | 'y'>[],
	{ left, right }: Kader
): LabelPlek {
	const taken = punten.map(around);
	const places = [1, 0.8, 0.6, 0.4].flatMap((part) =>
		[-6, 16].map((above): LabelPlek => ({
			x: Math.round(left + (right - left) * part - 4),
			y: y + above,
			anker: 'end'
		}))
	);
	const end: LabelPlek = { x: right - 4, y: y - 6, anker: 'end' };
	return places.find((place) => isFree(boxOf(place, label), taken)) ?? end;
}

/** About as wide as a letter of a label, and its height. */
const LETTER = 7.4;
const REGEL = 16;

/** Places of labels beside their points that cover no other point or label; null where there is none. */
export function placeLabels(
	punten: readonly GelabeldPunt[],
	{ left, right, top, bottom }: Kader,
	naam?: { readonly label: string; readonly plek: LabelPlek }
): readonly (LabelPlek | null)[] {
	const placed: Vak[] = naam ? [boxOf(naam.plek, naam.label)] : [];
	return punten.map(({ x, y, label }, own) => {
		if (!label) return null;
		const taken = [...placed, ...punten.filter((_, at) => at !== own).map(around)];
		const places: readonly LabelPlek[] = [
			{ x: x + 12, y: y + 4, anker: 'start' },
			{ x: x - 12, y: y + 4, anker: 'end' },
			{ x, y: y - 13, anker: 'middle' },
			{ x, y: y + 22, anker: 'middle' }
		];
		const found = places.find((place) => {
			const box = boxOf(place, label);
			const isInside =
				box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
			return isInside && isFree(box, taken);
		});
		if (!found) return null;
		placed.push(boxOf(found, label));
		return found;
	});
}
