// npm run token -- USER: prints a token for the server of this folder, and nothing else on standard output.
import { prepare } from "./prepare/prepare.mjs";
import { importSource, loadedConfig } from "./prepare/run-source.mjs";
import { runScript, StartError } from "./prepare/start-error.mjs";

const USER_CHARS_MAX = 255;

await runScript(async () => {
  const [user, ...flags] = process.argv.slice(2);
  if (user === undefined || user.startsWith("--") || user.length > USER_CHARS_MAX) {
    throw new StartError(
      `A user's name of 1 to ${USER_CHARS_MAX} characters is missing.`,
      "Write: npm run token -- alice",
    );
  }
  await prepare({ build: false });
  const config = await loadedConfig(flags);
  const { ensureSecret } = await importSource("src/secret.ts");
  const { issueToken } = await importSource("src/auth/tokens.ts");
  const secret = config.secretKey ?? (await ensureSecret(config.dataDir));
  console.log(await issueToken({ secret, user, expireMinutes: config.accessTokenExpireMinutes }));
});
