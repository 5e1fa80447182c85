import { message } from "../../../diagnostic.ts";
import { asObject } from "../../json.ts";
import type { DocumentPair, Family } from "../../pairs.ts";
import { rule } from "../../rule.ts";

const removed = rule({
  id: "api-schema-removed",
  level: "info",
  area: "components",
  direction: "none",
  action: "removed",
  text: message`the schema \`${"schema"}\` was removed`,
});

/** `components.schemas`: what is used shows at its uses; a schema that only moved or got another name is still there. */
export const componentSchemas: Family<DocumentPair> = {
  rules: [removed],
  check(pair, report) {
    const [from, to] = [pair.old, pair.new].map(
      ({ root }) => asObject(asObject(root["components"])?.["schemas"]) ?? {},
    );
    for (const schema of Object.keys(from ?? {})) {
      if (Object.hasOwn(to ?? {}, schema) || pair.isKept(schema)) continue;
      report.emit(removed, { schema }, { old: pair.old.at("components", "schemas", schema) });
    }
  },
};
