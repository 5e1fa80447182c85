import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { allResources, operationsOf } from "../plan/resources.ts";
import type { OperationPlan, SdkPlan, VersionPlan } from "../plan/sdk-plan.ts";
import { versionDifferences } from "../plan/version-differences.ts";
import { credentialsOf } from "./client-options.ts";
import { paramsAreOptional } from "./operation-file.ts";
import { paramsOf } from "./operation-tests.ts";

/** What `readme-types.md` is filled with: a package that holds types alone. */
export function readmeTypesValues(plan: SdkPlan): object {
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

/**
 * What `readme.md` is filled with.
 *
 * @param tested whether the package has tests
 */
export function readmeValues(plan: SdkPlan, tested: boolean): object {
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
    ...signingValues(current),
    clientArgument: clientArgument(current),
    clientOptions: Object.entries(clientArgument(current) ?? {}).map(([name, value]) => ({ name, value })),
    documentPath: `${plan.packageName}/${current.folder}/openapi.json`,
    offered: current.service.offeredVersions,
    tested,
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
    differences: versionDifferences(plan),
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
            operation.test.neverSent ? "may be refused" : "",
          ]
            .filter(Boolean)
            .join(", "),
        })),
      })),
  };
}

/** Where there are several ways to sign: which there are, and how a standalone function takes another than the first. */
function signingValues({ service }: VersionPlan): object {
  const [first, second] = service.schemes;
  if (first === undefined || second === undefined) return { ways: undefined, otherWay: undefined };
  return {
    ways: service.schemes.map(({ call, rule }) => ({
      call: `${call}()`,
      credentials: rule.credentials.map(({ option }) => option),
    })),
    otherWay: { first: `${first.call}()`, scheme: second.name, call: second.call },
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
    .filter(({ method, test }) => method === "GET" && !test.neverSent);
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

function clientArgument({ service }: VersionPlan): JsonObject | undefined {
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
