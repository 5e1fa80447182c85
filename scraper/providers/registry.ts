import { samsung } from "./samsung.ts";
import { iwinv } from "./iwinv.ts";
import { huawei } from "./huawei.ts";
import { otc } from "./otc.ts";
import type { Provider } from "./provider.ts";

/** Every provider, in the order of reports: one line each. */
export const providers: readonly Provider[] = [samsung, iwinv, huawei, otc];
