import { BODY_PLACES, presenceFamily } from "./presence.ts";

/** `then`: binds where `if` matches. */
export const thenSchema = presenceFamily({ keyword: "then", id: "then", listed: BODY_PLACES });
