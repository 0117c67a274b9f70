declare module '*?worker&inline&packed' {
	/** Unpacks the worker's code and starts it. */
	export default function start(): Promise<Worker>;
}

declare module '*?worker&inline&packed=portable' {
	/** Unpacks the worker's code and starts it. */
	export default function start(): Promise<Worker>;
}
