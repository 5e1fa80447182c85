export * from "../../runtime/index.ts";
export * from "./client.ts";
export * from "./context.ts";
export * from "./models.ts";
export * from "./schemes.ts";
export * from "./operations/image-servers.ts";
