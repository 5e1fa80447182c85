import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

/** The flow of docs/decisions/0001-one-way-flow.md: code depends inward, nothing imports output. */
const flow = (folder, ...forbidden) => ({
  files: [`${folder}/**/*.ts`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [...forbidden, "generated"].map((target) => ({
          regex: `^(\\.\\./)+${target}/`,
          message: `${folder} must not import ${target}: code depends inward, scraper → spec ← generator, cli on top.`,
        })),
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "generated/", "docs/", "**/*.js", "**/*.mjs", "node_modules/"] },
  ...tseslint.configs.recommendedTypeChecked,
  regexp.configs["flat/recommended"],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "regexp/no-super-linear-backtracking": "error",
      "regexp/no-super-linear-move": "error",
    },
  },
  flow("scraper", "generator", "cli", "templates"),
  flow("spec", "scraper", "generator", "cli", "templates"),
  flow("generator", "scraper", "cli"),
  flow("templates", "scraper", "spec", "generator", "cli"),
  flow("cli"),
  flow("bench"),
  {
    files: ["**/*.test.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
