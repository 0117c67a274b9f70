/** The part of Trusted Types that is used here; TypeScript does not know it yet. */
interface TrustedHtml {
	createHTML(html: string): string;
}

interface TrustedTypes {
	createPolicy(name: string, rules: { createHTML(html: string): string }): TrustedHtml;
}

let policy: TrustedHtml | null = null;

/**
 * A web page as a document that does nothing: no script runs, nothing is loaded and nothing is shown. Only read
 * text from it; never put parts of it on the page. Blocks for about a second per 20 million characters.
 */
export function inertDocument(html: string): Document {
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	if (trustedTypes) policy ??= trustedTypes.createPolicy('app', { createHTML: (text) => text });
	return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');
}
