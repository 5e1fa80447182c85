import { message } from "../../../diagnostic.ts";
import type { Family, RequestBodyPair } from "../../pairs.ts";
import { rule } from "../../rule.ts";

const base = { area: "request-body", direction: "request" } as const;

const addedOptional = rule({
  id: "request-body-added-optional",
  level: "info",
  ...base,
  action: "added",
  text: message`the operation takes a request body now`,
});
const addedRequired = rule({
  id: "request-body-added-required",
  level: "error",
  ...base,
  action: "added",
  text: message`the operation demands a request body now`,
});
const removed = rule({
  id: "request-body-removed",
  level: "error",
  ...base,
  action: "removed",
  text: message`the operation takes no request body any more`,
});
const becameOptional = rule({
  id: "request-body-became-optional",
  level: "info",
  ...base,
  action: "widened",
  text: message`the request body became optional`,
});
const becameRequired = rule({
  id: "request-body-became-required",
  level: "error",
  ...base,
  action: "narrowed",
  text: message`the request body became required`,
});

/** Whether there is a request body, and whether it has to be sent. */
export const requestBody: Family<RequestBodyPair> = {
  rules: [addedOptional, addedRequired, removed, becameOptional, becameRequired],
  check({ old, new: fresh }, report) {
    const isRequired = fresh?.value["required"] === true;
    if (old === undefined && fresh !== undefined)
      report.emit(isRequired ? addedRequired : addedOptional, {}, { new: fresh.at });
    else if (old !== undefined && fresh === undefined) report.emit(removed, {}, { old: old.at });
    else if (old !== undefined && fresh !== undefined && isRequired !== (old.value["required"] === true))
      report.emit(isRequired ? becameRequired : becameOptional, {}, { old: old.at, new: fresh.at });
  },
};
