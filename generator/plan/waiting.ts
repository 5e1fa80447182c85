import type { NormalSchema } from "./normal-schema.ts";
import type { NormalOperation } from "./normal-document.ts";
import { membersOf, typeWordsOf } from "./pagination.ts";

/** Names under which documentation platforms keep the state of a resource. */
const STATE_FIELDS = ["state", "status"];

/**
 * Finds the state of the resource that an operation shows: a text field `state` or `status` at the top of the answer, or
 * in the one object that it consists of.
 *
 * @returns members that lead to it, and its schema
 * @example detectState(showServer, { $ref: "#/components/schemas/Server" }, schemas) // { field: ["state"], schema: … }
 */
export function detectState(
  operation: NormalOperation,
  reply: NormalSchema,
  schemas: ReadonlyMap<string, NormalSchema>,
): { readonly field: readonly string[]; readonly schema: NormalSchema } | undefined {
  // A resource is shown where the path ends in its id.
  if (operation.method !== "get" || !operation.path.endsWith("}")) return undefined;
  const top = membersOf(reply, schemas);
  const direct = stateIn(top, schemas);
  if (direct !== undefined) return { field: [direct.name], schema: direct.schema };
  const [wrapper, ...others] = [...top];
  if (wrapper === undefined || others.length > 0) return undefined;
  const inner = stateIn(membersOf(wrapper[1], schemas), schemas);
  return inner === undefined ? undefined : { field: [wrapper[0], inner.name], schema: inner.schema };
}

function stateIn(
  members: ReadonlyMap<string, NormalSchema>,
  schemas: ReadonlyMap<string, NormalSchema>,
): { readonly name: string; readonly schema: NormalSchema } | undefined {
  for (const name of STATE_FIELDS) {
    const schema = members.get(name);
    if (schema !== undefined && typeWordsOf(schema, schemas).includes("string")) return { name, schema };
  }
  return undefined;
}
