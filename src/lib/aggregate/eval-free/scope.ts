/** Values of one call: four parameters, then every local variable of the expression. */
export type Frame = unknown[];

/** A piece of an expression, ready to run. */
export type Evaluate = (frame: Frame) => unknown;

/** Slots of a frame that hold parameters; Arquero's generated functions take at most four. */
export const PARAMETERS = 4;

/** Value of a `let` or `const` before its declaration has run. */
export const UNSET = Symbol('unset');

/** Names to slots, resolved while the expression is built, so that running it never looks up a name. */
export class Scope {
	/** Initial values of the locals of the whole expression, behind the parameters. */
	readonly locals: unknown[];
	readonly #globals: Readonly<Record<string, unknown>>;
	readonly #outer: Scope | null;
	readonly #slots = new Map<string, number>();

	constructor(globals: Readonly<Record<string, unknown>>, outer: Scope | null = null) {
		this.#globals = globals;
		this.#outer = outer;
		this.locals = outer ? outer.locals : [];
	}

	/** A scope for a block inside this one; its locals share the frame. */
	block(): Scope {
		return new Scope(this.#globals, this);
	}

	/** Gives parameter `index` its name. */
	parameter(name: string, index: number): void {
		this.#slots.set(name, index);
	}

	/** Makes room for a variable; a second `var` of the same name is the same variable. */
	declare(name: string, initial: unknown): void {
		if (!this.#slots.has(name)) {
			this.#slots.set(name, PARAMETERS + this.locals.push(initial) - 1);
		}
	}

	/** Slot of a variable or parameter, -1 when there is none with that name. */
	slot(name: string): number {
		return this.#slots.get(name) ?? this.#outer?.slot(name) ?? -1;
	}

	/** Reads a name; an unknown one throws a `ReferenceError` when it is read, as a script does. */
	read(name: string): Evaluate {
		const slot = this.slot(name);
		if (slot >= PARAMETERS) {
			return (frame) => {
				const value = frame[slot];
				if (value === UNSET) {
					throw new ReferenceError(`Cannot access '${name}' before initialization`);
				}
				return value;
			};
		}
		if (slot >= 0) return (frame) => frame[slot];
		if (Object.hasOwn(this.#globals, name)) {
			const value = this.#globals[name];
			return () => value;
		}
		return () => {
			throw new ReferenceError(`${name} is not defined`);
		};
	}
}
