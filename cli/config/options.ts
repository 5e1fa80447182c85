/** One option: the single source of the configuration's check, `--help`, the environment override and the docs. */
export type OptionDefinition = CommonOption &
  (
    | { readonly key: string; readonly type: "string" | "boolean" | "list" | "choice" }
    /** Code of the user's own. */
    | { readonly key: "hooks" | "providers" | "platforms"; readonly type: "own" }
  );

interface CommonOption {
  readonly choices?: readonly string[];
  readonly default?: string | boolean;
  /** Flag of `docs2sdk build`, in commander's notation; absent: only in the configuration file. */
  readonly flag?: string;
  /** Environment variable that overrides the configuration file (a flag overrides both). */
  readonly env?: string;
  readonly description: string;
}

/** Every option of `docs2sdk build` and of the configuration file. */
export const buildOptions = [
  {
    key: "provider",
    type: "list",
    flag: "--provider <id...>",
    env: "DOCS2SDK_PROVIDER",
    description: "Providers to build; all that the configuration knows when left out",
  },
  {
    key: "service",
    type: "list",
    flag: "--service <id...>",
    env: "DOCS2SDK_SERVICE",
    description: "Services to build; with --input the service that the pages belong to",
  },
  {
    key: "version",
    type: "list",
    flag: "--version <version...>",
    env: "DOCS2SDK_VERSION",
    description: "API versions to build, as the docs write them: 1.1, v2.1",
  },
  {
    key: "input",
    type: "string",
    flag: "--input <path>",
    env: "DOCS2SDK_INPUT",
    description: "File or folder with captured pages (HTML, Markdown, text) instead of the built-in captures",
  },
  {
    key: "store",
    type: "string",
    flag: "--store <dir>",
    env: "DOCS2SDK_STORE",
    description: "Folder of live pages, filled by `docs2sdk capture`, instead of the built-in captures",
  },
  {
    key: "out",
    type: "string",
    default: "generated",
    flag: "--out <dir>",
    env: "DOCS2SDK_OUT",
    description: "Folder that receives <provider>/<service>/",
  },
  {
    key: "only",
    type: "choice",
    choices: ["spec", "sdk"],
    flag: "--only <part>",
    env: "DOCS2SDK_ONLY",
    description: "Write only the documents (spec) or only the packages (sdk)",
  },
  {
    key: "descriptions",
    type: "boolean",
    default: true,
    flag: "--no-descriptions",
    env: "DOCS2SDK_DESCRIPTIONS",
    description: "Leave the pages' sentences out of documents and packages",
  },
  {
    key: "tags",
    type: "list",
    flag: "--tags <tag...>",
    env: "DOCS2SDK_TAGS",
    description: "Only operations with one of these tags; `*` stands for anything, `!` in front leaves out",
  },
  {
    key: "paths",
    type: "list",
    flag: "--paths <glob...>",
    env: "DOCS2SDK_PATHS",
    description: "Only operations whose path fits: /v1/servers/**, !/v1/servers/{id}",
  },
  {
    key: "operations",
    type: "list",
    flag: "--operations <id...>",
    env: "DOCS2SDK_OPERATIONS",
    description: "Only operations of these ids: listServers, show*, !deleteServer",
  },
  {
    key: "emit",
    type: "choice",
    choices: ["types", "client", "all"],
    default: "all",
    flag: "--emit <what>",
    env: "DOCS2SDK_EMIT",
    description: "Types only, types and client, or all with tests",
  },
  {
    key: "layout",
    type: "choice",
    choices: ["package", "files"],
    default: "package",
    flag: "--layout <layout>",
    env: "DOCS2SDK_LAYOUT",
    description: "A package with package.json, or modules alone for a source tree that is there",
  },
  {
    key: "packageName",
    type: "string",
    default: "@docs2sdk/{provider}-{service}",
    flag: "--package-name <name>",
    env: "DOCS2SDK_PACKAGE_NAME",
    description: "Name in package.json; {provider} and {service} are filled in",
  },
  {
    key: "templates",
    type: "string",
    flag: "--templates <dir>",
    env: "DOCS2SDK_TEMPLATES",
    description: "Folder with templates (*.hbs) that take the place of the built-in ones of the same name",
  },
  {
    key: "hooks",
    type: "own",
    description: "Functions that change what a stage gave: facts, model, document, plan, files",
  },
  {
    key: "providers",
    type: "own",
    description: "Providers of your own, made with defineProvider",
  },
  {
    key: "platforms",
    type: "own",
    description: "Documentation platforms of your own, made with definePlatform",
  },
] as const satisfies readonly OptionDefinition[];

/** Keys that a configuration file may hold. */
export type ConfigKey = (typeof buildOptions)[number]["key"];
