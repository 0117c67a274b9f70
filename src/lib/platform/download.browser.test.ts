import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { downloadText } from './download';

const clicked: { name: string; url: string }[] = [];

beforeEach(() => {
	vi.useFakeTimers();
	clicked.length = 0;
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement
	) {
		clicked.push({ name: this.download, url: this.href });
	});
});
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

test('the file has its name, its type and exactly its text', async () => {
	const text = '\ufeffNaam;Plaats\r\n"Öz; T.";Epe\r\n';
	downloadText('kandidaten.csv', text);
	expect(clicked).toMatchObject([{ name: 'kandidaten.csv' }]);
	const file = await (await fetch(clicked[0]?.url ?? '')).blob();
	expect(file.type).toBe('text/csv;charset=utf-8');
	expect(new Uint8Array(await file.arrayBuffer())).toEqual(new TextEncoder().encode(text));
});

test('the bytes are let go a while after the download began', () => {
	const revoke = vi.spyOn(URL, 'revokeObjectURL');
	downloadText('a.csv', 'a');
	vi.advanceTimersByTime(9_999);
	expect(revoke).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1);
	expect(revoke).toHaveBeenCalledWith(clicked[0]?.url);
});

test('nothing of it stays on the page', () => {
	downloadText('a.csv', 'a');
	expect(document.querySelector('a[download]')).toBeNull();
});
