import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CACHE_IMMUTABLE, CACHE_OTHER, HEADERS } from './hosting/headers.mjs';

/** How each kind of server writes a header. */
const SNIPPETS: Record<string, (name: string, value: string) => string> = {
	'nginx.conf': (name, value) => `add_header ${name} "${value}" always;`,
	'apache.htaccess': (name, value) => `Header always set ${name} "${value}"`,
	'web.config': (name, value) => `<add name="${name}" value="${value}" />`,
	'staticwebapp.config.json': (name, value) => `"${name}": "${value}"`
};

describe.each(Object.entries(SNIPPETS))('the snippet %s', (file, written) => {
	const text = readFileSync(`tests/hosting/${file}`, 'utf8');

	it.each(Object.entries(HEADERS))('sends %s as every server should', (name, value) => {
		expect(text).toContain(written(name, value));
	});

	it('lets files with a hash in their name stay, and asks for the others each time', () => {
		expect(text).toContain(CACHE_IMMUTABLE);
		expect(text).toContain(`"${CACHE_OTHER}"`);
	});
});
