import { describe, expect, it } from "vitest";
import { placeOperations, singular } from "./naming.ts";

/** Id, method and path of operations → where they stand in the client. */
const rows: readonly [
  name: string,
  given: readonly (readonly [id: string, method: string, path: string])[],
  want: readonly string[],
][] = [
  [
    "verbs on a resource",
    [
      ["listVirtualServers", "get", "/v1/servers"],
      ["createVirtualServer", "post", "/v1/servers"],
      ["showVirtualServer", "get", "/v1/servers/{server_id}"],
      ["deleteVirtualServer", "delete", "/v1/servers/{server_id}"],
      ["lockVirtualServer", "post", "/v1/servers/{server_id}/lock"],
      ["showVirtualServerConsoleLog", "get", "/v1/servers/{server_id}/console-log"],
      ["updateVirtualServerType", "post", "/v1/servers/{server_id}/server-type"],
    ],
    [
      "servers.list",
      "servers.create",
      "servers.show",
      "servers.delete",
      "servers.lock",
      "servers.showConsoleLog",
      "servers.updateType",
    ],
  ],
  [
    "a resource that is called like a member of the client",
    [
      ["showContext", "get", "/v1/context"],
      ["showThingContext", "get", "/v1/things/{id}/context"],
    ],
    ["contextResource.show", "things.showContext"],
  ],
  [
    "resources of a resource",
    [
      ["attachVolumeToVirtualServer", "post", "/v1/volumes/{volume_id}/servers"],
      ["detachVolumeFromVirtualServer", "delete", "/v1/volumes/{volume_id}/servers/{server_id}"],
      ["createServerInterfaceNat", "post", "/v1/servers/{server_id}/interfaces/{port_id}/static-nats"],
      ["listServerIps", "get", "/v1/servers/{server_id}/ips"],
    ],
    [
      "volumes.servers.attach",
      "volumes.servers.detach",
      "servers.interfaces.staticNats.create",
      "servers.ips.list",
    ],
  ],
  [
    "what all paths begin with is left out, versions and tenants too",
    [
      ["listPools", "get", "/v3/{project_id}/elb/pools"],
      ["createListener", "post", "/v3/{project_id}/elb/listeners"],
      ["listListeners", "get", "/v2.0/{project_id}/elb/listeners"],
    ],
    ["pools.list", "listeners.create", "listeners.list"],
  ],
  [
    "a name that is taken grows",
    [
      ["listAllThings", "get", "/things/{id}"],
      ["listThings", "get", "/things"],
    ],
    ["things.listAll", "things.list"],
  ],
  [
    "names that objects have already",
    [
      ["then", "get", "/things"],
      ["constructor", "post", "/things"],
      ["toString", "put", "/things"],
    ],
    ["things.then2", "things.constructor2", "things.to"],
  ],
  ["nothing but parameters", [["show", "get", "/{id}"]], ["root.show"]],
];

describe("placeOperations", () => {
  it.each(rows)("%s", (_name, given, want) => {
    const placements = placeOperations(given.map(([id, method, path]) => ({ id, method, path })));
    expect(placements.map(({ chain, method }) => [...chain, method].join("."))).toEqual(want);
  });

  it("does not depend on the order of the operations", () => {
    const operations = rows.flatMap(([, given]) => given).map(([id, method, path]) => ({ id, method, path }));
    const places = new Map(placeOperations(operations).map((place, index) => [operations[index]?.id, place]));
    const turned = [...operations].reverse();
    const others = new Map(placeOperations(turned).map((place, index) => [turned[index]?.id, place]));
    expect(new Map([...others].sort())).toEqual(new Map([...places].sort()));
  });
});

describe("singular", () => {
  it.each([
    ["servers", "server"],
    ["policies", "policy"],
    ["addresses", "address"],
    ["address", "address"],
    ["status", "status"],
    ["ips", "ip"],
  ])("%s", (plural, want) => {
    expect(singular(plural)).toBe(want);
  });
});
