import { docsy } from "./docsy/docsy.ts";
import { apidog } from "./apidog/apidog.ts";
import { embeddedOpenapi } from "./embedded-openapi/embedded-openapi.ts";
import { huawei } from "./huawei/huawei.ts";
import type { Platform } from "./platform.ts";

/** Every documentation platform that pages can be read from: one line each. */
export const platforms: readonly Platform[] = [docsy, embeddedOpenapi, apidog, huawei];
