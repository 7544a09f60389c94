import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/** The lines of a file, each parsed. A line that was cut off at the end is left out. */
export async function* jsonLines<T>(file: string): AsyncGenerator<T> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    let value: T;
    try {
      value = JSON.parse(line);
    } catch {
      continue;
    }
    yield value;
  }
}
