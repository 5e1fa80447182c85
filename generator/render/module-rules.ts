/** Kinds of statements that may stand at the top level of a module. */
export type AllowedStatement = "import" | "export" | "interface" | "type" | "constant" | "function" | "call";

/** The statements of each kind of module; anything else in it came from a page. */
export const ALLOWED: Readonly<Record<"library" | "types" | "test", readonly AllowedStatement[]>> = {
  library: ["import", "export", "interface", "type", "constant", "function"],
  types: ["import", "export", "interface", "type"],
  test: ["import", "interface", "type", "constant", "function", "call", "export"],
};

/** What a module may hold, given by the plan; plain data. */
export interface ModuleRules {
  readonly allowed: readonly AllowedStatement[];
  /** Functions of the runtime that constants may call. */
  readonly calls?: readonly string[];
  /** What the file is about, for the message: an operation, a resource. */
  readonly about: string;
}
