export type { Ernst, Melding } from '$lib/domain/melding';
