/** Whether bytes begin with these. */
export function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
	return head.every((byte, index) => bytes[index] === byte);
}
