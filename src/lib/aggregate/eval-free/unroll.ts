type List = readonly unknown[];
type Getter = (...args: unknown[]) => unknown;
type Reducer = Record<'add' | 'rem', (state: unknown, v1: unknown, v2: unknown) => void>;
type Action = (a: unknown, b: unknown, c: unknown, d: unknown) => void;

interface Shape {
	/** Code that Arquero writes for item `i` of the lists. */
	readonly code: (i: number) => string;
	/** What that code does for item `i`. */
	readonly item: (list: List, other: List, i: number) => Action;
}

// Every call of `unroll` in Arquero 8.0.3.
const SHAPES: readonly Shape[] = [
	reducerShape('add'),
	reducerShape('rem'),
	{
		// verbs/window/window-state.js
		code: (i) => `r[_${i}.id][k]=_${i}.value(w,_${i}.get);`,
		item: (ops, _, i) => {
			const op = ops[i] as {
				id: number;
				get: unknown;
				value: (w: unknown, get: unknown) => unknown;
			};
			return (w, r, k) => {
				const result = (r as unknown[][])[op.id] as unknown[];
				result[k as number] = op.value(w, op.get);
			};
		}
	},
	{
		// verbs/window/window.js
		code: (i) => `_${i}[r] = $${i}(r, d, op);`,
		item: (columns, getters, i) => {
			const column = columns[i] as unknown[];
			const get = getters[i] as Getter;
			return (r, d, op) => void (column[r as number] = get(r, d, op));
		}
	},
	{
		// verbs/join.js
		code: (i) => `_${i}.push($${i}(i,a,j,b));`,
		item: (columns, getters, n) => {
			const column = columns[n] as unknown[];
			const get = getters[n] as Getter;
			return (i, a, j, b) => void column.push(get(i, a, j, b));
		}
	},
	{
		// verbs/lookup.js
		code: (i) => `_[${i}][lr] = $[${i}](rr, data);`,
		item: (columns, getters, i) => {
			const column = columns[i] as unknown[];
			const get = getters[i] as Getter;
			return (lr, rr, data) => void (column[lr as number] = get(rr, data));
		}
	},
	{
		// verbs/impute.js
		code: (i) => `_${i}.push(v[$${i}]);`,
		item: (columns, keys, i) => {
			const column = columns[i] as unknown[];
			const key = keys[i] as number;
			return (v) => void column.push((v as List)[key]);
		}
	}
];

function reducerShape(method: 'add' | 'rem'): Shape {
	return {
		// verbs/reduce/field-reducer.js
		code: (i) => `_${i}.${method}(state,v1,v2);`,
		item: (ops, _, i) => {
			const op = ops[i] as Reducer;
			return (state, v1, v2) => op[method](state, v1, v2);
		}
	};
}

/**
 * Stands in for Arquero's `util/unroll.js`, which writes one statement for each item of its lists and
 * compiles them. The statements of its callers are known, so each is a closure here; throws for any other.
 */
export function unroll(_args: unknown, code: string, list: List, other: List = []): Action {
	for (const shape of SHAPES) {
		const written = `{${list.map((_, i) => shape.code(i)).join('')}}`;
		if (written === code) {
			const actions = list.map((_, i) => shape.item(list, other, i));
			return inSequence(actions);
		}
	}
	throw new SyntaxError(`Unknown statements to unroll: ${code}`);
}

function inSequence(actions: readonly Action[]): Action {
	const [first, second, ...more] = actions;
	if (!first) return () => {};
	if (!second) return first;
	if (more.length === 0) {
		return (a, b, c, d) => {
			first(a, b, c, d);
			second(a, b, c, d);
		};
	}
	return (a, b, c, d) => {
		for (const action of actions) action(a, b, c, d);
	};
}
