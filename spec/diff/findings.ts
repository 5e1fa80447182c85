import type { ChangeArg, Level } from "./change.ts";
import type { At } from "./document.ts";
import type { HeaderSide, OperationSide, ParameterSide, Reporter } from "./pairs.ts";
import type { Policy } from "./policy.ts";
import type { AnyRule, Rule, SchemaPlace } from "./rule.ts";
import type { SchemaContext } from "./schema-check.ts";

/** Where the walk stands when a rule speaks. */
export interface Scope {
  readonly operation?: OperationSide;
  readonly isWebhook?: boolean;
  /** Names of the place, which become arguments: `in`, `parameter`, `status`, `mediaType`, `header`. */
  readonly names: Readonly<Record<string, ChangeArg>>;
  readonly place?: SchemaPlace;
  readonly path?: readonly string[];
  readonly component?: string;
  readonly local?: readonly string[];
}

/** A rule spoke at one place of one operation. Findings that say the same become one change. */
export interface Finding {
  readonly rule: AnyRule;
  readonly level: Level;
  readonly args: Readonly<Record<string, ChangeArg>>;
  readonly old?: At;
  readonly new?: At;
  readonly scope: Scope;
}

/** Collects what the rules say, at the levels that the policy gives them. */
export class Findings {
  readonly list: Finding[] = [];
  readonly policy: Policy;

  constructor(policy: Policy) {
    this.policy = policy;
  }

  add(
    rule: AnyRule,
    args: Readonly<Record<string, ChangeArg>>,
    at: { readonly old?: At | undefined; readonly new?: At | undefined },
    scope: Scope,
  ): void {
    const level = this.policy.levels.get(rule.id) ?? rule.level;
    if (level === "off") return;
    const sides = {
      ...(at.old === undefined ? {} : { old: at.old }),
      ...(at.new === undefined ? {} : { new: at.new }),
    };
    this.list.push({ rule, level, args, ...sides, scope });
  }

  /** What schema rules speak through. */
  addSchema(
    context: SchemaContext,
    rule: AnyRule,
    args: Readonly<Record<string, ChangeArg>>,
    at: { readonly old?: At; readonly new?: At },
    scope: Scope,
  ): void {
    const { names, place, path, local } = context;
    const component = context.component === undefined ? {} : { component: context.component };
    this.add(rule, args, at, {
      ...scope,
      names: { ...scope.names, ...names },
      place,
      path,
      local,
      ...component,
    });
  }

  get isBreaking(): boolean {
    return this.list.some(({ level }) => level === "error");
  }

  /** A reporter bound to a scope. */
  reporter(scope: Scope): Reporter {
    return new ScopedReporter(this, scope);
  }
}

/** Made for every pair that is compared, so it holds two references and no closures. */
class ScopedReporter implements Reporter {
  private readonly findings: Findings;
  private readonly scope: Scope;

  constructor(findings: Findings, scope: Scope) {
    this.findings = findings;
    this.scope = scope;
  }

  get policy(): Policy {
    return this.findings.policy;
  }

  emit<Key extends string>(
    rule: Rule<Key>,
    args: Readonly<Record<Key, ChangeArg>>,
    at: { readonly old?: At | undefined; readonly new?: At | undefined },
    operation?: OperationSide,
  ): void {
    const { findings, scope } = this;
    findings.add(rule, args, at, operation === undefined ? scope : { ...scope, operation });
  }

  for(side: ParameterSide): Reporter {
    return this.within({ in: side.in, parameter: side.name });
  }

  forHeader(side: HeaderSide): Reporter {
    return this.within({ header: side.name });
  }

  private within(names: Scope["names"]): Reporter {
    return new ScopedReporter(this.findings, { ...this.scope, names: { ...this.scope.names, ...names } });
  }
}
