import { afterEach, expect, it, vi } from 'vitest';
import { askPersistence } from './persistence';

afterEach(() => vi.unstubAllGlobals());

function browser(persisted: boolean) {
	const kept = new Map<string, string>();
	const persist = vi.fn(async () => true);
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value)
	});
	vi.stubGlobal('navigator', { storage: { persisted: async () => persisted, persist } });
	return persist;
}

it('asks the browser to keep the storage at the first import, and not again', async () => {
	const persist = browser(false);
	await askPersistence();
	await askPersistence();
	expect(persist).toHaveBeenCalledOnce();
});

it('does not ask where that was promised already, and passes over a browser that cannot', async () => {
	const persist = browser(true);
	await askPersistence();
	expect(persist).not.toHaveBeenCalled();
	browser(false);
	vi.stubGlobal('navigator', {});
	await expect(askPersistence()).resolves.toBeUndefined();
});
