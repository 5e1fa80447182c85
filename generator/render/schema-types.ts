import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { JsonObject } from "../../spec/model/json.ts";

/** Gives the types of documents as openapi-typescript reads them. */
export interface SchemaTypesRenderer {
  /**
   * @param documents in normal form, see `plan/types-document.ts`
   * @returns one declaration file per document
   */
  render(documents: readonly JsonObject[]): Promise<readonly string[]>;
}

/**
 * openapi-typescript runs in a worker, beside ts-morph: each brings its own copy of the TypeScript compiler, and loading
 * the two one after the other would take longer than all the rest. Its transformation is called directly, since the
 * package's main function would first lint the document and fetch what it refers to; ours is in normal form already. It is
 * loaded by `require`: `import` would look through the nine megabytes of the compiler for the names that they export.
 */
const WORKER = `
const { parentPort, workerData } = require("node:worker_threads");
const [transformed, { astToString }] = workerData.modules.map((file) => require(file));
const transform = transformed.default ?? transformed;
// The library decodes the pointers that it builds of names; in a name a per cent sign is no escape.
const decode = globalThis.decodeURIComponent;
globalThis.decodeURIComponent = (text) => {
  try {
    return decode(text);
  } catch {
    return text;
  }
};
const typesOf = (text) => {
  const document = JSON.parse(text);
  return astToString(transform(document, {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    dedupeEnums: false,
    defaultNonNullable: false,
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    exportType: false,
    immutable: false,
    injectFooter: [],
    pathParamsAsTypes: false,
    silent: true,
    resolve(ref) {
      const name = ref.split("/").pop().replaceAll("~1", "/").replaceAll("~0", "~");
      const schemas = document.components.schemas;
      return Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    },
  }));
};
parentPort.on("message", ({ id, documents }) => {
  try {
    parentPort.postMessage({ id, texts: documents.map(typesOf) });
  } catch (error) {
    parentPort.postMessage({ id, error: String((error && error.stack) || error) });
  }
});
`;

interface Answer {
  readonly id: number;
  readonly texts?: readonly string[];
  readonly error?: string;
}

interface Waiting {
  readonly resolve: (texts: readonly string[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts the worker, which loads while the caller is at other work, and serves any number of packages. It does not keep the
 * process alive when nobody waits for it.
 *
 * @example const [text] = await createSchemaTypesRenderer().render([typesDocument(document, ids)]);
 */
export function createSchemaTypesRenderer(): SchemaTypesRenderer {
  const root = dirname(createRequire(import.meta.url).resolve("openapi-typescript"));
  const modules = ["transform/index.cjs", "lib/ts.cjs"].map((file) => join(root, file));
  const worker = new Worker(WORKER, { eval: true, workerData: { modules }, execArgv: [] });
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let broken: Error | undefined;
  const settle = (id: number, act: (each: Waiting) => void): void => {
    const each = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (each !== undefined) act(each);
  };
  worker.on("message", ({ id, texts, error }: Answer) => {
    settle(id, ({ resolve, reject }) => {
      if (texts === undefined) reject(new Error(`openapi-typescript failed: ${error ?? "no answer"}`));
      else resolve(texts);
    });
  });
  worker.on("error", (error) => {
    broken = error;
    for (const id of waiting.keys()) settle(id, ({ reject }) => reject(error));
  });
  // Last: a listener for messages makes the worker count again.
  worker.unref();
  return {
    render(documents) {
      if (broken !== undefined) return Promise.reject(broken);
      if (documents.length === 0) return Promise.resolve([]);
      const id = count++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ id, documents: documents.map((document) => JSON.stringify(document)) });
      });
    },
  };
}
