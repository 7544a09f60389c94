// npm run check: every rule of the code that a machine can look after. `npm run check -- imports depth` runs only those.
import { prepare, ROOT } from "./prepare/prepare.mjs";
import { runScript, StartError } from "./prepare/start-error.mjs";

await runScript(async () => {
  await prepare({ build: false });
  const { CHECKS, runChecks } = await import("./check/all-checks.mjs");
  const only = process.argv.slice(2);
  const unknown = only.find((name) => !(name in CHECKS));
  if (unknown !== undefined) {
    throw new StartError(
      `There is no check called ${unknown}.`,
      `The checks are: ${Object.keys(CHECKS).join(", ")}.`,
    );
  }
  const failed = await runChecks({ root: ROOT, only });
  if (failed > 0)
    throw new StartError(
      `${failed} of the checks failed.`,
      "npx biome check --write mends most of the style.",
    );
});
