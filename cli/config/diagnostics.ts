import { defineDiagnostics, message } from "../../spec/diagnostic.ts";

/** What can be wrong with the configuration or the flags: all of it is wrong use (exit code 2). */
export const configDiagnostics = defineDiagnostics("config", {
  "config-missing": {
    severity: "error",
    message: message`the configuration file ${"file"} does not exist`,
    remedy: "Check the path given with --config, or leave it out: no configuration is needed.",
  },
  "config-ambiguous": {
    severity: "error",
    message: message`there are several configuration files: ${"files"}`,
    remedy: "Keep one, or name the one to use with --config.",
  },
  "config-unreadable": {
    severity: "error",
    message: message`the configuration file ${"file"} cannot be loaded: ${"reason"}`,
    remedy: "Mend the file; `docs2sdk build` runs without one, too.",
  },
  "config-no-object": {
    severity: "error",
    message: message`the configuration file ${"file"} has no object as its default export`,
    remedy: "End it with `export default defineConfig({ … })`.",
  },
  "config-unknown-key": {
    severity: "error",
    message: message`${"file"}: unknown key "${"key"}"${"suggestion"}`,
    remedy: "docs/reference/config.md lists the keys.",
  },
  "config-wrong-type": {
    severity: "error",
    message: message`${"file"}: "${"key"}" must be ${"expected"}`,
    remedy: "docs/reference/config.md tells what each key takes.",
  },
  "option-empty": {
    severity: "error",
    message: message`the option "${"key"}" is given and empty`,
    remedy: "Leave it out, or check the variable that its value comes from.",
  },
  "config-address": {
    severity: "error",
    message: message`"${"key"}" is an address, not a path: ${"value"}`,
    remedy: "Name a file or folder of this machine; `docs2sdk capture` fetches pages.",
  },
  "unknown-provider": {
    severity: "error",
    message: message`there is no provider "${"id"}"${"suggestion"}; known: ${"known"}`,
    remedy: "Name a known provider, or define your own with defineProvider in docs2sdk.config.ts.",
  },
  "unknown-service": {
    severity: "error",
    message: message`${"provider"} has no built-in service "${"service"}"${"suggestion"}; known: ${"known"}`,
    remedy: "Name a known service, or give its captured pages with --input.",
  },
  "unknown-version": {
    severity: "error",
    message: message`the pages give no version ${"version"}; known: ${"known"}`,
    remedy: "Name a version as the pages write it, or leave --version out for all of them.",
  },
  "no-service": {
    severity: "error",
    message: message`the pages of ${"provider"} give no service${"asked"}`,
    remedy: "Check --service and where the pages come from: --input or --store.",
  },
  "nothing-built-in": {
    severity: "error",
    message: message`${"id"} has no built-in pages`,
    remedy:
      "Give its captured pages with --input, or fetch them with `docs2sdk capture` and build with --store .docs2sdk.",
  },
  "providers-share-folder": {
    severity: "error",
    message: message`the providers "${"first"}" and "${"second"}" differ in case only: on many systems that is one folder`,
    remedy: "Give one of them another id.",
  },
  "hook-failed": {
    severity: "error",
    message: message`the hook "${"hook"}" failed: ${"reason"}`,
    remedy: "Mend the function in the configuration; what it got went on unchanged.",
  },
  "unknown-template": {
    severity: "error",
    message: message`${"folder"}: there is no template ${"name"}${"suggestion"}; known: ${"known"}`,
    remedy: "Rename the file, or keep it in another folder.",
  },
  "template-failed": {
    severity: "error",
    message: message`the template ${"name"} cannot be used: ${"reason"}`,
    remedy:
      "Compare it with the built-in one in templates/ of docs2sdk: values get in through its encoders only.",
  },
  "templates-missing": {
    severity: "error",
    message: message`the folder of templates ${"folder"} cannot be read`,
    remedy: "Check `templates`, or leave it out.",
  },
  "bad-package-name": {
    severity: "error",
    message: message`"${"name"}" is no name of a package`,
    remedy: "Lower case letters, digits, `-`, `.` and `_`, with a scope if you like: @acme/compute.",
  },
  "input-needs-provider": {
    severity: "error",
    message: message`--input needs exactly one --provider, ${"count"} are selected`,
    remedy: "Add --provider ID: the provider tells how its pages are read.",
  },
});
