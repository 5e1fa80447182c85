/**
 * The suite that every built-in platform and provider passes, as plain functions for any test runner. Each returns what is wrong;
 * an empty list is a pass.
 *
 * @module docs2sdk/conformance
 */
export {
  checkPlatform,
  type ConformanceOptions,
  type ConformancePage,
  type ConformanceProblem,
} from "../../scraper/platforms/check-platform.ts";
export { checkProvider } from "../../scraper/providers/check-provider.ts";
