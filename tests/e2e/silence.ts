import type { BrowserContext, Page } from '@playwright/test';

/** Addresses that were asked for outside `allowed`, `data:` and `blob:`; filled in as they happen. */
export function listen(context: BrowserContext, allowed: string): string[] {
	const elsewhere: string[] = [];
	context.on('request', (request) => {
		const url = request.url();
		if (![allowed, 'data:', 'blob:'].some((start) => url.startsWith(start))) elsewhere.push(url);
	});
	const hear = (page: Page) => page.on('websocket', (socket) => elsewhere.push(socket.url()));
	context.pages().forEach(hear);
	context.on('page', hear);
	return elsewhere;
}
