import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Ends what a run leaves behind, also when the run itself is killed. */
export interface Reaper {
  process(pid: number | undefined): void;
  postgres(pid: number): void;
  mount(folder: string): void;
  folder(folder: string): void;
  /** Everything was taken down in order. */
  done(): void;
}

export function startReaper(): Reaper {
  const program = fileURLToPath(new URL("reaper.mjs", import.meta.url));
  const child = spawn(process.execPath, [program], { detached: true, stdio: ["pipe", "ignore", "inherit"] });
  child.unref();
  const { stdin } = child;
  // The pipe's other end may go first when a whole process group is ended.
  stdin.on("error", () => {});
  const tell = (line: string) => void stdin.write(`${line}\n`);
  return {
    process: (pid) => pid !== undefined && tell(`process ${pid}`),
    postgres: (pid) => tell(`postgres ${pid}`),
    mount: (folder) => tell(`mount ${folder}`),
    folder: (folder) => tell(`folder ${folder}`),
    done: () => {
      tell("done");
      stdin.end();
    },
  };
}
