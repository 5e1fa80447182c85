/**
 * What generated tests need of the test runner, small enough to run thousands of packages in one process. `run-child.mjs`
 * takes what is registered here.
 */
import { isDeepStrictEqual } from "node:util";

type Work = () => unknown;
interface State {
  readonly tests: { title: string; work: Work; isBehaviour: boolean }[];
  readonly before: Work[];
  readonly after: Work[];
  calls: number;
}

const state = (globalThis as unknown as { __docs2sdkTests: State }).__docs2sdkTests;

export const describe = (_title: string, body: () => void): void => body();
export const beforeAll = (work: Work): void => void state.before.push(work);
export const afterAll = (work: Work): void => void state.after.push(work);

type Register = (title: string, work: Work, isBehaviour?: boolean) => void;

const register: Register = (title, work, isBehaviour = false) =>
  void state.tests.push({
    title,
    isBehaviour,
    work: () => {
      state.calls += 1;
      return work();
    },
  });
export const it = Object.assign(register, {
  each:
    (rows: readonly unknown[]) =>
    (title: string, work: (...row: readonly unknown[]) => unknown): void =>
      rows.forEach((row) =>
        register(`${title} ${String(row)}`, () =>
          work(...(Array.isArray(row) ? (row as readonly unknown[]) : [row])),
        ),
      ),
});

const shown = (value: unknown): string => {
  try {
    return JSON.stringify(value)?.slice(0, 150) ?? String(value);
  } catch {
    return String(value);
  }
};

const holds = (truth: boolean, what: string): void => {
  if (!truth) throw new Error(what);
};

/** Members that are undefined are not there, as in `toEqual`. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object" || value instanceof Error) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null)
    return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return new Map(
    members.map(([name, member]) => [name, plain(member)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function includes(actual: unknown, wanted: unknown): boolean {
  if (wanted === null || typeof wanted !== "object" || Array.isArray(wanted))
    return isDeepStrictEqual(plain(actual), plain(wanted));
  return (
    actual !== null &&
    typeof actual === "object" &&
    Object.entries(wanted).every(([name, member]) =>
      includes((actual as Record<string, unknown>)[name], member),
    )
  );
}

const matchers = (actual: unknown) => ({
  toBe: (wanted: unknown) => holds(Object.is(actual, wanted), `${shown(actual)} is not ${shown(wanted)}`),
  toEqual: (wanted: unknown) =>
    holds(
      isDeepStrictEqual(plain(actual), plain(wanted)),
      `${shown(actual)} does not equal ${shown(wanted)}`,
    ),
  toMatchObject: (wanted: unknown) =>
    holds(includes(actual, wanted), `${shown(actual)} does not hold ${shown(wanted)}`),
  toBeInstanceOf: (wanted: new (...args: never[]) => unknown) =>
    holds(actual instanceof wanted, `${shown(actual)} is no ${wanted.name}`),
  toHaveLength: (wanted: number) =>
    holds((actual as { length: number }).length === wanted, `${shown(actual)} has no length ${wanted}`),
  toBeUndefined: () => holds(actual === undefined, `${shown(actual)} is not undefined`),
  toBeDefined: () => holds(actual !== undefined, "it is undefined"),
});

type Matchers = ReturnType<typeof matchers>;

export const expect = (actual: unknown) => ({
  ...matchers(actual),
  rejects: Object.fromEntries(
    Object.keys(matchers(undefined)).map((name) => [
      name,
      async (...wanted: readonly unknown[]) => {
        const error: unknown = await Promise.resolve(actual).then(
          () => holds(false, "it did not fail"),
          (thrown: unknown) => thrown,
        );
        (matchers(error)[name as keyof Matchers] as (...wanted: readonly unknown[]) => void)(...wanted);
      },
    ]),
  ),
});
