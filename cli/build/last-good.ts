import { whereAbsent } from "../../spec/system-error.ts";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { defineDiagnostics, message, type Diagnostic } from "../../spec/diagnostic.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";
import { versionFolder } from "../../spec/openapi/version-folder.ts";

/** What may be said when a new result is worse than the one that lies on disk. */
export const lastGoodDiagnostics = defineDiagnostics("write", {
  "operations-disappeared": {
    severity: "error",
    message: message`${"document"}: ${"count"} operations of the last result are missing (${"names"}) while pages could not be read; the last result was kept`,
    remedy:
      "Mend or capture again the pages named above; remove the output folder if the operations are really gone.",
  },
});

/**
 * Tells whether the result on disk must stay: a page failed, and operations that were there are missing now.
 *
 * @param folder the package's folder, absolute
 * @param bundles the new documents
 * @param diagnostics what reading the pages had to say
 * @returns one diagnostic per document that would lose operations; empty when writing is right
 */
export async function keepsLastGood(
  folder: string,
  bundles: readonly SpecBundle[],
  diagnostics: readonly Diagnostic[],
): Promise<Diagnostic[]> {
  // Without a failed page a missing operation is news of the API, not a loss.
  if (
    !diagnostics.some(
      ({ severity, stage }) => severity === "error" && stage !== "openapi" && stage !== "evidence",
    )
  ) {
    return [];
  }
  const found: Diagnostic[] = [];
  for (const { identity, document } of bundles) {
    const previous = await readDocument(
      path.join(folder, versionFolder(identity.version.id), "openapi.json"),
    );
    if (previous === undefined) continue;
    const now = operationsOf(document);
    const gone = [...operationsOf(previous)].filter((operation) => !now.has(operation));
    if (gone.length === 0) continue;
    const names = gone.slice(0, 5).join(", ") + (gone.length > 5 ? ", …" : "");
    const name = `${identity.provider.id}/${identity.service.id}@${identity.version.id}`;
    found.push(
      lastGoodDiagnostics.create("operations-disappeared", { document: name, count: gone.length, names }),
    );
  }
  return found;
}

async function readDocument(file: string): Promise<JsonObject | undefined> {
  const text = await readFile(file, "utf8").catch(whereAbsent(""));
  try {
    return JSON.parse(text) as JsonObject;
  } catch {
    // No earlier result, or one that is not a document: nothing to lose.
    return undefined;
  }
}

/** `GET /path`, for every operation. */
function operationsOf(document: JsonObject): Set<string> {
  const paths = (document["paths"] ?? {}) as Readonly<Record<string, JsonObject>>;
  return new Set(
    Object.entries(paths).flatMap(([route, item]) =>
      Object.keys(item)
        .filter((key) => METHODS.has(key))
        .map((method) => `${method.toUpperCase()} ${route}`),
    ),
  );
}

const METHODS = new Set(["get", "put", "post", "delete", "patch", "head", "options", "trace"]);
