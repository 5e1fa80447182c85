import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { relPath } from "../emit/rel-path.ts";
import type { SdkPlan, VersionPlan } from "../plan/sdk-plan.ts";
import { ALLOWED } from "./module-rules.ts";
import { clientValues } from "./client-tests.ts";
import { credentialsOf } from "./client-options.ts";
import { resourceValues } from "./operation-tests.ts";
import type { RawFile } from "./render-sdk.ts";
import type { TemplateName, TemplateSet } from "./templates.ts";

/** The tests of a version: one file per resource, one for what every call does, and what they share. */
export function* testFiles(_plan: SdkPlan, version: VersionPlan, templates: TemplateSet): Iterable<RawFile> {
  const fill = (name: string, template: TemplateName, values: object, about: string): RawFile => ({
    path: relPath(`${version.folder}/test/${name}.ts`),
    kind: "typescript",
    pieces: [templates.fill(template, values)],
    rules: { allowed: ALLOWED.test, about },
  });
  yield fill("setup", "setup.ts", setupValues(version), "test set-up");
  const common = clientValues(version);
  // A test file without a test is an error to the runner.
  if (common !== undefined) yield fill("client.test", "client.test.ts", common, "tests of every call");
  for (const resource of version.resources)
    yield fill(
      `${resource.file}.test`,
      "operations.test.ts",
      resourceValues(resource),
      `tests of ${resource.title}`,
    );
}

/** Modules that generated tests share, copied. */
export function supportFiles(templates: TemplateSet): readonly RawFile[] {
  return [...templates.support].map(([name, text]) => ({
    path: relPath(`test-support/${name}`),
    kind: "typescript",
    pieces: [text],
  }));
}

function setupValues({ service }: VersionPlan): object {
  const { schemes, versionHeader, clientHeaders, errorFields } = service;
  const headers = clientHeaders.map(({ name, option, example }) => ({
    name,
    option,
    value: example ?? "test",
  }));
  const problem = errorFields === undefined ? { message: "no" } : problemBody(errorFields);
  return {
    rules:
      schemes.length === 0 ? undefined : Object.fromEntries(schemes.map(({ name, rule }) => [name, rule])),
    credentials: Object.fromEntries(
      credentialsOf(schemes).map(({ option }) => [option, `test-${option.replace(/[^\x21-\x7e]/gu, "-")}`]),
    ),
    clientOptions: headers.map(({ option, value }) => ({ name: option, value })),
    schemes: schemes.slice(0, 1).map(({ name }) => name),
    constantHeaders: [
      ...(versionHeader === undefined
        ? []
        : [{ name: versionHeader.name.toLowerCase(), value: versionHeader.value }]),
      ...headers.map(({ name, value }) => ({ name: name.toLowerCase(), value })),
    ],
    problem,
    problemFields: errorFields === undefined ? {} : expectedFields(errorFields),
  };
}

/** A body that holds the first documented field of each kind. */
function problemBody(fields: {
  readonly code: readonly string[];
  readonly message: readonly string[];
}): JsonValue {
  const body: Record<string, JsonValue> = {};
  for (const [path, value] of [
    [fields.code[0], "TestError"],
    [fields.message[0], "made for the test"],
  ] as const)
    if (path !== undefined) put(body, path.split("."), value);
  return body;
}

function expectedFields(fields: {
  readonly code: readonly string[];
  readonly message: readonly string[];
}): JsonObject {
  return {
    ...(fields.code.length === 0 ? {} : { code: "TestError" }),
    ...(fields.message.length === 0 ? {} : { detail: "made for the test" }),
  };
}

function put(
  target: Record<string, JsonValue> | JsonValue[],
  path: readonly string[],
  value: JsonValue,
): void {
  const [key = "", ...rest] = path;
  const slot = target as Record<string, JsonValue>;
  if (rest.length === 0) {
    slot[key] = value;
    return;
  }
  slot[key] ??= /^\d+$/u.test(rest[0] ?? "") ? [] : {};
  put(slot[key] as Record<string, JsonValue>, rest, value);
}
