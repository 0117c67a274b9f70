import { storingVan } from '$lib/domain/momentopname/storing';
import type { CallName, Calls, Reply, Request } from './protocol';

/** Answers one call; may report progress. */
export type Answers = {
	readonly [Name in CallName]: (
		input: Calls[Name]['input'],
		progress: (done: number, total: number) => void
	) => Promise<Calls[Name]['output']>;
};

/** Bytes in an answer that go over to the main thread instead of being copied. */
export type Transfers = (output: unknown) => Transferable[];

/**
 * Answers requests one after another, in the order in which they come, and posts their replies; a fault becomes
 * its code, never its message.
 */
export function createHost(
	answers: Partial<Answers>,
	post: (reply: Reply, transfer: Transferable[]) => void,
	transfers: Transfers
): (request: Request) => Promise<void> {
	let before = Promise.resolve();
	return (request) => {
		const turn = before.then(() => reply(request));
		before = turn.catch(() => undefined);
		return turn;
	};

	async function reply(request: Request): Promise<void> {
		const { id } = request;
		const progress = (done: number, total: number) =>
			post({ id, kind: 'progress', progress: { done, total } }, []);
		try {
			const answer = answers[request.call] as
				((input: unknown, report: typeof progress) => Promise<unknown>) | undefined;
			if (!answer) throw new RangeError(`this worker does not answer ${request.call}`);
			const output = await answer(request.input, progress);
			post({ id, kind: 'done', output }, transfers(output));
		} catch (thrown) {
			post({ id, kind: 'fault', code: storingVan(thrown) }, []);
		}
	}
}
