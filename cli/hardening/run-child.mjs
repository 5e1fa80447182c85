// Imports every bundled module below the folder and runs the tests that they register. Whatever a page smuggled in would
// run here: it would set PWNED, which is watched, and writes a canary file.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const canary = path.join(folder, "canary");
const problems = [];
let current = "";
Object.defineProperty(globalThis, "PWNED", {
  configurable: false,
  get: () => undefined,
  set() {
    writeFileSync(canary, current);
    problems.push({ name: current, what: "a payload ran" });
  },
});
const state = (globalThis.__docs2sdkTests = {
  tests: [],
  before: [],
  after: [],
  each: [],
  each_after: [],
  calls: 0,
});
const globals = new Set(Reflect.ownKeys(globalThis));
const prototype = Reflect.ownKeys(Object.prototype).length;

const guarded = async (what, work) => {
  let timer;
  try {
    const late = new Promise((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error("no end within 10 s")), 10_000);
    });
    await Promise.race([work(), late]);
  } catch (error) {
    problems.push({ name: current, what: `${what}: ${String(error?.message ?? error).slice(0, 400)}` });
  } finally {
    clearTimeout(timer);
  }
};

for (const { name, thorough } of JSON.parse(readFileSync(path.join(folder, "list.json"), "utf8"))) {
  current = name;
  const file = path.join(folder, "bundle", name.replace(/\.ts$/, ".mjs"));
  Object.assign(state, { tests: [], before: [], after: [], each: [], each_after: [] });
  await guarded("import", () => import(pathToFileURL(file).href));
  if (!name.endsWith(".test.ts")) continue;
  for (const work of state.before) await guarded("before all", work);
  for (const { title, work, isBehaviour } of state.tests)
    if (thorough || !isBehaviour) await guarded(title.slice(0, 80), work);
  for (const work of state.after) await guarded("after all", work);
}
current = "globals";
// Node's own fetch leaves its dispatcher behind.
const left = Reflect.ownKeys(globalThis).filter(
  (key) => !globals.has(key) && !String(key).includes("undici"),
);
if (left.length > 0) problems.push({ name: current, what: `new globals: ${left.map(String).join(", ")}` });
if (Reflect.ownKeys(Object.prototype).length !== prototype)
  problems.push({ name: current, what: "the prototype of objects was changed" });
if (existsSync(canary)) problems.push({ name: current, what: "the canary file was written" });
process.stdout.write(JSON.stringify({ problems, calls: state.calls }), () => process.exit(0));
