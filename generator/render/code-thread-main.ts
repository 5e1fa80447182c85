import { createRequire, Module } from "node:module";
import { parentPort } from "node:worker_threads";
import type { CodeQuestion } from "./code-work.ts";
import { serve } from "./thread.ts";
import { ts } from "./ts-morph.ts";

/**
 * Program of the thread that `startCodeThread` starts. ts-morph brings a compiler of its own, and openapi-typescript, which
 * only makes and prints nodes, gets the same one: a second would take as long to load as all of this takes to run, and its
 * memory.
 *
 * @see https://nodejs.org/api/modules.html#requirecache "Adding or replacing entries is also possible"
 */
const own = createRequire(import.meta.url);
const compiler = new Module(createRequire(own.resolve("openapi-typescript")).resolve("typescript"));
compiler.exports = ts;
compiler.loaded = true;
own.cache[compiler.id] = compiler;

const { codeOf, prepareCode } = await import("./code-work.ts");
prepareCode();
serve(parentPort, (question: string) => codeOf(JSON.parse(question) as CodeQuestion));
