import { flagOf } from "./flags.ts";
import type { Setting } from "./setting.ts";

/** The text of `--help`: every flag with what it does. */
export function helpText(settings: readonly Setting[]): string {
  const flags = settings
    .filter((each) => !each.secret)
    .map((each) => `  ${flagOf(each.env).padEnd(32)}${each.text}`);
  const json = `  ${"--json".padEnd(32)}Print one line of JSON in place of the banner.`;
  return ["Usage: npm start -- [flags]", "", ...flags, json, ""].join("\n");
}

/** The text of `.env.example`: every setting, commented out, with its default. */
export function envExample(settings: readonly Setting[]): string {
  const blocks = settings.map((each) => {
    const accepts = `# ${each.accepts}${each.unit === "" ? "" : `; ${each.unit}`}`;
    return [`# ${each.text}`, accepts, `# ${each.env}=${each.fallback ?? ""}`, ""].join("\n");
  });
  return [
    "# Copy to .env and take the # off what you change. Flags and the environment win over this file.",
    "# Generated from src/config.ts by `node scripts/generate-docs.mjs`.",
    "",
    ...blocks,
  ].join("\n");
}

/** The text of `docs/configuration.md`. */
export function configurationPage(settings: readonly Setting[]): string {
  return [
    "# Configuration",
    "",
    "Flags win over the environment, which wins over a `.env` file in the current folder. An empty value counts as absent.",
    "A wrong value stops the start with one sentence; an unknown `PAM_*` name is warned about. Secrets have no flag, because",
    "every user of a machine can read the list of its processes.",
    "",
    "<!-- Generated from src/config.ts by `node scripts/generate-docs.mjs`. Edit it there. -->",
    "",
    "| setting | flag | default | unit | accepts | meaning |",
    "|---|---|---|---|---|---|",
    ...settings.map(tableRow),
    "",
    "`--json` prints one line of JSON in place of the banner; `--help` prints the flags.",
    "",
  ].join("\n");
}

function tableRow(each: Setting): string {
  const flag = each.secret ? "–" : `\`${flagOf(each.env)}\``;
  const fallback = each.fallback === undefined ? "–" : `\`${each.fallback}\``;
  return `| \`${each.env}\` | ${flag} | ${fallback} | ${each.unit} | ${each.accepts} | ${each.text} |`;
}
