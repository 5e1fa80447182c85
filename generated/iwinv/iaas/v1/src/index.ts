export * from "../../runtime/index.ts";
export * from "./client.ts";
export * from "./context.ts";
export * from "./models.ts";
export * from "./operations/block-storages.ts";
export * from "./operations/instance.ts";
export * from "./operations/instances.ts";
