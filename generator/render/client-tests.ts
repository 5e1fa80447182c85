import type { JsonValue } from "../../spec/model/json.ts";
import { isFreeSegment } from "../plan/hostile-test.ts";
import { memberOf } from "../plan/json-view.ts";
import { targetOf } from "../plan/operation-test.ts";
import type { OperationPlan, ParameterPlan, VersionPlan } from "../plan/sdk-plan.ts";
import { answerOf, ownSchemes, paramsOf, requestHeaders } from "./operation-tests.ts";

/** What the tests of every call are filled with. */
export function clientValues(version: VersionPlan): object | undefined {
  const sent = version.operations.filter(({ test }) => !test.neverSent);
  const read = sent.find(
    ({ method, replies, test }) =>
      method === "GET" && replies[0]?.kind === "json" && test.reply.status !== 204,
  );
  const hostile = sent.find(
    ({ method, parameters, body }) =>
      method === "GET" && body === undefined && parameters.some(isFreeSegment),
  );
  const used = [read, hostile].filter((operation) => operation !== undefined);
  if (used.length === 0) return undefined;
  return {
    functions: [...new Set(used.map(({ names }) => names.call))],
    read:
      read === undefined
        ? undefined
        : {
            ...common(read),
            target: read.test.target,
            headers: requestHeaders(read),
            extended: extendedTarget(read),
            extendedHeaders: { ...requestHeaders(read), "x-trace": "t 1" },
          },
    offered:
      version.service.offeredVersions === undefined || !/^v?\d+(?:\.\d+){0,3}$/u.test(version.id)
        ? undefined
        : { path: version.service.offeredVersions.path, version: version.id },
    hostile: hostile === undefined ? undefined : { ...common(hostile), ...hostileValues(hostile) },
  };
}

function common(operation: OperationPlan): object {
  return {
    id: operation.id,
    call: operation.names.call,
    values: paramsOf(operation),
    answer: answerOf(operation),
    schemes: ownSchemes(operation),
  };
}

function extendedTarget({ test }: OperationPlan): string {
  return `${test.target}${test.target.includes("?") ? "&" : "?"}a%20b=1&a%20b=%26`;
}

/** What stands around the value of a parameter in the path. */
function hostileValues({ parameters, test, path }: OperationPlan): object {
  const parameter = parameters.find(isFreeSegment);
  const targetWith = (text: string): string =>
    targetOf(
      path,
      parameters.flatMap((each): [ParameterPlan, JsonValue][] => {
        const value = each === parameter ? text : memberOf(test.params, each.key);
        return value === undefined ? [] : [[each, value]];
      }),
    );
  // Its first letter stands in it once: it can begin at one place only, and the rest of the address does not hold it.
  let marker = "value";
  const rest = targetWith("x");
  while (rest.includes(marker)) marker += "e";
  const [before = "", after = ""] = targetWith(marker).split(marker);
  return { name: parameter?.key ?? "", before, after };
}
