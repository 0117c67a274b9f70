export const DATABASE_NAME = 'kandidaten-in-beeld';

/** Raised with every change of what is stored; each has a step in `migrations.ts` and a frozen fixture. */
export const VERSION = 4;

/** Dexie counts versions in tens, and adds one when it patches a database. */
export const STEP = 10;
