import type { JsonValue } from "../../spec/model/json.ts";
import { relPath } from "../emit/rel-path.ts";
import type { SdkPlan, VersionPlan } from "../plan/sdk-plan.ts";
import type { Emit } from "./choice.ts";
import type { RawFile } from "./render-sdk.ts";
import type { TemplateSet } from "./templates.ts";
import { readmeTypesValues, readmeValues } from "./readme-values.ts";

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
        : templates.fill("readme.md", readmeValues(plan, options.emit === "all")),
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
      // The document that types and client were made from: for mock servers, and for validation at run time.
      ...Object.fromEntries(plan.versions.map(documentEntry)),
      "./package.json": "./package.json",
    },
    files: [
      "dist",
      ...runtimeOf(emit),
      ...plan.versions.flatMap(({ folder }) => [`${folder}/src`, `${folder}/openapi.json`]),
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

function documentEntry({ folder }: VersionPlan): readonly [string, JsonValue] {
  return [`./${folder}/openapi.json`, `./${folder}/openapi.json`];
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
