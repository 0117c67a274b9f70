// The operands may be anything a cell can be; `number` only makes the operators type-check.
type Binary = (a: number, b: number) => unknown;
type Unary = (a: number) => unknown;

export const BINARY: Readonly<Record<string, Binary>> = {
	'+': (a, b) => a + b,
	'-': (a, b) => a - b,
	'*': (a, b) => a * b,
	'/': (a, b) => a / b,
	'%': (a, b) => a % b,
	'**': (a, b) => a ** b,
	'==': (a, b) => a == b,
	'!=': (a, b) => a != b,
	'===': (a, b) => a === b,
	'!==': (a, b) => a !== b,
	'<': (a, b) => a < b,
	'<=': (a, b) => a <= b,
	'>': (a, b) => a > b,
	'>=': (a, b) => a >= b,
	'&': (a, b) => a & b,
	'|': (a, b) => a | b,
	'^': (a, b) => a ^ b,
	'<<': (a, b) => a << b,
	'>>': (a, b) => a >> b,
	'>>>': (a, b) => a >>> b,
	in: (a, b) => a in (b as unknown as object),
	instanceof: (a, b) => (a as unknown) instanceof (b as unknown as new () => unknown)
};

export const UNARY: Readonly<Record<string, Unary>> = {
	'-': (a) => -a,
	'+': (a) => +a,
	'!': (a) => !a,
	'~': (a) => ~a,
	typeof: (a) => typeof a,
	void: () => undefined
};
