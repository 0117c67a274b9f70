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

/** About as wide as a letter of a label, and its height. */
const LETTER = 7.4;
const REGEL = 16;

/** Places of labels beside their points that cover no other point or label; null where there is none. */
export function placeLabels(
	punten: readonly GelabeldPunt[],
	{ left, right, top, bottom }: Kader
): readonly (LabelPlek | null)[] {
	const taken = punten.map(({ x, y }) => ({
		left: x - 7,
		right: x + 7,
		top: y - 7,
		bottom: y + 7
	}));
	return punten.map(({ x, y, label }, own) => {
		if (!label) return null;
		const width = label.length * LETTER;
		const places = [
			{ x: x + 12, y: y + 4, anker: 'start' },
			{ x: x - 12, y: y + 4, anker: 'end' },
			{ x, y: y - 13, anker: 'middle' },
			{ x, y: y + 22, anker: 'middle' }
		] as const;
		for (const place of places) {
			const from = { start: place.x, middle: place.x - width / 2, end: place.x - width }[
				place.anker
			];
			const box = {
				left: from,
				right: from + width,
				top: place.y - REGEL + 4,
				bottom: place.y + 4
			};
			const isInside =
				box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
			const isFree = taken.every(
				(other, at) =>
					at === own ||
					box.right <= other.left ||
					box.left >= other.right ||
					box.bottom <= other.top ||
					box.top >= other.bottom
			);
			if (!isInside || !isFree) continue;
			taken.push(box);
			return place;
		}
		return null;
	});
}
