/** Hands a text file to the user; nothing leaves the computer. */
export function downloadText(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
	downloadBlob(name, new Blob([text], { type }));
}

/** Hands a file of bytes to the user. */
export function downloadBytes(name: string, bytes: Uint8Array<ArrayBuffer>): void {
	downloadBlob(name, new Blob([bytes], { type: 'application/octet-stream' }));
}

/** Hands a file that the browser made to the user. */
export function downloadBlob(name: string, blob: Blob): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
