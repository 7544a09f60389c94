import type { BuildOptions } from "esbuild";

/** How a server is made of its source, without entries and target folder. */
export declare const serverBuild: Readonly<BuildOptions>;
/** Copies the migrations from below `root` to where a bundle in `folder` looks for them. */
export declare function copyData(root: string, folder: string): Promise<void>;
/** Makes the page, and the pages of the API document, in the folder `out`. */
export declare function buildPage(root: string, out: string): Promise<void>;
