import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { copyText } from './clipboard';

const writeText = vi.spyOn(navigator.clipboard, 'writeText');
const execCommand = vi.spyOn(document, 'execCommand');

beforeEach(() => {
	writeText.mockReset().mockResolvedValue();
	execCommand.mockReset().mockReturnValue(true);
});
afterEach(() => document.body.replaceChildren());

test('text goes on the clipboard of the browser', async () => {
	expect(await copyText('07870\tWillems, J.')).toBe(true);
	expect(writeText).toHaveBeenCalledWith('07870\tWillems, J.');
	expect(execCommand).not.toHaveBeenCalled();
});

describe('where the browser does not allow that', () => {
	let copied: { text: string; inert: boolean } | null = null;

	beforeEach(() => {
		copied = null;
		writeText.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
		execCommand.mockImplementation(() => {
			const area = document.activeElement;
			if (!(area instanceof HTMLTextAreaElement)) return false;
			const text = area.value.slice(area.selectionStart, area.selectionEnd);
			copied = { text, inert: area.closest('dialog') === null };
			return true;
		});
	});

	test('the text is selected and copied, and nothing of it stays on the page', async () => {
		expect(await copyText('een\ntwee')).toBe(true);
		expect(copied?.text).toBe('een\ntwee');
		expect(document.querySelector('textarea')).toBeNull();
	});

	test('the focus comes back to the button', async () => {
		const button = document.createElement('button');
		document.body.append(button);
		button.focus();
		await copyText('tekst');
		expect(document.activeElement).toBe(button);
	});

	test('it works from an open dialog', async () => {
		const dialog = document.createElement('dialog');
		document.body.append(dialog);
		dialog.showModal();
		expect(await copyText('tekst')).toBe(true);
		expect(copied).toEqual({ text: 'tekst', inert: false });
	});

	test('a browser that copies nothing at all says so', async () => {
		execCommand.mockReturnValue(false);
		expect(await copyText('tekst')).toBe(false);
	});
});
