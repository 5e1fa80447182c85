import { expect, test } from "vitest";
import type { Link } from "../../document/doc-page.ts";
import { readMenu } from "./menu.ts";

const page = { captureId: "c", url: "https://docs.example/r/compute/bm/" };
const link = (text: string, href: string): Link => ({ text, href });

test("an entry per operation and version, with the words of its service and category", () => {
  const menu = readMenu(
    [
      link("Reference", "/r/"),
      link("Compute", "/r/compute/"),
      link("Bare Metal", "/r/compute/bm/"),
      link("APIs", "/r/compute/bm/apis/createtag/1.2"),
      link("Create Tag", "/r/compute/bm/apis/createtag/1.2"),
      link("1.2", "/r/compute/bm/apis/createtag/1.2/"),
      link("1.1", "/r/compute/bm/apis/createtag/1.1/"),
      link("Models", "/r/compute/bm/models/tag"),
      link("Tag", "/r/compute/bm/models/tag/"),
      link("1.0", "/en/r/network/dns/apis/listzones/1.0/"),
    ],
    page,
  );
  expect(menu.map(({ title, version, group, service }) => [title, version, group, service])).toEqual([
    ["Create Tag", "1.2", "Compute / Bare Metal", { id: "bm", title: "Bare Metal" }],
    ["Create Tag", "1.1", "Compute / Bare Metal", { id: "bm", title: "Bare Metal" }],
    // A menu without the words of its groups: the address tells.
    ["listzones", "1.0", "network / dns", { id: "dns", title: "dns" }],
  ]);
  expect(menu[0]?.from).toEqual([{ ...page, path: "", quote: "Create Tag 1.2" }]);
});
