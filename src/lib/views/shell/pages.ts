/** The tabs, in the order of the report. */
export const PAGES = [
	{ route: '/', href: '#/', label: 'Kandidaten' },
	{ route: '/klantprofiel', href: '#/klantprofiel', label: 'Klantprofiel & ladder' },
	{ route: '/trajecten', href: '#/trajecten', label: 'Trajecten & modules' },
	{ route: '/gegevens', href: '#/gegevens', label: 'Gegevens' }
] as const;
