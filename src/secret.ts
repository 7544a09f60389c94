import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

const FILE = "secret-key";
const SECRET_CHARS_MIN = 32;

/**
 * The key that signs this data folder's tokens, made on first use and readable by its owner only (0600).
 * Safe when two processes start at once: both get the same key.
 * @returns 64 hexadecimal characters (256 bits, as RFC 7518 section 3.2 asks of HS256).
 * @throws Error when the folder can't be written, or the file holds less than 32 characters.
 */
export async function ensureSecret(dataDir: string): Promise<string> {
  const file = path.join(dataDir, FILE);
  const kept = await readSecret(file);
  if (kept !== undefined) return kept;
  await mkdir(dataDir, { recursive: true });
  await createOnce(file, randomBytes(32).toString("hex"));
  const secret = await readSecret(file);
  if (secret === undefined) throw new Error(`${file} disappeared while it was made. Start again.`);
  return secret;
}

/** A whole file or none: written aside, then linked into place, which fails when another process was first. */
async function createOnce(file: string, text: string): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  await writeFile(aside, `${text}\n`, { mode: 0o600, flag: "wx", flush: true });
  try {
    await link(aside, file);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function readSecret(file: string): Promise<string | undefined> {
  try {
    const secret = (await readFile(file, "utf8")).trim();
    if (secret.length >= SECRET_CHARS_MIN) return secret;
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
  throw new Error(
    `${file} holds less than ${SECRET_CHARS_MIN} characters. Delete it to have a new key made.`,
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
