/** See `bundle.mjs`. */
export function bundled(entry: string, folders?: readonly string[]): Promise<string>;
