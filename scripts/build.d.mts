import type { BuildOptions } from "esbuild";

/** How a server is made of its source, without entries and target folder. */
export declare const serverBuild: Readonly<BuildOptions>;
/** Copies the migrations from below `root` to where a bundle in `folder` looks for them. */
export declare function copyMigrations(root: string, folder: string): Promise<void>;
