/** See `bundle.mjs`. */
export function bundled(entry: string, folders?: readonly string[]): Promise<string>;

export const THREADS: readonly string[];

export const BUNDLING: {
  readonly bundle: true;
  readonly splitting: true;
  readonly format: "esm";
  readonly platform: "node";
  readonly target: "node20";
  readonly packages: "external";
  readonly logLevel: "error";
};
