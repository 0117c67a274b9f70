import { createContext } from 'svelte';
import type { App } from './app.svelte';

/** The app, for whoever is on screen; set once by the root layout. */
export const [getApp, setApp] = createContext<App>();
