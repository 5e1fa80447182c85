import PQueue from "p-queue";

/** More files open at once make nothing faster: four are read or written at a time, the others would only hold their handles. */
const OPEN_FILES = 32;

/**
 * Does something with each of many files, a few at a time: a system lets a process hold some thousand of them open (8,192 on
 * Windows, 10,240 on macOS, 1,024 in many containers), and a package may have more.
 *
 * @param items in the order in which they are begun
 * @param work after the first failure no other is begun
 * @returns what each gave, in the order of the items
 * @throws what the first failing one throws, when those that were begun have ended
 * @example await fewAtATime(files, (file) => writeFile(file.path, file.bytes))
 */
export async function fewAtATime<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const queue = new PQueue({ concurrency: OPEN_FILES });
  try {
    return await queue.addAll(items.map((item) => () => work(item)));
  } catch (error) {
    queue.clear();
    await queue.onIdle();
    throw error;
  }
}
