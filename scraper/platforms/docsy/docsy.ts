import { definePlatform } from "../platform.ts";
import { joinPages } from "./join.ts";
import { readMenu } from "./menu.ts";
import { readPage } from "./read-page.ts";
import { recognise } from "./recognise.ts";
import { recoverPage } from "./recover.ts";

/** Hugo Docsy with an API reference: printable pages, pages per operation and version, pages per model. */
export const docsy = definePlatform({
  id: "docsy",
  title: "Hugo Docsy API reference",
  recognise,
  recover: recoverPage,
  readPage,
  readMenu,
  join: joinPages,
});
