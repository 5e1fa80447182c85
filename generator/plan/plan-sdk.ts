import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { carriedIdentity } from "../../spec/openapi/carried-identity.ts";
import type { DocumentIdentity } from "../../spec/openapi/extensions.ts";
import { versionFolder } from "../../spec/openapi/version-folder.ts";
import { createNames, wordsOf } from "../emit/identifier.ts";
import { fileNameOf } from "../emit/rel-path.ts";
import { GLOBAL_TYPES } from "../emit/reserved-words.ts";
import { planDiagnostics } from "./diagnostics.ts";
import { withHomes, type Planned } from "./homes.ts";
import { objectAt, textAt } from "./json-view.ts";
import { planModels } from "./models.ts";
import { normalDocument, type NormalDocument } from "./normal-document.ts";
import { operationIds, planOperations } from "./operations.ts";
import { planResources } from "./resources.ts";
import type { SdkPlan, VersionPlan } from "./sdk-plan.ts";
import { clientHeadersOf, conventionsOf, planService, serverPathPrefix } from "./service.ts";
import { typesDocument } from "./types-document.ts";

export interface PlanOptions {
  /** Name in `package.json`; default `@docs2sdk/<provider>-<service>`. */
  readonly packageName?: string;
  /** Version behind the package's main entry; default the one whose state is CURRENT, else the newest. */
  readonly current?: string;
  /** What the runtime exports; generated names stay clear of these. */
  readonly reservedNames?: readonly string[];
}

/** Names that generated modules declare themselves; and `then`, which would make a module that is imported a promise without end. */
const OWN_NAMES = [
  "Client",
  "ClientOptions",
  "Options",
  "context",
  "createClient",
  "createContext",
  "createContextWith",
  "look",
  "options",
  "params",
  "then",
];

/**
 * Decides everything about a package: names, types, operations, tests, files. No text is written here.
 *
 * @param documents all versions of one service, OpenAPI 3.0 or 3.1
 * @returns the plan, with what detection found as diagnostics
 * @example planSdk([document], {}).value.versions[0].operations
 */
export function planSdk(documents: readonly JsonObject[], options: PlanOptions): Staged<SdkPlan> {
  const diagnostics: Diagnostic[] = [];
  const read = documents.map((document) => {
    const { value, diagnostics: found } = normalDocument(document);
    diagnostics.push(...found);
    return { identity: identityOf(document), document: value };
  });
  read.sort((a, b) => compareVersions(b.identity.version.id, a.identity.version.id));
  const versions: VersionPlan[] = [];
  const newer: Planned[] = [];
  for (const { identity, document } of read) {
    const planned = planVersion(
      identity,
      document,
      options,
      (diagnostic) => void diagnostics.push(diagnostic),
    );
    const shared = withHomes(planned, document, newer);
    versions.push(shared);
    newer.push({ document, plan: shared });
  }
  const [newest] = versions;
  const [first] = read;
  if (newest === undefined || first === undefined)
    throw new RangeError("A package needs at least one document");
  const docsUrl = textAt(objectAt(first.document.source, "externalDocs"), "url");
  const { provider, service } = first.identity;
  return {
    value: {
      packageName: options.packageName ?? `@docs2sdk/${fileNameOf(`${provider.id} ${service.id}`)}`,
      title: textAt(objectAt(first.document.source, "info"), "title") ?? service.title,
      provider,
      service,
      ...(docsUrl === undefined ? {} : { docsUrl }),
      versions,
      current:
        versions.find(({ id }) => id === options.current) ??
        versions.find(({ state }) => state === "CURRENT") ??
        newest,
    },
    diagnostics,
  };
}

/** Which document this is; one without our extension, or with half of it, is named by its title and version. */
export function identityOf(document: JsonObject): DocumentIdentity {
  const info = objectAt(document, "info");
  const own = carriedIdentity(document);
  if (own !== undefined) return own;
  const title = textAt(info, "title") ?? "API";
  const id = wordsOf(title).length === 0 ? "api" : fileNameOf(title);
  return {
    provider: { id: "openapi", title: "" },
    service: { id, title },
    version: { id: textAt(info, "version") ?? "1" },
  };
}

/** Numbers by value, the rest by text: `1.10` is newer than `1.9`. */
export function compareVersions(a: string, b: string): number {
  const left = a.match(/\d+|\D+/gu) ?? [];
  const right = b.match(/\d+|\D+/gu) ?? [];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const [x = "", y = ""] = [left[index], right[index]];
    const difference =
      /^\d+$/u.test(x) && /^\d+$/u.test(y) ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
    if (difference !== 0) return difference;
  }
  return 0;
}

function planVersion(
  identity: DocumentIdentity,
  document: NormalDocument,
  options: PlanOptions,
  report: (diagnostic: Diagnostic) => void,
): VersionPlan {
  const conventions = conventionsOf(document.source);
  const serviceName =
    identity.provider.id === "openapi"
      ? identity.service.id
      : `${identity.provider.id}/${identity.service.id}`;
  const reserved = [...GLOBAL_TYPES, ...OWN_NAMES, ...(options.reservedNames ?? [])];
  const service = planService(
    document.source,
    conventions,
    { name: serviceName, title: identity.service.title, reserved },
    report,
  );
  const names = createNames([...reserved, ...service.schemes.map(({ call }) => call)]);
  const ids = operationIds(document, report);
  const models = planModels(document, names);
  const version = identity.version.id;
  const prefixed = withPathPrefix(document, serverPathPrefix(document.source));
  const operations = planOperations(
    {
      document: prefixed,
      version,
      conventions,
      schemes: service.schemes,
      clientHeaders: clientHeadersOf(service),
      types: models.names,
      names,
      report,
    },
    ids,
  );
  if (operations.length === 0)
    report(planDiagnostics.create("no-operations", { service: serviceName, version }));
  const { state, supportedUntil, notBefore } = identity.version;
  return {
    id: version,
    folder: versionFolder(version),
    ...(state === undefined ? {} : { state }),
    ...(supportedUntil === undefined ? {} : { supportedUntil }),
    ...(notBefore === undefined ? {} : { notBefore }),
    typesDocument: () => typesDocument(document, ids),
    models: models.models,
    values: models.values,
    operations,
    resources: planResources(operations),
    service,
  };
}

function withPathPrefix(document: NormalDocument, prefix: string): NormalDocument {
  if (prefix === "") return document;
  return {
    ...document,
    operations: document.operations.map((operation) => ({
      ...operation,
      path: `${prefix}${operation.path}`,
    })),
  };
}
