import { BODY_PLACES, presenceFamily } from "./presence.ts";

/** `contains`: at least one item matches. */
export const contains = presenceFamily({ keyword: "contains", id: "contains", listed: BODY_PLACES });
