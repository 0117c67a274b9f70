/** Without outer spaces, Excel's `="07974"`, and the apostrophe that our own export puts before a formula. */
export function cleanCell(raw: string): string {
	const text = raw.trim();
	if (text.startsWith('="') && text.endsWith('"') && text.length > 2)
		return text.slice(2, -1).trim();
	return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
