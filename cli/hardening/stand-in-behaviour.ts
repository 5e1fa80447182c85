/** The stand-in for the test runner as `test-support` sees it: what is registered there holds for every operation alike. */
import { it as register } from "./stand-in-runner.ts";

export * from "./stand-in-runner.ts";

export const it = (title: string, work: () => unknown): void => register(title, work, true);
