/**
 * What a server should send with every file; the snippets beside this file say the same, which a test checks. The
 * page brings its own Content Security Policy: the one here adds what only a header can say, and holds for the
 * service worker too.
 */
export const HEADERS = {
	'Content-Security-Policy':
		"connect-src 'self'; form-action 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy':
		'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
	'Referrer-Policy': 'no-referrer',
	'Strict-Transport-Security': 'max-age=63072000',
	'X-Content-Type-Options': 'nosniff',
	'X-DNS-Prefetch-Control': 'off'
};

/** Files whose name changes with what is in them. */
export const IMMUTABLE = '_app/immutable/';
export const CACHE_IMMUTABLE = 'public, max-age=31536000, immutable';
/** Kept by a browser, but only used after asking whether it changed. */
export const CACHE_OTHER = 'no-cache';

/**
 * All headers for a file; `name` without a slash in front.
 *
 * @param {string} name
 */
export function headersFor(name) {
	return {
		...HEADERS,
		'Cache-Control': name.startsWith(IMMUTABLE) ? CACHE_IMMUTABLE : CACHE_OTHER
	};
}
