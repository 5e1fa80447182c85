import { membersFamily } from "./members.ts";

/** `dependentSchemas`: binds where a member is there. */
export const dependentSchemas = membersFamily({
  keyword: "dependentSchemas",
  id: "dependent-schema",
  added: { request: "error", response: "info" },
  removed: { request: "info", response: "error" },
});
