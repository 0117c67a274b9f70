import type { Pattern, Statement, SwitchCase, VariableDeclaration } from 'acorn';
import { buildExpression, buildKey, unsupported } from './expression';
import { UNSET, type Frame, type Scope } from './scope';

/** A statement did not return. */
export const NEXT = Symbol('next');
const BREAK = Symbol('break');

/** Runs a statement: `NEXT`, a break, or the value that it returns. */
type Execute = (frame: Frame) => unknown;
type Bind = (frame: Frame, value: unknown) => void;

/** Builds the statements of a block; `var` must have been declared in its function's scope. */
export function buildBlock(nodes: readonly Statement[], scope: Scope): Execute {
	declareLexical(nodes, scope);
	return sequence(nodes.map((node) => buildStatement(node, scope)));
}

/** Declares every `var` of a function body, however deep, in the scope of the function. */
export function declareVars(nodes: readonly Statement[], scope: Scope): void {
	for (const node of nodes) {
		if (node.type === 'VariableDeclaration' && node.kind === 'var') {
			for (const { id } of node.declarations) declarePattern(id, scope, undefined);
		} else if (node.type === 'BlockStatement') {
			declareVars(node.body, scope);
		} else if (node.type === 'IfStatement') {
			declareVars([node.consequent, ...(node.alternate ? [node.alternate] : [])], scope);
		} else if (node.type === 'SwitchStatement') {
			for (const { consequent } of node.cases) declareVars(consequent, scope);
		}
	}
}

function buildStatement(node: Statement, scope: Scope): Execute {
	switch (node.type) {
		case 'EmptyStatement':
			return () => NEXT;
		case 'BreakStatement':
			return () => BREAK;
		case 'BlockStatement':
			return buildBlock(node.body, scope.block());
		case 'ExpressionStatement': {
			const run = buildExpression(node.expression, scope);
			return (frame) => {
				run(frame);
				return NEXT;
			};
		}
		case 'ReturnStatement':
			return node.argument ? buildExpression(node.argument, scope) : () => undefined;
		case 'IfStatement': {
			const test = buildExpression(node.test, scope);
			const consequent = buildStatement(node.consequent, scope);
			const alternate = node.alternate ? buildStatement(node.alternate, scope) : () => NEXT;
			return (frame) => (test(frame) ? consequent(frame) : alternate(frame));
		}
		case 'SwitchStatement': {
			const value = buildExpression(node.discriminant, scope);
			return buildSwitch(value, node.cases, scope.block());
		}
		case 'VariableDeclaration':
			return buildDeclaration(node, scope);
		default:
			throw unsupported(node.type);
	}
}

function sequence(statements: readonly Execute[]): Execute {
	return (frame) => {
		for (const run of statements) {
			const result = run(frame);
			if (result !== NEXT) return result;
		}
		return NEXT;
	};
}

function buildSwitch(value: Execute, cases: readonly SwitchCase[], scope: Scope): Execute {
	declareLexical(
		cases.flatMap((each) => each.consequent),
		scope
	);
	const tests = cases.map((each) => (each.test ? buildExpression(each.test, scope) : null));
	const fallback = tests.indexOf(null);
	const bodies = cases.map((each) =>
		sequence(each.consequent.map((node) => buildStatement(node, scope)))
	);
	return (frame) => {
		const wanted = value(frame);
		const found = tests.findIndex((test) => test && test(frame) === wanted);
		const start = found < 0 ? fallback : found;
		const result = start < 0 ? NEXT : sequence(bodies.slice(start))(frame);
		return result === BREAK ? NEXT : result;
	};
}

function declareLexical(nodes: readonly Statement[], scope: Scope): void {
	for (const node of nodes) {
		if (node.type === 'VariableDeclaration' && node.kind !== 'var') {
			for (const { id } of node.declarations) declarePattern(id, scope, UNSET);
		}
	}
}

function declarePattern(node: Pattern, scope: Scope, initial: unknown): void {
	if (node.type === 'Identifier') {
		scope.declare(node.name, initial);
	} else if (node.type === 'ArrayPattern') {
		for (const each of node.elements) if (each) declarePattern(each, scope, initial);
	} else if (node.type === 'ObjectPattern') {
		for (const each of node.properties) {
			declarePattern(each.type === 'Property' ? each.value : each, scope, initial);
		}
	} else {
		throw unsupported(node.type);
	}
}

function buildDeclaration(node: VariableDeclaration, scope: Scope): Execute {
	const steps = node.declarations.map(({ id, init }) => {
		const bind = buildBinding(id, scope);
		const value = init ? buildExpression(init, scope) : () => undefined;
		return (frame: Frame) => bind(frame, value(frame));
	});
	return (frame) => {
		for (const step of steps) step(frame);
		return NEXT;
	};
}

function buildBinding(node: Pattern, scope: Scope): Bind {
	if (node.type === 'Identifier') {
		const slot = scope.slot(node.name);
		return (frame, value) => void (frame[slot] = value);
	}
	if (node.type === 'ArrayPattern') {
		const parts = node.elements.map((each) => (each ? buildBinding(each, scope) : () => {}));
		return (frame, value) => {
			const items = [...(value as Iterable<unknown>)];
			parts.forEach((bind, i) => bind(frame, items[i]));
		};
	}
	if (node.type === 'ObjectPattern') {
		const parts = node.properties.map((each): Bind => {
			if (each.type !== 'Property') throw unsupported(each.type);
			const key = buildKey(each.key, each.computed, scope);
			const bind = buildBinding(each.value, scope);
			return (frame, value) => bind(frame, (value as Record<PropertyKey, unknown>)[key(frame)]);
		});
		return (frame, value) => {
			for (const part of parts) part(frame, value);
		};
	}
	throw unsupported(node.type);
}
