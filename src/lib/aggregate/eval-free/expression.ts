import type { CallExpression, Expression, Literal, MemberExpression, SpreadElement } from 'acorn';
import { buildCell, cellOf } from './cell';
import { BINARY, UNARY } from './operators';
import type { Evaluate, Frame, Scope } from './scope';

type Bag = Record<PropertyKey, unknown>;
type Callable = (...args: unknown[]) => unknown;

/** Builds an expression as closures; throws for a construct that Arquero's code generator never writes. */
export function buildExpression(node: Expression, scope: Scope): Evaluate {
	const cell = cellOf(node, scope);
	if (cell) return buildCell(cell);
	switch (node.type) {
		case 'Literal':
			return buildLiteral(node);
		case 'Identifier':
			return scope.read(node.name);
		case 'MemberExpression':
			return buildMember(node, scope);
		case 'CallExpression':
			return buildCall(node, scope);
		case 'BinaryExpression': {
			if (node.left.type === 'PrivateIdentifier') throw unsupported(node.left.type);
			const left = buildExpression(node.left, scope);
			const right = buildExpression(node.right, scope);
			const apply = BINARY[node.operator];
			if (!apply) throw unsupported(node.operator);
			return (frame) => apply(left(frame) as number, right(frame) as number);
		}
		case 'LogicalExpression': {
			const left = buildExpression(node.left, scope);
			const right = buildExpression(node.right, scope);
			if (node.operator === '&&') return (frame) => left(frame) && right(frame);
			if (node.operator === '||') return (frame) => left(frame) || right(frame);
			return (frame) => left(frame) ?? right(frame);
		}
		case 'UnaryExpression': {
			const argument = buildExpression(node.argument, scope);
			const apply = UNARY[node.operator];
			if (!apply) throw unsupported(node.operator);
			return (frame) => apply(argument(frame) as number);
		}
		case 'ConditionalExpression': {
			const test = buildExpression(node.test, scope);
			const consequent = buildExpression(node.consequent, scope);
			const alternate = buildExpression(node.alternate, scope);
			return (frame) => (test(frame) ? consequent(frame) : alternate(frame));
		}
		case 'TemplateLiteral': {
			const texts = node.quasis.map((quasi) => quasi.value.cooked ?? '');
			const values = node.expressions.map((each) => buildExpression(each, scope));
			return (frame) =>
				texts.reduce((text, next, i) => {
					const value = values[i - 1];
					return value ? `${text}${value(frame)}${next}` : text + next;
				});
		}
		case 'ArrayExpression':
			return buildList(node.elements, scope);
		case 'ObjectExpression': {
			const parts = node.properties.map((property): ((frame: Frame, object: Bag) => void) => {
				if (property.type === 'SpreadElement') {
					const value = buildExpression(property.argument, scope);
					return (frame, object) => void Object.assign(object, value(frame));
				}
				const key = buildKey(property.key, property.computed, scope);
				const value = buildExpression(property.value, scope);
				return (frame, object) => void (object[key(frame)] = value(frame));
			});
			return (frame) => {
				const object: Bag = {};
				for (const part of parts) part(frame, object);
				return object;
			};
		}
		default:
			throw unsupported(node.type);
	}
}

/** Builds the key of a property: its name, or what stands between the brackets. */
export function buildKey(
	node: MemberExpression['property'],
	computed: boolean,
	scope: Scope
): (frame: Frame) => PropertyKey {
	if (node.type === 'PrivateIdentifier') throw unsupported(node.type);
	if (!computed && node.type === 'Identifier') {
		const { name } = node;
		return () => name;
	}
	return buildExpression(node, scope) as (frame: Frame) => PropertyKey;
}

/** The error for a construct outside the language of table expressions. */
export function unsupported(construct: string): Error {
	return new SyntaxError(`Unsupported construct in a table expression: ${construct}`);
}

function buildLiteral(node: Literal): Evaluate {
	if (node.regex) {
		const { pattern, flags } = node.regex;
		// Only these two remember where they stopped; a script makes a fresh one each time as well.
		if (/[gy]/.test(flags)) return () => new RegExp(pattern, flags);
	}
	const { value } = node;
	return () => value;
}

function buildMember(node: MemberExpression, scope: Scope): Evaluate {
	if (node.object.type === 'Super') throw unsupported(node.object.type);
	const object = buildExpression(node.object, scope);
	const fixed = fixedKey(node);
	if (fixed !== null) return (frame) => (object(frame) as Bag)[fixed];
	const key = buildKey(node.property, node.computed, scope);
	return (frame) => (object(frame) as Bag)[key(frame)];
}

function fixedKey(node: MemberExpression): string | null {
	const { property } = node;
	if (!node.computed) return property.type === 'Identifier' ? property.name : null;
	return property.type === 'Literal' && typeof property.value === 'string' ? property.value : null;
}

function buildCall(node: CallExpression, scope: Scope): Evaluate {
	const { callee } = node;
	if (callee.type === 'Super') throw unsupported(callee.type);
	if (callee.type !== 'MemberExpression') {
		const call = buildExpression(callee, scope);
		const args = buildList(node.arguments, scope);
		return (frame) => (call(frame) as Callable)(...args(frame));
	}
	if (callee.object.type === 'Super') throw unsupported(callee.object.type);
	const object = buildExpression(callee.object, scope);
	const key = buildKey(callee.property, callee.computed, scope);
	const args = buildList(node.arguments, scope);
	return (frame) => {
		const self = object(frame) as Bag;
		return (self[key(frame)] as Callable).apply(self, args(frame));
	};
}

function buildList(
	nodes: readonly (Expression | SpreadElement | null)[],
	scope: Scope
): (frame: Frame) => unknown[] {
	const parts = nodes.map((node): ((frame: Frame, list: unknown[]) => void) => {
		if (node === null) throw unsupported('hole in an array');
		if (node.type === 'SpreadElement') {
			const value = buildExpression(node.argument, scope);
			return (frame, list) => void list.push(...(value(frame) as Iterable<unknown>));
		}
		const value = buildExpression(node, scope);
		return (frame, list) => void list.push(value(frame));
	});
	return (frame) => {
		const list: unknown[] = [];
		for (const part of parts) part(frame, list);
		return list;
	};
}
