import type { JsonValue } from "../../spec/model/json.ts";
import { relPath } from "../emit/rel-path.ts";
import { allResources, operationsOf } from "../plan/resources.ts";
import type { OperationPlan, SdkPlan, VersionPlan } from "../plan/sdk-plan.ts";
import { credentialsOf } from "./client-options.ts";
import { paramsAreOptional } from "./operation-file.ts";
import type { Emit } from "./choice.ts";
import type { RawFile } from "./render-sdk.ts";
import type { TemplateSet } from "./templates.ts";
import { paramsOf } from "./operation-tests.ts";

export interface PackageFileOptions {
  readonly packageVersion: string;
  readonly emit: Emit;
}

/** The files of the package that belong to no version. */
export function packageFiles(
  plan: SdkPlan,
  templates: TemplateSet,
  options: PackageFileOptions,
): readonly RawFile[] {
  const json = (path: string, value: JsonValue): RawFile => ({
    path: relPath(path),
    kind: "json",
    pieces: [`${JSON.stringify(value, null, 2)}\n`],
  });
  const filled = (path: string, kind: RawFile["kind"], text: string): RawFile => ({
    path: relPath(path),
    kind,
    pieces: [text],
    verbatim: kind === "text",
  });
  return [
    json("package.json", packageJson(plan, options)),
    json("tsconfig.json", TSCONFIG),
    json("tsconfig.build.json", buildConfig(plan, options)),
    filled(
      "README.md",
      "markdown",
      options.emit === "types"
        ? templates.fill("readme-types.md", readmeTypesValues(plan))
        : templates.fill("readme.md", readmeValues(plan)),
    ),
    filled(
      "CHANGELOG.md",
      "markdown",
      templates.fill("changelog.md", {
        ...changelogValues(plan),
        packageVersion: options.packageVersion,
      }),
    ),
    filled("LICENSE", "text", templates.fill("license", { provider: plan.provider.title || plan.title })),
  ];
}

function packageJson(plan: SdkPlan, { packageVersion, emit }: PackageFileOptions): JsonValue {
  const entry = ({ folder }: VersionPlan): JsonValue => ({
    types: `./dist/${folder}/src/index.d.ts`,
    default: `./dist/${folder}/src/index.js`,
  });
  return {
    name: plan.packageName,
    version: packageVersion,
    description: `${emit === "types" ? "Types" : "Typed client"} for ${plan.title}${plan.provider.title === "" ? "" : ` of ${plan.provider.title}`}`,
    license: "MIT",
    private: false,
    type: "module",
    sideEffects: false,
    // For compilers that resolve as Node 10 did: they read no `exports`.
    main: `./dist/${plan.current.folder}/src/index.js`,
    types: `./dist/${plan.current.folder}/src/index.d.ts`,
    typesVersions: {
      "*": Object.fromEntries(
        plan.versions.map(({ folder }) => [folder, [`./dist/${folder}/src/index.d.ts`]]),
      ),
    },
    exports: {
      ".": entry(plan.current),
      ...Object.fromEntries(plan.versions.map((version) => [`./${version.folder}`, entry(version)])),
      "./package.json": "./package.json",
    },
    files: [
      "dist",
      ...runtimeOf(emit),
      ...plan.versions.map(({ folder }) => `${folder}/src`),
      "CHANGELOG.md",
    ],
    scripts: {
      build: "tsc --project tsconfig.build.json",
      prepack: "npm run build",
      ...(emit === "all" ? { test: "vitest run" } : {}),
      typecheck: "tsc --noEmit",
    },
    devDependencies: {
      "@types/node": "^20.19.0",
      typescript: "^5.9.0",
      ...(emit === "all" ? { ajv: "^8.17.0", vitest: "^4.0.0" } : {}),
    },
    engines: { node: ">=20" },
  };
}

const STRICT = {
  target: "ES2022",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  module: "NodeNext",
  moduleResolution: "NodeNext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
} as const;

const TSCONFIG: JsonValue = {
  compilerOptions: { ...STRICT, types: ["node"], noEmit: true, skipLibCheck: true },
  exclude: ["dist", "node_modules"],
};

/** Modules of our own that go into the package. */
const runtimeOf = (emit: Emit): readonly string[] => (emit === "types" ? [] : ["runtime"]);

function buildConfig(plan: SdkPlan, { emit }: PackageFileOptions): JsonValue {
  return {
    compilerOptions: {
      ...STRICT,
      types: [],
      rootDir: ".",
      outDir: "dist",
      declaration: true,
      sourceMap: true,
      declarationMap: true,
    },
    include: [...runtimeOf(emit), ...plan.versions.map(({ folder }) => `${folder}/src`)],
  };
}

function changelogValues(plan: SdkPlan): object {
  return {
    versions: plan.versions.map((version) => ({
      id: version.id,
      operations: version.operations.length,
      models: version.models.length,
    })),
  };
}

function readmeTypesValues(plan: SdkPlan): object {
  const { current } = plan;
  const model = current.models.find(({ type }) => type.kind === "object") ?? current.models[0];
  return {
    name: plan.packageName,
    title: plan.title,
    folder: current.folder,
    model: model?.name,
    versions: plan.versions.map((version) => versionRow(version, plan)),
  };
}

function readmeValues(plan: SdkPlan): object {
  const { current } = plan;
  const first = firstCall(current);
  const paged =
    first?.paging === undefined ? current.operations.find(({ paging }) => paging !== undefined) : first;
  const siblings = current.resources.find(
    (resource) => first !== undefined && operationsOf(resource).includes(first),
  );
  const inSiblings = siblings?.methods.find(({ operation }) => operation.waiting !== undefined)?.operation;
  const waited = inSiblings ?? current.operations.find(({ waiting }) => waiting !== undefined);
  const paths = methodPaths(current);
  const pathOf = (operation: OperationPlan | undefined): string =>
    `client.${(operation && paths.get(operation)) ?? ""}`;
  return {
    name: plan.packageName,
    title: plan.title,
    provider: plan.provider.title,
    docsUrl: plan.docsUrl,
    version: current.id,
    folder: current.folder,
    credentials: credentialsOf(current.service.schemes),
    clientArgument: clientArgument(current),
    call:
      first === undefined
        ? undefined
        : {
            path: pathOf(first),
            values: argument(first),
            name: first.names.call,
            standalone: standaloneArgument(first),
          },
    paged: paged === undefined ? undefined : { path: pathOf(paged), values: argument(paged) },
    waited: waitExample(waited, paths),
    rate: current.service.rateLimit,
    versionHeader: current.service.versionHeader,
    versions: plan.versions.map((version) => versionRow(version, plan)),
    differences: differences(plan),
    resources: allResources(current.resources)
      .filter(({ methods }) => methods.length > 0)
      .map((resource) => ({
        title: `client.${resource.title}`,
        operations: resource.methods.map(({ name, operation }) => ({
          call: `${name}()`,
          title: operation.title,
          docsUrl: operation.doc.docsUrl,
          request: `${operation.method} ${operation.path}`,
          notes: [
            operation.paging === undefined ? "" : "paged",
            operation.waiting === undefined ? "" : "waitFor",
            operation.doc.deprecated ? "deprecated" : "",
          ]
            .filter(Boolean)
            .join(", "),
        })),
      })),
  };
}

function methodPaths(version: VersionPlan): ReadonlyMap<OperationPlan, string> {
  return new Map(
    allResources(version.resources).flatMap(({ chain, methods }) =>
      methods.map(({ name, operation }) => [operation, [...chain, name].join(".")] as const),
    ),
  );
}

/** The list of the resource that has most to offer; else a read that needs the least. */
function firstCall(version: VersionPlan): OperationPlan | undefined {
  const busiest = [...version.resources].sort((a, b) => operationsOf(b).length - operationsOf(a).length);
  const reads = busiest
    .flatMap(({ methods }) => methods.map(({ operation }) => operation))
    .filter(({ method }) => method === "GET");
  const easy = reads.filter(paramsAreOptional);
  return easy.find(({ paging }) => paging !== undefined) ?? easy[0] ?? reads[0] ?? version.operations[0];
}

/** Required parameters only. */
function argument(operation: OperationPlan): JsonValue | undefined {
  const all = paramsOf(operation);
  const required = new Set([
    ...operation.parameters.filter((parameter) => parameter.required).map(({ key }) => key),
    ...(operation.body?.required === true ? ["body"] : []),
  ]);
  const entries = Object.entries(all).filter(([key]) => required.has(key));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function standaloneArgument(operation: OperationPlan): JsonValue {
  return argument(operation) ?? {};
}

function clientArgument({ service }: VersionPlan): JsonValue | undefined {
  const [pair] = service.server?.allowed ?? [];
  if (pair !== undefined) return { server: pair };
  return service.server === undefined ? { baseUrl: "https://api.example.com" } : undefined;
}

function waitExample(
  operation: OperationPlan | undefined,
  paths: ReadonlyMap<OperationPlan, string>,
): object | undefined {
  if (operation?.waiting === undefined) return undefined;
  const resource = (paths.get(operation) ?? "").split(".").slice(0, -1).join(".");
  return {
    path: `client.${resource}.waitFor`,
    values: argument(operation) ?? {},
    state: operation.waiting.states[0] ?? "ACTIVE",
  };
}

function versionRow(version: VersionPlan, plan: SdkPlan): object {
  return {
    id: version.id,
    entry: `${plan.packageName}/${version.folder}`,
    main: version === plan.current ? plan.packageName : "",
    state: version.state ?? "",
    until: version.supportedUntil ?? "",
    operations: String(version.operations.length),
    models: String(version.models.length),
  };
}

/** What stands in one version only, by method and path. */
function differences(plan: SdkPlan): readonly object[] {
  const key = (operation: OperationPlan): string => `${operation.method} ${operation.path}`;
  const sets = plan.versions.map((version) => new Set(version.operations.map(key)));
  const all = [...new Set(sets.flatMap((set) => [...set]))];
  const partial = all.filter((request) => !sets.every((set) => set.has(request)));
  return partial.map((request) => ({
    request,
    versions: plan.versions
      .filter((_, index) => sets[index]?.has(request) === true)
      .map(({ id }) => id)
      .join(", "),
  }));
}
