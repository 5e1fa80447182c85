import type { JsonObject } from "../../../model/json.ts";
import { row, POLICY, property } from "../../testing/row-helpers.ts";
import type { RuleRow } from "../../testing/rows.ts";

const visibility = (["request", "response"] as const).flatMap((side) =>
  ([true, false] as const).flatMap((isRequired) =>
    (["readOnly", "writeOnly"] as const).map((keyword): readonly [string, RuleRow] => {
      const words = keyword === "readOnly" ? "read-only" : "write-only";
      const prefix = `${side}-${isRequired ? "required" : "optional"}-property`;
      const [old, fresh] = property(side, {}, { [keyword]: true }, isRequired);
      return [
        `${prefix} ${keyword}`,
        row(
          old,
          fresh,
          [{ rule: `${prefix}-became-${words}`, args: { property: "p" } }],
          [{ rule: `${prefix}-became-not-${words}`, args: { property: "p" } }],
        ),
      ];
    }),
  ),
);

const propertyLifecycle = (["request", "response"] as const).flatMap(
  (side): (readonly [string, RuleRow])[] => {
    const p = (old: JsonObject, fresh: JsonObject) => property(side, old, fresh);
    const want = (suffix: string) => [{ rule: `${side}-property-${suffix}`, args: { property: "p" } }];
    return [
      [
        `${side} property deprecated`,
        row(...p({}, { deprecated: true }), want("deprecated"), want("reactivated")),
      ],
      [
        `${side} property deprecated with sunset`,
        row(
          ...p({}, { deprecated: true, "x-sunset": "2027-01-01" }),
          want("deprecated-with-sunset"),
          want("reactivated"),
        ),
      ],
      [
        `${side} property deprecated without the sunset of the policy`,
        row(...p({}, { deprecated: true }), want("deprecated-sunset-missing"), want("reactivated"), POLICY),
      ],
      [
        `${side} property with a sunset that is no date`,
        row(
          ...p({}, { deprecated: true, "x-sunset": "soon" }),
          want("deprecated-sunset-invalid"),
          want("reactivated"),
        ),
      ],
      [
        `${side} property with a sunset too soon`,
        row(
          ...p({}, { deprecated: true, "x-sunset": "2026-01-10" }),
          want("sunset-date-too-small"),
          want("reactivated"),
          POLICY,
        ),
      ],
      [
        `${side} property less stable`,
        row(
          ...p({}, { "x-stability-level": "alpha" }),
          want("stability-decreased"),
          want("stability-increased"),
        ),
      ],
    ];
  },
);

/** Rows of properties: in which direction they travel, and their life. */
export const propertyRows: readonly (readonly [name: string, row: RuleRow])[] = [
  ...visibility,
  ...propertyLifecycle,
];
