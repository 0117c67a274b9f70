import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { buildVersion } from './src/lib/platform/build-version.js';
import { finishBuild } from './src/lib/platform/finish-build.js';

const portable = process.env.KIB_MODE === 'portable' || process.argv.includes('portable');
/** Vite serves workers and styles of its own making while somebody works on the app. */
const developing = process.argv.includes('dev');
const out = portable ? 'build-portable' : 'build';
/** What the hosted app may load from its own server; the single file has nothing beside it. */
const self = portable ? [] : ['self'];

/** SHA-256 of the inline style that SvelteKit gives its route announcer. */
const ANNOUNCER_STYLE = 'S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: {
		runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: finishBuild(adapter({ pages: out, fallback: undefined }), { out, portable }),
		router: { type: 'hash' },
		output: { bundleStrategy: portable ? 'inline' : 'split' },
		csp: {
			mode: 'hash',
			directives: developing
				? {}
				: {
						'default-src': ['none'],
						'script-src': [...self, 'wasm-unsafe-eval'],
						// 'self' is for the service worker; Trusted Types lets every other worker start from a blob only.
						'worker-src': [...self, 'blob:'],
						'style-src': self,
						'style-src-attr': ['unsafe-hashes', `sha256-${ANNOUNCER_STYLE}`],
						'img-src': [...self, 'data:', 'blob:'],
						'font-src': [...self, 'data:'],
						'connect-src': portable ? ['none'] : self,
						...(portable ? {} : { 'manifest-src': self }),
						'form-action': ['none'],
						'base-uri': ['none'],
						'object-src': ['none'],
						'require-trusted-types-for': ['script'],
						'trusted-types': ['svelte-trusted-html', 'app', 'default']
					}
		},
		// Registered by src/lib/platform/new-version.ts, which asks before it takes a new version.
		serviceWorker: { register: false },
		...(portable ? { files: { serviceWorker: 'none', assets: 'none' } } : {}),
		version: { name: buildVersion() }
	}
};
