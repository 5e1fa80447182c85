import type { Provider } from "../../scraper/providers/provider.ts";

/** What a project wants of docs2sdk. */
export interface InitAnswers {
  readonly providers: readonly string[];
  /** Empty: all. */
  readonly services: readonly string[];
  readonly live: boolean;
  readonly out: string;
  readonly bundler: string;
  readonly ignoreOutput: boolean;
}

/** One possible answer. */
interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** Who is asked; a test answers by itself. `undefined` is a cancel. */
export interface Prompter {
  many(question: string, choices: readonly Choice[]): Promise<readonly string[] | undefined>;
  one(question: string, choices: readonly Choice[]): Promise<string | undefined>;
  text(question: string, initial: string): Promise<string | undefined>;
  yes(question: string): Promise<boolean | undefined>;
}

/**
 * Asks for what the flags leave open.
 *
 * @param given what the flags say
 * @param providers to choose from
 * @param bundlers to choose from
 * @param ask who is asked
 * @returns the answers; undefined when the user cancelled
 * @example await askAnswers({}, providers, BUNDLERS, await clackPrompter())
 */
export async function askAnswers(
  given: Partial<InitAnswers>,
  providers: readonly Provider[],
  bundlers: readonly string[],
  ask: Prompter,
): Promise<InitAnswers | undefined> {
  const chosen =
    given.providers ?? (await ask.many("Which providers? (none: all)", providers.map(providerChoice)));
  if (chosen === undefined) return undefined;
  const known = providers.filter(({ id }) => chosen.includes(id)).flatMap(({ services }) => services);
  const services =
    given.services ??
    (known.length < 2
      ? []
      : await ask.many(
          "Which services? (none: all)",
          known.map(({ id, title }) => ({ value: id, label: title ?? id })),
        ));
  if (services === undefined) return undefined;
  const live = given.live ?? (await askSource(ask));
  if (live === undefined) return undefined;
  const out = given.out ?? (await ask.text("Where do the packages go?", DEFAULTS.out));
  if (out === undefined) return undefined;
  const bundler =
    given.bundler ??
    (await ask.one(
      "Which bundler do you use?",
      bundlers.map((value) => ({ value, label: value })),
    ));
  if (bundler === undefined) return undefined;
  const ignoreOutput =
    given.ignoreOutput ?? (await ask.yes(`Keep ${out}/ out of git, so that everybody builds it?`));
  if (ignoreOutput === undefined) return undefined;
  return { providers: chosen, services, live, out, bundler, ignoreOutput };
}

/** What is taken where nobody is asked. */
export const DEFAULTS: InitAnswers = {
  providers: [],
  services: [],
  live: false,
  out: "generated",
  bundler: "none",
  ignoreOutput: false,
};

async function askSource(ask: Prompter): Promise<boolean | undefined> {
  const source = await ask.one("Which pages?", [
    { value: "captured", label: "Captured", hint: "those that docs2sdk brings along: no network" },
    { value: "live", label: "Live", hint: "fetched from the vendor's site, with `docs2sdk capture`" },
  ]);
  return source === undefined ? undefined : source === "live";
}

function providerChoice({ id, title, services }: Provider): Choice {
  const hint = services.map((service) => service.id).join(", ");
  return hint === "" ? { value: id, label: title } : { value: id, label: title, hint };
}
