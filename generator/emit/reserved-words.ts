/** ECMA-262, 12.7.2, in module code, and what TypeScript adds for declarations. */
const RESERVED = new Set(
  (
    "abstract any arguments as asserts async await bigint boolean break case catch class const continue debugger " +
    "declare default delete do else enum eval export extends false finally for from function get global if implements " +
    "import in infer instanceof interface intrinsic is keyof let module namespace never new null number object of out " +
    "package private protected public readonly require return satisfies set static string super switch symbol this " +
    "throw true try type typeof undefined unique unknown using var void while with yield"
  ).split(" "),
);

/**
 * Members that TypeScript gives every object, so that `{}` has them: an optional member of such a name may be a function
 * where it was left out.
 */
export const OBJECT_MEMBERS: ReadonlySet<string> = new Set([
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
]);

/** Names that every object has or that the language looks up by itself; a member of that name would change behaviour. */
export const INHERITED_MEMBERS: readonly string[] = [
  ...OBJECT_MEMBERS,
  "__defineGetter__",
  "__defineSetter__",
  "__lookupGetter__",
  "__lookupSetter__",
  "__proto__",
  "arguments",
  "caller",
  "length",
  "name",
  "prototype",
  "then",
  "toJSON",
];

/** Types of the language and the platform that generated code names; a schema of that name gets `Model` behind it. */
export const GLOBAL_TYPES: readonly string[] = (
  "AbortSignal Array ArrayBuffer AsyncGenerator AsyncIterable AsyncIterableIterator Blob BodyInit Boolean Date Error " +
  "File FormData Function Headers Infinity JSON Map NaN NonNullable Number Object Omit Parameters Partial Pick Promise " +
  "Readonly ReadonlyArray Record RegExp Request RequestInit Required Response ReturnType Set String Symbol URL " +
  "URLSearchParams Uint8Array fetch globalThis"
).split(" ");

/** Whether the word cannot be the name of a declaration. */
export function isReserved(word: string): boolean {
  return RESERVED.has(word);
}
