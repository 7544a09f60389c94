// npm run epoch:bump: after a restore from a backup, tells clients that what they hold may not be there any more.
import { prepare } from "./prepare/prepare.mjs";
import { importSource, loadedConfig } from "./prepare/run-source.mjs";
import { runScript, StartError } from "./prepare/start-error.mjs";

await runScript(async () => {
  const args = process.argv.slice(2);
  const force = args.includes("--force");
  await prepare({ build: false });
  const config = await loadedConfig(args.filter((each) => each !== "--force"));
  const database = await openDatabase(config);
  try {
    const { bumpEpochs } = await importSource("src/db/epoch-bump.ts");
    tell(await bumpEpochs({ url: database.url, force }), database.name);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `The epochs of ${database.name} could not be changed, and nothing was (${error.code ?? error.message}).`,
      "Check that the database answers and that nothing else works on it, then run it again.",
    );
  } finally {
    await database.stop();
  }
});

async function openDatabase(config) {
  if (config.databaseUrl !== undefined) {
    const name = `the database at ${new URL(config.databaseUrl).host}`;
    return { url: config.databaseUrl, name, stop: async () => {} };
  }
  const { startEmbeddedPostgres } = await importSource("src/db/embedded/supervisor.ts");
  try {
    const server = await startEmbeddedPostgres({ dataDir: config.databaseDir, log: () => {} });
    return { url: server.adminUrl, name: `the data folder ${config.dataDir}`, stop: server.stop };
  } catch (error) {
    throw new StartError(`The embedded database in ${config.dataDir} could not be started.`, error.message);
  }
}

function tell(result, name) {
  if (result.outcome === "done") return console.log(report(result, name));
  if (result.outcome === "not_migrated") {
    throw new StartError(
      `There are no PAM tables in ${name}.`,
      "Restore the backup first, or name the right database.",
    );
  }
  if (result.outcome === "not_administrator") {
    throw new StartError(
      `The role of DATABASE_URL may not do this in ${name}.`,
      "Use the administrator's address, the one that PAM migrates with.",
    );
  }
  const living = result.living.map(({ host, pid }) => `process ${pid} on ${host}`).join(", ");
  throw new StartError(
    `PAM is running on ${name} (${living}), and nothing was changed.`,
    "Stop it and run this again (an instance that crashed counts for 5 s more), or add --force.",
  );
}

function report({ logs, leasesEnded, turnsRunning }, name) {
  return [
    `Every log of ${name} has a new epoch: ${logs} conversations and inboxes. Leases ended: ${leasesEnded}.`,
    "Clients that saw more than the backup holds get reset{reason: epoch_changed} when they resume, and load what is there now.",
    turnsRunning === 0
      ? "No answer was running when the backup was made."
      : `Answers that were running when the backup was made: ${turnsRunning}. The next server goes on with those within their deadline and ends the others.`,
  ].join("\n");
}
