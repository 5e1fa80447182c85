import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Two cores are the size that the suite is planned for; more would only fight over memory.
    maxWorkers: 2,
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: "docs2sdk",
          include: ["{scraper,spec,generator,templates,cli,bench}/**/*.test.ts"],
          exclude: ["**/node_modules/**"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "generated",
          include: ["generated/*/*/v*/test/**/*.test.ts"],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
