/** What lib.dom does not know yet: only Chromium and Edge have it. */
declare global {
	interface FileSystemHandle {
		queryPermission?(wanted: { readonly mode: 'read' }): Promise<PermissionState>;
		requestPermission?(wanted: { readonly mode: 'read' }): Promise<PermissionState>;
	}
	interface DataTransferItem {
		getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
	}
	interface Window {
		showDirectoryPicker?(options?: { readonly id?: string }): Promise<FileSystemDirectoryHandle>;
		showOpenFilePicker?(options?: {
			readonly id?: string;
		}): Promise<readonly FileSystemFileHandle[]>;
		readonly launchQueue?: {
			setConsumer(
				consumer: (launch: { readonly files?: readonly FileSystemHandle[] }) => void
			): void;
		};
	}
}

/** Chromium opens the picker where it was last, by this name. */
const PICKER = { id: 'lijsten' };

/** Whether this browser can remember where a file stands. */
export function canRememberFiles(): boolean {
	return typeof window.showDirectoryPicker === 'function';
}

/** Lets the user point at a folder; null when the user leaves it. */
export function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
	return unlessLeft(async () => (await window.showDirectoryPicker?.(PICKER)) ?? null);
}

/** Lets the user point at a file; null when the user leaves it. */
export function pickFile(): Promise<FileSystemFileHandle | null> {
	return unlessLeft(async () => (await window.showOpenFilePicker?.(PICKER))?.[0] ?? null);
}

/** Hears of files that the installed app is opened with, also of those that came before. */
export function onOpenedWith(take: (handles: readonly FileSystemHandle[]) => void): void {
	window.launchQueue?.setConsumer(({ files = [] }) => {
		if (files.length) take(files);
	});
}

/** Whether the handle may be read; `ask` has the browser ask the user, which it does after a click only. */
export async function mayRead(handle: FileSystemHandle, ask: boolean): Promise<PermissionState> {
	const wanted = { mode: 'read' } as const;
	const now = (await handle.queryPermission?.(wanted)) ?? 'granted';
	if (now !== 'prompt' || !ask) return now;
	try {
		return (await handle.requestPermission?.(wanted)) ?? now;
	} catch {
		// no click that it trusts
		return now;
	}
}

/** The files straight in a folder. */
export async function filesIn(
	folder: FileSystemDirectoryHandle
): Promise<readonly FileSystemFileHandle[]> {
	const files: FileSystemFileHandle[] = [];
	for await (const handle of folder.values()) if (isFile(handle)) files.push(handle);
	return files;
}

export function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
	return handle.kind === 'file';
}

export function isFolder(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
	return handle.kind === 'directory';
}

async function unlessLeft<T>(pick: () => Promise<T | null>): Promise<T | null> {
	try {
		return await pick();
	} catch {
		return null;
	}
}
