import type { Choice } from '../reference';

/** What was chosen one after another, with a way back and forth. */
export class Choices {
	#history: Choice[];
	#at = 0;
	/** Typing on in a search is one step of the history, erasing it goes back that step. */
	#typing = false;

	constructor(readonly nothing: Choice) {
		this.#history = [nothing];
	}

	get now(): Choice {
		return this.#history[this.#at] ?? this.nothing;
	}
	get canUndo(): boolean {
		return this.#at > 0;
	}
	get canRedo(): boolean {
		return this.#at < this.#history.length - 1;
	}

	undo(): void {
		this.#at--;
		this.#typing = false;
	}

	redo(): void {
		this.#at++;
		this.#typing = false;
	}

	record(next: Choice, typing = false): void {
		if (sameChoice(next, this.now)) return;
		const typingOn = typing && this.#typing && !this.canRedo;
		const earlier = this.#history[this.#at - 1];
		if (typingOn && earlier && sameChoice(next, earlier)) return this.undo();
		this.#history = [...this.#history.slice(0, this.#at + (typingOn ? 0 : 1)), next];
		this.#at = this.#history.length - 1;
		this.#typing = typing;
	}

	chosen(slicer: string): readonly string[] {
		return slicer === 'Uitvoerende' ? this.now.uitvoerende : (this.now.slicers[slicer] ?? []);
	}

	/** The choice with other words in a slicer. */
	withWords(slicer: string, words: readonly string[]): Choice {
		if (slicer === 'Uitvoerende') return { ...this.now, uitvoerende: words };
		return { ...this.now, slicers: { ...this.now.slicers, [slicer]: words } };
	}

	/** The choice without the filter of that chip. */
	without(chip: string): Choice {
		if (chip === 'Zoeken') return { ...this.now, zoek: '' };
		if (this.now.tile?.startsWith(`${chip}: `)) return { ...this.now, tile: null };
		return this.withWords(chip, []);
	}
}

export function sameWords(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((word) => b.includes(word));
}

function sameChoice(a: Choice, b: Choice): boolean {
	const slicers = new Set([...Object.keys(a.slicers), ...Object.keys(b.slicers)]);
	return (
		a.tile === b.tile &&
		a.zoek === b.zoek &&
		sameWords(a.uitvoerende, b.uitvoerende) &&
		[...slicers].every((each) => sameWords(a.slicers[each] ?? [], b.slicers[each] ?? []))
	);
}
