/** The tabs by their names, in the order of the report. */
export const TABBLADEN = [
	{ route: '/vandaag', label: 'Vandaag' },
	{ route: '/', label: 'Kandidaten' },
	{ route: '/klantprofiel', label: 'Klantprofiel & ladder' },
	{ route: '/trajecten', label: 'Trajecten & modules' },
	{ route: '/onvolledig', label: 'Onvolledige profielen' },
	{ route: '/draaitabel', label: 'Draaitabel' },
	{ route: '/transparantie', label: 'Transparantie' },
	{ route: '/werkproces', label: 'Werkproces' },
	{ route: '/gegevens', label: 'Gegevens' }
] as const;

export type TabbladRoute = (typeof TABBLADEN)[number]['route'];
