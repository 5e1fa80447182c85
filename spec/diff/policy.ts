import type { JsonObject } from "../model/json.ts";
import type { Level } from "./change.ts";
import { asString, member } from "./json.ts";

/** The four stability levels of `x-stability-level`, from the least stable. */
export const STABILITIES = ["draft", "alpha", "beta", "stable"] as const;
export type Stability = (typeof STABILITIES)[number];

/** What a release demands beyond compatibility. */
export interface Policy {
  /** ISO date; sunset dates are held against it. */
  readonly today: string;
  /** Days of notice between deprecation and sunset; 0: none demanded. */
  readonly deprecationDays: { readonly stable: number; readonly beta: number };
  /** Operations below this level may change freely. */
  readonly stability: Stability;
  /** Rule → another level than its own, or `off`. */
  readonly levels: ReadonlyMap<string, Level | "off">;
}

/** `x-stability-level`; absent means stable. */
export function stabilityOf(node: JsonObject): Stability | "invalid" {
  const value = member(node, "x-stability-level");
  if (value === undefined) return "stable";
  return STABILITIES.find((name) => name === value) ?? "invalid";
}

/** Whether an operation of this stability is held to compatibility. */
export function isCovered(stability: Stability | "invalid", policy: Policy): boolean {
  return stability === "invalid" || STABILITIES.indexOf(stability) >= STABILITIES.indexOf(policy.stability);
}

/** Days of notice that an operation of this stability owes. */
export function noticeOf(stability: string, policy: Policy): number {
  if (stability === "draft" || stability === "alpha") return 0;
  return stability === "beta" ? policy.deprecationDays.beta : policy.deprecationDays.stable;
}

/** `x-sunset`: absent, a date, or not readable as one. */
export function sunsetOf(node: JsonObject): { readonly date?: string; readonly raw?: string } {
  const value = member(node, "x-sunset");
  if (value === undefined || value === null) return {};
  const text = asString(value);
  if (text === undefined) return { raw: JSON.stringify(value) };
  const date = dateOf(text);
  return date === undefined ? { raw: text } : { date, raw: text };
}

/** The day of an RFC 3339 date or date-time; nothing for a day that does not exist. */
function dateOf(text: string): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[t ]\d{2}:\d{2}\S*)?$/iu.exec(text.trim())?.[1];
  if (day === undefined) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day;
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
