import { writeFileSync } from "node:fs";
import { referenceFiles } from "./reference.ts";

const folder = new URL("../../docs/reference/", import.meta.url);
for (const [name, text] of await referenceFiles()) writeFileSync(new URL(name, folder), text);
