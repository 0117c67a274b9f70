import { parse, type ArrowFunctionExpression, type Expression } from 'acorn';
import { cellOf } from './cell';
import { buildExpression, unsupported } from './expression';
import { PARAMETERS, Scope, type Evaluate } from './scope';
import { NEXT, buildBlock, declareVars } from './statement';

const GLOBALS = {
	Math,
	Number,
	// A minifier writes `undefined` as `void 0`, which Arquero's generator prints without the space.
	void0: undefined
};

/** A function made from generated code, with the code as its source text. */
export type Compiled = (a?: unknown, b?: unknown, c?: unknown, d?: unknown) => unknown;

/**
 * What `Function` would make of code written by Arquero's generator, without generating code: an arrow
 * function of at most four parameters, or else the value of an expression. `globals` are the names that
 * the code may use besides its own. Throws a `SyntaxError` for code that does not parse.
 */
export function interpret(code: string, globals: Readonly<Record<string, unknown>>): unknown {
	const scope = new Scope({ ...GLOBALS, ...globals });
	const root = parseCode(code);
	if (root.type === 'ArrowFunctionExpression') return buildFunction(root, scope, code);
	const value = buildExpression(root, scope);
	return value(frameOf(scope, undefined, undefined, undefined, undefined));
}

function parseCode(code: string): Expression {
	const statement = parse(`(${code})`, { ecmaVersion: 2020 }).body[0];
	if (statement?.type !== 'ExpressionStatement') throw unsupported(statement?.type ?? 'nothing');
	return statement.expression;
}

function buildFunction(node: ArrowFunctionExpression, scope: Scope, code: string): Compiled {
	if (node.params.length > PARAMETERS) throw unsupported(`more than ${PARAMETERS} parameters`);
	node.params.forEach((param, index) => {
		if (param.type !== 'Identifier') throw unsupported(param.type);
		scope.parameter(param.name, index);
	});
	const compiled = buildCellFunction(node, scope) ?? buildFrameFunction(node, scope);
	// Arquero shares one aggregate between getters with the same source text. These all have the same
	// one, so without their own text two columns would silently get each other's numbers.
	return Object.defineProperty(compiled, 'toString', { value: () => code });
}

// The function for a plain column, the most common one, needs no frame.
function buildCellFunction({ body }: ArrowFunctionExpression, scope: Scope): Compiled | null {
	const cell = body.type === 'BlockStatement' ? null : cellOf(body, scope);
	return cell?.data === 1 && cell.row === 0 ? (row, data) => cell.read(data, row) : null;
}

function buildFrameFunction(node: ArrowFunctionExpression, scope: Scope): Compiled {
	const body = buildBody(node, scope);
	return scope.locals.length
		? (a, b, c, d) => body(frameOf(scope, a, b, c, d))
		: (a, b, c, d) => body([a, b, c, d]);
}

function buildBody(node: ArrowFunctionExpression, scope: Scope): Evaluate {
	if (node.body.type !== 'BlockStatement') return buildExpression(node.body, scope);
	const inner = scope.block();
	declareVars(node.body.body, inner);
	const block = buildBlock(node.body.body, inner);
	return (frame) => {
		const result = block(frame);
		return result === NEXT ? undefined : result;
	};
}

function frameOf(scope: Scope, a: unknown, b: unknown, c: unknown, d: unknown): unknown[] {
	return [a, b, c, d, ...scope.locals];
}
