/** The part of Trusted Types that is used here; TypeScript does not know it yet. */
interface Rules {
	createHTML?(html: string): string;
	createScriptURL?(url: string): string | null;
}

interface TrustedTypes {
	createPolicy(name: string, rules: Rules): Required<Rules>;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** The only service worker there is; it stands beside the page. */
const SERVICE_WORKER = 'service-worker.js';

/**
 * The Content Security Policy allows each policy to be made once, so they are made as soon as the app starts:
 * import this file first. With `default`, a worker starts from a blob only, and text becomes neither HTML nor
 * script.
 */
const app = trustedTypes?.createPolicy('app', {
	createHTML: (html) => html,
	createScriptURL: (url) => (url === SERVICE_WORKER ? url : null)
});
trustedTypes?.createPolicy('default', {
	createScriptURL: (url) => (url.startsWith('blob:') ? url : null)
});

/** Text for `DOMParser.parseFromString` and for nothing else: what it holds is not cleaned. */
export function trustedHtml(html: string): string {
	return app ? app.createHTML(html) : html;
}

/** Address of the service worker, relative to the page. */
export function serviceWorkerUrl(): string {
	return app?.createScriptURL(SERVICE_WORKER) ?? SERVICE_WORKER;
}
