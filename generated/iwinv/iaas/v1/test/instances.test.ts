import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE, type Expected } from "../../test-support/behaviour.ts";
import { startLoopback, type Loopback } from "../../test-support/loopback.ts";
import { ParameterError, type EditInstanceInfoParams } from "../src/index.ts";
import { answersAsDocumented, behaves, onWire, testClient } from "./setup.ts";

let server: Loopback;
let client: ReturnType<typeof testClient>;

beforeAll(async () => {
  server = await startLoopback();
  client = testClient(server.url);
});
afterAll(() => server.close());

describe("editInstanceInfo", () => {
  const params: EditInstanceInfoParams = {
    instance_id: "text",
    fields: 1,
    body: { name: "text", description: "text" },
  };
  const request: Expected = {
    method: "PUT",
    target: "/v1/instances/text?fields=1",
    headers: { "content-type": "multipart/form-data" },
    body: [
      ["name", "text"],
      ["description", "text"],
    ],
  };
  const answer = {
    status: 200,
    json: {
      code: "0x00",
      error_code: "SUCCESS",
      message: "",
      result: [
        {
          instance_id: "INSTANCE-z3oB3PugYnKmmyxKyGzr9",
          name: "iwinv API test",
          description: "API example instance",
          status: "active",
          provide: "dedicated",
          start_date: "2024-11-18 17:09:35",
          stop_date: null,
          default_account: { username: "root", password: "/EVM=97P" },
          ip: [
            {
              public: { address: "49.247.194.234", attached: true },
              private: {
                address: "10.100.1.115",
                netmask: "255.255.0.0",
                network: "10.100.0.0",
                broadcast: "10.100.255.255",
                gateway: "10.100.0.1",
              },
              type: "default",
            },
          ],
          zone: { zone_id: "kr2-z01", name: "KR2-Z01 API Beta" },
          flavor: {
            flavor_id: "soi_2.8_s",
            name: "soi_2.8_s",
            type: "STORAGE",
            vcpu: 2,
            memory: 8192,
            disk: 200,
            network: 10,
            gpu: null,
          },
          image: {
            image_id: "PIMAGE-1Pos3S8VaJXq3wgC8c4BMi",
            visibility: "public",
            os: {
              type: "OS",
              name: "Rocky Linux release 9.0 (Blue Onyx)",
              status: "available",
              content: [
                "[NEW]*EOL 2032 05.31",
                "Kernel : 5.14.0-362.18.1.el9_3.x86_64Used Disk Size : 1.9 G IPTABLE 미적용[ 상세 정보 확인 ]",
                "[ 주의 사항 ]iproute, dhclient, initscripts 패키지 삭제 금지",
              ],
              os_type: "ROCKYLINUX",
              version: "9.X",
              oid: "0e46f055-b19b-4ae2-bcdb-ca34f79058f4",
            },
            image_type: "os_linux",
            zone: ["kr2-z01"],
          },
          monitoring: { port: "OFF", resource: "OFF" },
          block_storage: [],
          vnc: {
            link: "https://iwinv-api.iwinv.kr:6080/vnc_auto.html?path=%3Ftoken%3Dfdd2ca8c-2b89-4930-989f-b41e21a21967",
            type: "novnc",
          },
          connection_limit: { block_storage: 3, ip: 3 },
          traffic: { default: 1000, period: "DAYMONTH", limit: null, reset_allow_count: null },
        },
      ],
      count: 1,
    },
  };

  it("sends PUT /v1/instances/{instance_id} and returns the page's own answer", async () => {
    server.answer(answer);

    const { status, data } = await client.instances.edit(params).withResponse();

    expect(server.received).toEqual([onWire(server, request)]);
    expect(status).toBe(answer.status);
    expect(data).toEqual(answer.json);
  });

  it("keeps hostile values in their places", async () => {
    server.answer(answer);

    await client.instances.edit({ ...params, instance_id: HOSTILE });

    expect(server.received).toEqual([
      onWire(server, {
        ...request,
        target: "/v1/instances/..%2Fa%20b%3Fc%3Dd%26e%23f%252F%3Bg%2B%EC%84%9C?fields=1",
      }),
    ]);
  });

  it.each(["", ".", ".."])(
    "refuses %j as instance_id: another path would be called",
    async (value) => {
      server.answer(answer);
      await expect(client.instances.edit({ ...params, instance_id: value })).rejects.toBeInstanceOf(
        ParameterError,
      );
      expect(server.received).toEqual([]);
    },
  );

  behaves(() => server, {
    operation: "editInstanceInfo",
    call: (options) => client.instances.edit(params, options),
    request,
    answer,
  });

  answersAsDocumented("PUT", "/v1/instances/{instance_id}", (api) => api.instances.edit(params));
});
