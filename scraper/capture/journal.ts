import type { StoreFiles } from "./store-files.ts";

/** A file of JSON lines that is only appended to, or replaced whole. */
export interface Journal<T> {
  /** Every complete line, in order. */
  read(): Promise<T[]>;
  /** Adds lines; resolves when they are on their way to the disk. Calls keep their order. */
  append(...records: readonly T[]): Promise<void>;
  /** Replaces the file by these records. */
  replace(records: readonly T[]): Promise<void>;
  /** Resolves when everything appended so far is written; rejects with the first error. */
  settled(): Promise<void>;
}

const NEWLINE = 0x0a;

/**
 * Opens a journal. A run that is killed while it appends leaves at most one line without its end: reading
 * leaves it out, and the next append cuts it off first.
 *
 * @param file path
 * @param files the file system
 * @param isRecord recognises a record of this kind: lines from elsewhere are left out
 * @example const journal = openJournal(path.join(store, "index.ndjson"), systemFiles, isIndexRecord);
 */
export function openJournal<T>(
  file: string,
  files: StoreFiles,
  isRecord: (value: unknown) => value is T,
): Journal<T> {
  let tail: Promise<void> = Promise.resolve();
  let mended = false;
  /** Lines that are not yet on their way: what comes while the file is being written goes along with the next write. */
  let batch: { text: string; done: Promise<void> } | undefined;
  const mend = async (): Promise<void> => {
    if (mended) return;
    const bytes = await files.read(file);
    if (bytes !== undefined && bytes.length > 0 && bytes[bytes.length - 1] !== NEWLINE) {
      await files.truncate(file, bytes.lastIndexOf(NEWLINE) + 1);
    }
    mended = true;
  };
  const enqueue = (work: () => Promise<void>): Promise<void> => {
    tail = tail.then(work);
    // The error is reported to whoever awaits; the chain itself must not raise it unhandled.
    tail.catch(() => undefined);
    return tail;
  };
  return {
    async read() {
      const bytes = await files.read(file);
      return bytes === undefined ? [] : readLines(bytes, isRecord);
    },
    append(...records) {
      if (batch !== undefined) {
        batch.text += textOf(records);
        return batch.done;
      }
      const own = { text: textOf(records), done: Promise.resolve() };
      batch = own;
      own.done = enqueue(async () => {
        await mend();
        if (batch === own) batch = undefined;
        await files.append(file, own.text);
      });
      return own.done;
    },
    replace(records) {
      // Lines that come from now on belong after the new content.
      batch = undefined;
      return enqueue(() => files.writeWhole(file, textOf(records)));
    },
    settled: () => tail,
  };
}

function textOf(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

function readLines<T>(bytes: Uint8Array, isRecord: (value: unknown) => value is T): T[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.lastIndexOf(NEWLINE) + 1).toString("utf8");
  const records: T[] = [];
  for (const line of whole.split("\n")) {
    const record = parseLine(line);
    if (isRecord(record)) records.push(record);
  }
  return records;
}

function parseLine(line: string): unknown {
  if (line === "") return undefined;
  try {
    return JSON.parse(line);
  } catch {
    // A line torn by a power cut: the address that it told of counts as not captured, and is fetched again.
    return undefined;
  }
}
