/** What a package gives its callers besides its operations. */
export {
  AbortedError,
  ApiError,
  ClientError,
  ConfigurationError,
  ConnectionError,
  HttpError,
  ParameterError,
  ResponseError,
  ServerError,
  TimeoutError,
  type ResponseProblem,
} from "./errors.ts";
export { documentSchemas, type DocumentValidator } from "./document-schemas.ts";
export { withExactIntegers } from "./exact-integers.ts";
export { withLog, type LogEntry } from "./log.ts";
export { withHooks, type Hooks } from "./middleware.ts";
export { createPace } from "./pace.ts";
export { settle } from "./settle.ts";
export type * from "./types.ts";
export {
  withValidation,
  type Schemas,
  type StandardIssue,
  type StandardSchema,
} from "./validate.ts";
export {
  offeredVersions,
  type OfferedVersion,
  type OfferedVersions,
  type VersionStanding,
} from "./versions.ts";
export { WaitError, type Waited } from "./wait.ts";
