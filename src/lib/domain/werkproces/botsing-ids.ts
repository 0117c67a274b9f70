/** Rules about registrations that contradict each other, in the order of the page. Views keep the first two by name. */
export const BOTSING_IDS = [
	'dgrVerschilt',
	'nugZonderInschrijving',
	'lksTredeZes',
	'bijstandTredeZes',
	'beschutAndereTrede',
	'tredeZonderWerk',
	'dgrNeeMetLks',
	'dgrJaZonderBanenafspraak'
] as const;
export type BotsingId = (typeof BOTSING_IDS)[number];
