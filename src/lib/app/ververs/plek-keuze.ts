import { canRememberFiles, pickFile, pickFolder } from '$lib/platform/file-handles';

/** Whether a place can be remembered in this browser. */
export function canRemember(): boolean {
	return canRememberFiles();
}

/** Has the user point at a folder or a file; null when the user leaves it. */
export function pickPlace(what: 'map' | 'bestand'): Promise<FileSystemHandle | null> {
	return what === 'map' ? pickFolder() : pickFile();
}
