import type { Agree, DataOf } from "../../test-support/agree.ts";
import type { ListImageInstancesParams, ListImageInstancesReply } from "../src/index.ts";
import type { operations } from "../src/schema.d.ts";

/** Parameters, bodies and results against openapi-typescript's reading; a difference does not compile. */
export type OperationsAgree = [
  Agree<
    ListImageInstancesParams["project_id"],
    NonNullable<operations["listImageInstances"]["parameters"]["path"]>["project_id"]
  >,
  Agree<
    ListImageInstancesParams["offset"],
    NonNullable<operations["listImageInstances"]["parameters"]["query"]>["offset"]
  >,
  Agree<
    ListImageInstancesParams["limit"],
    NonNullable<operations["listImageInstances"]["parameters"]["query"]>["limit"]
  >,
  Agree<
    ListImageInstancesParams["server_name"],
    NonNullable<operations["listImageInstances"]["parameters"]["query"]>["server_name"]
  >,
  Agree<
    ListImageInstancesParams["server_id"],
    NonNullable<operations["listImageInstances"]["parameters"]["query"]>["server_id"]
  >,
  Agree<
    ListImageInstancesParams["enterprise_project_id"],
    NonNullable<operations["listImageInstances"]["parameters"]["query"]>["enterprise_project_id"]
  >,
  Agree<
    DataOf<ListImageInstancesReply, 200>,
    operations["listImageInstances"]["responses"][200]["content"]["application/json"]
  >,
];
