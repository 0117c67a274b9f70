/** The tabs, in the order of the report. */
export const PAGES = [
	{ route: '/', href: '#/', label: 'Kandidaten' },
	{ route: '/klantprofiel', href: '#/klantprofiel', label: 'Klantprofiel & ladder' },
	{ route: '/trajecten', href: '#/trajecten', label: 'Trajecten & modules' },
	{ route: '/onvolledig', href: '#/onvolledig', label: 'Onvolledige profielen' },
	{ route: '/transparantie', href: '#/transparantie', label: 'Transparantie' },
	{ route: '/werkproces', href: '#/werkproces', label: 'Werkproces' },
	{ route: '/gegevens', href: '#/gegevens', label: 'Gegevens' }
] as const;
