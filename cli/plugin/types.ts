/** What Vite, Rollup, Rolldown and Farm call a plugin. */
export interface NamedPlugin {
  readonly name: string;
}

/** What esbuild calls a plugin. */
export interface SetupPlugin {
  readonly name: string;
  setup(build: object): void | Promise<void>;
}

/** What webpack and Rspack call a plugin. */
export interface ApplyPlugin {
  apply(compiler: object): void;
}
