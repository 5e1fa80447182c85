import { describe, expect, test } from "vitest";
import type { HttpMethod } from "../model/api-model.ts";
import { operationIdOf, planOperationIds } from "./operation-id.ts";

const named = (line: string, title: string, operationId?: string) => {
  const [method, path] = line.split(" ") as [HttpMethod, string];
  return { title, method, path, ...(operationId === undefined ? {} : { operationId }) };
};

describe("the id of one operation", () => {
  test.each([
    // Titles in the imperative: articles and possessives go, the words stay.
    ["get /v1/servers", "List Virtual Servers", "listVirtualServers"],
    ["post /v1/volumes", "Create a volume", "createVolume"],
    ["get /v1/snapshots/{id}", "Show a snapshot’s details", "showSnapshotDetails"],
    ["get /v1/volumes/{id}", "Show Volume's details", "showVolumeDetails"],
    ["get /v1/partitions", "Get region's maximum partition size.", "getRegionMaximumPartitionSize"],
    ["post /v1/groups", "Create Auto-Scaling Group LB Server Groups", "createAutoScalingGroupLbServerGroups"],
    ["post /v1/instance/start", "Start(ON) Instance", "startInstance"],
    // Gerunds and the third person.
    ["post /v3/certificates", "Creating a Certificate", "createCertificate"],
    ["post /v1/servers/stop", "Stopping ECSs in a Batch", "stopEcssInBatch"],
    ["put /v1/servers/{id}", "Modifies a Server", "modifyServer"],
    ["post /v1/keys", "Creating and Importing an SSH Key Pair", "createAndImportSshKeyPair"],
    ["post /v1/tags", "Batch Adding or Deleting Tags", "batchAddOrDeleteTags"],
    // Querying is a list, or one thing.
    ["get /v1/{project_id}/image-servers", "Querying Image Instances", "listImageInstances"],
    ["get /v2.1/servers", "Querying ECSs", "listEcss"],
    ["get /v3/pools/{pool_id}", "Querying Details of a Pool", "getPoolDetails"],
    ["get /v1/jobs/{job_id}", "Querying the Job Status", "getJobStatus"],
    ["post /v1/servers/search", "Querying Servers by Tag", "queryServersByTag"],
    // Titles without a verb.
    ["get /v1/instance/script", "User Script List", "listUserScripts"],
    ["get /v1/keys", "SSH Key List", "listSshKeys"],
    ["get /v1/policies", "Policy List", "listPolicies"],
    ["get /v1/flavors/{id}", "Flavor Detail", "getFlavor"],
    ["get /v1/block-storage/types", "Block Storage Types", "listBlockStorageTypes"],
    ["get /v1/console", "Remote Console", "getRemoteConsole"],
    ["delete /v1/keys/{id}", "SSH Key", "deleteSshKey"],
    // Words that are a verb in one title and a noun in the next.
    ["post /v1/volumes/transfer", "Transfer a Volume", "transferVolume"],
    ["get /v1/logs", "Log List", "listLogs"],
    // No word of a title is usable: the path names the operation.
    ["post /v1/volumes", "볼륨 생성", "createVolumes"],
  ])("%s %s", (line, title, want) => {
    expect(operationIdOf(named(line, title))).toBe(want);
  });

  test("the page's own id stands, made usable where it is not", () => {
    expect(operationIdOf(named("get /v1/a", "List As", "FindAs"))).toBe("FindAs");
    expect(operationIdOf(named("get /v1/a", "List As", "find-all as"))).toBe("findAllAs");
  });

  test.each([
    "*/ globalThis.PWNED=1; /*",
    "`${1}`",
    "__proto__",
    "constructor",
    "../../x",
    "\u2028",
    "",
    "a".repeat(1_000_000),
  ])("a hostile title gives a plain word", (title) =>
    expect(operationIdOf(named("get /v1/a", title))).toMatch(/^[A-Za-z][A-Za-z0-9]{0,95}$/u),
  );
});

describe("clashes", () => {
  test.each([
    [
      "words in parentheses tell first",
      [named("get /v1/m", "Querying Members"), named("get /v1/n", "Querying Members (Extension API)")],
      ["listMembers", "listMembersExtensionApi"],
    ],
    [
      "then the words of the path that are not common",
      [
        named("get /v1/servers/{id}/tags", "Querying Tags"),
        named("get /v1/volumes/{id}/tags", "Querying Tags"),
      ],
      ["listTagsServers", "listTagsVolumes"],
    ],
    [
      "then the version",
      [named("get /v1/tags", "Querying Tags"), named("get /v2.1/tags", "Querying Tags")],
      ["listTagsV1", "listTagsV2Dot1"],
    ],
    [
      "then the method",
      [named("put /v1/tags", "Update Tags"), named("patch /v1/tags", "Update Tags")],
      ["updateTagsPut", "updateTagsPatch"],
    ],
  ])("%s, whatever the order of the pages", (_name, operations, want) => {
    const ids = (list: typeof operations) => {
      const plan = planOperationIds(list);
      return operations.map((operation) => plan.get(operation));
    };
    expect(ids(operations)).toEqual(want);
    expect(ids(operations.toReversed())).toEqual(want);
  });

  test("ids that are told apart by nothing else are still unique", () => {
    const operations = [
      named("get /v1/a", "List As"),
      named("get /v1/A", "List As"),
      named("get /v1/a/", "LIST AS"),
    ];
    const ids = [...planOperationIds(operations).values()].map((id) => id.toLowerCase());
    expect(new Set(ids).size).toBe(3);
  });
});
