import type { Identifier } from "../emit/branded.ts";
import type { TypeExpression } from "../plan/type-expression.ts";

/**
 * The named types that types mention; `Blob` and other globals are among them where a plan names them.
 *
 * @example namedIn([{ kind: "named", name }]) // Set { name }
 */
export function namedIn(types: readonly TypeExpression[]): ReadonlySet<Identifier> {
  const names = new Set<Identifier>();
  const visit = (type: TypeExpression): void => {
    switch (type.kind) {
      case "named":
        names.add(type.name);
        return;
      case "array":
        return visit(type.items);
      case "tuple":
        return type.items.forEach(visit);
      case "union":
      case "intersection":
        return type.of.forEach(visit);
      case "requiring":
        return visit(type.type);
      case "object":
        type.members.forEach((member) => visit(member.type));
        if (type.rest !== undefined) visit(type.rest);
        return;
      default:
    }
  };
  types.forEach(visit);
  return names;
}
