import { BODY_PLACES, presenceFamily } from "./presence.ts";

/** `if`: chooses between `then` and `else`. */
export const ifSchema = presenceFamily({ keyword: "if", id: "if", listed: BODY_PLACES });
