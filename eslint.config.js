import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { DUTCH_VERB } from './tests/house/dutch-verbs.js';

const PAGES = [
	'draaitabel',
	'gegevens',
	'hulp',
	'kandidaten',
	'klantprofiel',
	'onvolledig',
	'toegankelijkheid',
	'trajecten',
	'transparantie',
	'vandaag',
	'veranderd',
	'verslag',
	'werklijst',
	'werkproces'
].map((page) => `pages/${page}`);

const OF_A_PAGE = [
	'panels',
	'shell',
	'app',
	'lists',
	'tables',
	'rules',
	'data',
	'charts',
	'ui',
	'domain',
	'locale',
	'columns'
];

/** Room → rooms it may import; anything not listed is an error. The floor plan is src/lib/README.md. */
const MAY_IMPORT = {
	domain: [],
	locale: [],
	columns: [],
	engine: ['columns'],
	aggregate: ['columns'],
	star: ['domain', 'locale', 'columns', 'engine'],
	'worker/read': ['domain', 'locale', 'columns', 'aggregate', 'star'],
	'worker/keep': ['domain', 'columns'],
	'worker/write': ['domain', 'locale', 'columns', 'aggregate'],
	'worker/sample': ['domain', 'locale', 'columns'],
	'worker/lookback': ['domain', 'locale', 'columns', 'engine', 'aggregate', 'star'],
	worker: [
		'worker/read',
		'worker/keep',
		'worker/write',
		'worker/sample',
		'worker/lookback',
		'domain',
		'columns'
	],
	bridge: ['worker', 'domain', 'columns'],
	platform: [],
	data: ['bridge', 'engine', 'aggregate', 'star', 'platform', 'domain', 'locale', 'columns'],
	rules: ['data', 'engine', 'aggregate', 'domain', 'locale', 'columns'],
	lists: ['data', 'rules', 'engine', 'columns', 'domain', 'locale'],
	tables: ['data', 'rules', 'engine', 'aggregate', 'columns', 'domain', 'locale'],
	app: [
		'data',
		'rules',
		'lists',
		'tables',
		'bridge',
		'engine',
		'platform',
		'domain',
		'locale',
		'columns'
	],
	ui: [],
	charts: ['ui'],
	shell: ['app', 'lists', 'tables', 'rules', 'data', 'charts', 'ui', 'domain', 'locale'],
	panels: ['shell', 'app', 'lists', 'tables', 'rules', 'data', 'charts', 'ui', 'domain', 'locale'],
	...Object.fromEntries(PAGES.map((page) => [page, OF_A_PAGE])),
	routes: [...PAGES, 'panels', 'shell', 'app', 'data', 'platform', 'ui']
};

/** Package → the rooms that may import it. */
const ONLY_IN = {
	arquero: ['aggregate'],
	dexie: ['worker/keep'],
	'hash-wasm': ['worker/keep'],
	'@uwdata/flechette': ['columns'],
	papaparse: ['worker/read'],
	'pdfjs-dist': ['worker/read'],
	'@e965/xlsx': ['worker/read'],
	d3: ['charts'],
	valibot: ['worker/keep', 'rules', 'app']
};

/** What could speak to a network. The CSP stops most of it; not a navigation, a preconnect or WebRTC. */
const SPEAKS = [
	'fetch',
	'XMLHttpRequest',
	'WebSocket',
	'WebSocketStream',
	'WebTransport',
	'EventSource',
	'RTCPeerConnection',
	'open'
];
const GLOBALS = ['window', 'globalThis', 'self', 'top', 'parent'];
const NO_LEAVING = 'Nothing may navigate away: the CSP does not stop it.';

/** Ways out that are written as an assignment or an attribute. */
const WAYS_OUT = [
	{ selector: "AssignmentExpression[left.name='location']", message: NO_LEAVING },
	{ selector: "AssignmentExpression[left.property.name='location']", message: NO_LEAVING },
	{
		selector:
			"AssignmentExpression[left.property.name='href'][left.object.property.name='location']",
		message: NO_LEAVING
	},
	{
		selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
		message: 'Text becomes no HTML; Trusted Types refuses it.'
	}
];

/** Nouns of the domain are Dutch, what is done is English. The house test sees every function; this is said while typing. */
const ENGLISH_VERBS = [
	'FunctionDeclaration > Identifier.id',
	'MethodDefinition[kind="method"] > Identifier.key'
].map((place) => ({
	selector: `${place}[name=${String(DUTCH_VERB)}]`,
	message: 'A verb is English: keep, choose, read, show, count …; nouns of the domain stay Dutch.'
}));

const rooms = Object.keys(MAY_IMPORT);
const isTest = '**/*.test.ts';

export default ts.config(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'build-portable/',
			'node_modules/',
			'test-results/',
			'playwright-report/',
			'static/',
			'src/lib/pages/hulp/beelden/'
		]
	},
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			'@typescript-eslint/no-non-null-assertion': 'error',
			'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-new-func': 'error',
			'no-console': 'error',
			'no-restricted-properties': [
				'error',
				...['href', 'assign', 'replace'].map((property) => ({
					object: 'location',
					property,
					message: NO_LEAVING
				})),
				...GLOBALS.flatMap((object) => SPEAKS.map((property) => ({ object, property }))),
				{ property: 'sendBeacon' }
			],
			'no-restricted-globals': ['error', ...SPEAKS],
			'no-restricted-syntax': ['error', ...WAYS_OUT, ...ENGLISH_VERBS]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		},
		rules: {
			'svelte/no-at-html-tags': 'error',
			'svelte/no-navigation-without-resolve': 'off',
			'no-restricted-syntax': [
				'error',
				...WAYS_OUT,
				...ENGLISH_VERBS,
				{
					selector: "SvelteAttribute[key.name='style']",
					message: 'A literal style attribute breaks the CSP: use a class or style:prop.'
				},
				{
					selector:
						"SvelteAttribute[key.name='href'] > SvelteLiteral[value=/^(https?:|\\u002F\\u002F)/]",
					message: NO_LEAVING
				}
			]
		}
	},
	{
		files: ['src/**/*.{ts,svelte}'],
		plugins: { boundaries },
		settings: {
			'import/resolver': { typescript: { project: './tsconfig.json' } },
			'boundaries/include': ['src/lib/**/*', 'src/routes/**/*'],
			'boundaries/elements': [
				...rooms
					.filter((room) => room !== 'routes')
					.sort((a, b) => b.length - a.length)
					.map((room) => ({ type: room, pattern: `src/lib/${room}` })),
				{ type: 'routes', pattern: 'src/routes' }
			],
			'boundaries/files': [{ category: 'test', pattern: isTest }]
		},
		rules: {
			'boundaries/no-unknown-files': 'error',
			'boundaries/dependencies': [
				'error',
				{
					default: 'disallow',
					checkAllOrigins: false,
					policies: [
						...rooms.map((room) => ({
							from: { element: { type: room } },
							allow: { to: { element: { types: { anyOf: [room, ...MAY_IMPORT[room]] } } } }
						})),
						{
							from: { file: { categories: 'test' } },
							allow: { to: { element: { types: { anyOf: rooms } } } }
						}
					]
				}
			]
		}
	},
	...rooms.map((room) => ({
		files: [room === 'routes' ? 'src/routes/**/*.{ts,svelte}' : `src/lib/${room}/**/*.{ts,svelte}`],
		ignores: [
			isTest,
			...rooms.filter((inner) => inner.startsWith(`${room}/`)).map((inner) => `src/lib/${inner}/**`)
		],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: Object.entries(ONLY_IN)
						.filter(([, allowed]) => !allowed.includes(room))
						.map(([name, allowed]) => ({
							regex: `^${name}(/|$)`,
							message: `Only ${allowed.join(', ')} may import ${name}.`
						}))
				}
			]
		}
	})),
	{
		// It fetches the files of the app itself from the server it came from, and nothing else.
		files: ['src/service-worker.ts'],
		rules: { 'no-restricted-globals': 'off' }
	},
	{
		files: ['tests/**/*', '**/*.test.ts', '*.config.*'],
		rules: {
			'no-restricted-globals': 'off',
			'no-restricted-syntax': 'off',
			'no-console': 'off',
			'no-restricted-properties': 'off',
			'@typescript-eslint/no-non-null-assertion': 'off'
		}
	}
);
