/** The slicers that every page has, in the order of the pane; a slicer of the page itself stands before them. */
export const SLICER_VOLGORDE: readonly string[] = [
	'klantprofiel',
	'ladder',
	'gemeente',
	'doelgroep',
	'dgr',
	'banenafspraken',
	'status',
	'dvsoort',
	'begeleider'
];
