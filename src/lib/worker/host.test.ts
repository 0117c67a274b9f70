import { describe, expect, test } from 'vitest';
import { Storing } from '$lib/domain/momentopname/storing';
import { createHost, type Answers } from './host';
import type { Reply, Request } from './protocol';

/** A host over some answers, with everything that it posts. */
function hosted(answers: Partial<Answers>, post?: (reply: Reply) => void) {
	const posted: (Reply & { transfer?: Transferable[] })[] = [];
	const handle = createHost(
		answers as Answers,
		(reply, transfer) => {
			post?.(reply);
			posted.push(transfer.length ? { ...reply, transfer } : reply);
		},
		(output) => (output instanceof Uint8Array ? [output.buffer] : [])
	);
	return { handle, posted };
}

const list = (id: number): Request => ({ id, call: 'list', input: null });

describe('the host of the worker', () => {
	test('posts the answer under the number of its request', async () => {
		const { handle, posted } = hosted({ remove: async ({ id }) => ({ gevraagd: id }) as never });
		await handle({ id: 7, call: 'remove', input: { id: 'abc', gezien: null } });
		expect(posted).toEqual([{ id: 7, kind: 'done', output: { gevraagd: 'abc' } }]);
	});

	test('hands the bytes of an answer over', async () => {
		const bytes = new Uint8Array(4);
		const { handle, posted } = hosted({ open: async () => bytes as never });
		await handle({ id: 1, call: 'open', input: null });
		expect(posted).toEqual([{ id: 1, kind: 'done', output: bytes, transfer: [bytes.buffer] }]);
	});

	test('posts progress before the answer', async () => {
		const { handle, posted } = hosted({
			list: async (_, progress) => {
				progress(1, 2);
				progress(2, 2);
				return [] as never;
			}
		});
		await handle(list(3));
		expect(posted).toEqual([
			{ id: 3, kind: 'progress', progress: { done: 1, total: 2 } },
			{ id: 3, kind: 'progress', progress: { done: 2, total: 2 } },
			{ id: 3, kind: 'done', output: [] }
		]);
	});

	test('posts the code of a fault and nothing of its message', async () => {
		const { handle, posted } = hosted({
			list: async () => {
				throw new Storing('opslag-vol', new Error('Willems, J.'));
			},
			open: async () => {
				throw new TypeError('Willems, J.');
			}
		});
		await handle(list(1));
		await handle({ id: 2, call: 'open', input: null });
		expect(posted).toEqual([
			{ id: 1, kind: 'fault', code: 'opslag-vol' },
			{ id: 2, kind: 'fault', code: 'intern' }
		]);
	});

	test('answers a call that it does not know with a fault', async () => {
		const { handle, posted } = hosted({});
		await handle(list(1));
		expect(posted).toEqual([{ id: 1, kind: 'fault', code: 'intern' }]);
	});

	test('takes requests one after another, however long the first takes', async () => {
		const log: string[] = [];
		let release = () => {};
		const { handle } = hosted({
			list: async () => {
				log.push('list begins');
				await new Promise<void>((resolve) => (release = resolve));
				log.push('list ends');
				return [] as never;
			},
			discard: async () => {
				log.push('discard');
				return null;
			}
		});
		const first = handle(list(1));
		const second = handle({ id: 2, call: 'discard', input: null });
		await Promise.resolve();
		await Promise.resolve();
		expect(log).toEqual(['list begins']);
		release();
		await Promise.all([first, second]);
		expect(log).toEqual(['list begins', 'list ends', 'discard']);
	});

	test('an answer that cannot be posted is a fault, and the next request is answered', async () => {
		const { handle, posted } = hosted({ list: async () => [] as never }, (reply) => {
			if (reply.id === 1 && reply.kind === 'done') throw new DOMException('no', 'DataCloneError');
			if (reply.id === 2) throw new DOMException('no', 'DataCloneError');
		});
		const second = Promise.allSettled([handle(list(1)), handle(list(2))]);
		await handle(list(3));
		expect((await second).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
		expect(posted).toEqual([
			{ id: 1, kind: 'fault', code: 'intern' },
			{ id: 3, kind: 'done', output: [] }
		]);
	});
});
