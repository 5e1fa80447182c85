import { BODY_PLACES, presenceFamily } from "./presence.ts";

/** `else`: binds where `if` does not match. */
export const elseSchema = presenceFamily({ keyword: "else", id: "else", listed: BODY_PLACES });
