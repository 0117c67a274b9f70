import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const portable = process.env.KIB_MODE === 'portable' || process.argv.includes('portable');

/** SHA-256 of the inline style that SvelteKit gives its route announcer. */
const ANNOUNCER_STYLE = 'S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: {
		runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: adapter({ pages: portable ? 'build-portable' : 'build', fallback: undefined }),
		router: { type: 'hash' },
		output: { bundleStrategy: portable ? 'inline' : 'split' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', 'wasm-unsafe-eval'],
				'worker-src': ['blob:'],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-hashes', `sha256-${ANNOUNCER_STYLE}`],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self', 'data:'],
				'connect-src': [portable ? 'none' : 'self'],
				'form-action': ['none'],
				'base-uri': ['none'],
				'object-src': ['none']
			}
		},
		serviceWorker: { register: false },
		version: { name: process.env.npm_package_version ?? '0.0.0' }
	}
};
