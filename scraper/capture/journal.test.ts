import { describe, expect, it } from "vitest";
import { openJournal, type Journal } from "./journal.ts";
import { systemFiles, type StoreFiles } from "./store-files.ts";
import { temporaryFolder } from "./test-capture.ts";

interface Line {
  readonly n: number;
}
const isLine = (value: unknown): value is Line => typeof (value as Partial<Line> | null)?.n === "number";

async function withJournal(
  work: (journal: Journal<Line>, writes: string[], read: () => Promise<number[]>) => Promise<void>,
): Promise<void> {
  const { folder, remove } = await temporaryFolder();
  const file = `${folder}/lines.ndjson`;
  const writes: string[] = [];
  const files: StoreFiles = {
    ...systemFiles,
    append: (to, text) => {
      writes.push(text);
      return systemFiles.append(to, text);
    },
  };
  const read = async (): Promise<number[]> =>
    (await openJournal(file, systemFiles, isLine).read()).map(({ n }) => n);
  await work(openJournal(file, files, isLine), writes, read);
  await remove();
}

describe("a journal", () => {
  it("keeps the order, writes together what comes together, and says when a line is written", () =>
    withJournal(async (journal, writes, read) => {
      const first = journal.append({ n: 0 });
      const rest = Array.from({ length: 50 }, (_, index) => journal.append({ n: index + 1 }));
      await first;
      expect((await read())[0]).toBe(0);
      await Promise.all(rest);
      expect(await read()).toEqual(Array.from({ length: 51 }, (_, index) => index));
      expect(writes.length).toBeLessThan(5);
      await journal.append({ n: 51 });
      expect((await read()).at(-1)).toBe(51);
    }));

  it("puts lines behind a new content that came after it was asked for", () =>
    withJournal(async (journal, _writes, read) => {
      void journal.append({ n: 1 });
      void journal.replace([{ n: 2 }]);
      await journal.append({ n: 3 });
      expect(await read()).toEqual([2, 3]);
    }));

  it("tells everybody whose line was not written", async () => {
    const full = (): Promise<never> => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
    const journal = openJournal("/nowhere/lines", { ...systemFiles, append: full }, isLine);
    const results = await Promise.allSettled([journal.append({ n: 1 }), journal.append({ n: 2 })]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await expect(journal.append({ n: 3 })).rejects.toThrow("full");
  });
});
