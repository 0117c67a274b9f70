import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const portable = process.env.KIB_MODE === 'portable' || process.argv.includes('portable');

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
	kit: {
		adapter: adapter({ pages: portable ? 'build-portable' : 'build', fallback: undefined }),
		router: { type: 'hash' },
		output: { bundleStrategy: portable ? 'inline' : 'split' },
		serviceWorker: { register: false },
		version: { name: process.env.npm_package_version ?? '0.0.0' }
	}
};
