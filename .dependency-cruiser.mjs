import { ACTORS_OPEN, ADAPTERS, DOMAIN_LIBRARIES, DRIVERS } from "./scripts/check/rings.mjs";

const adapters = ADAPTERS.join("|");

/** A package, found in node_modules or not installed at all. */
const packageNamed = (pattern) => `(^|node_modules/)(${pattern})(/|$)`;

const rings = [
  {
    name: "protocol-imports-zod-only",
    comment: "The wire is what every other part agrees on: it depends on nothing of ours.",
    from: { path: "^src/protocol/" },
    to: { pathNot: ["^src/protocol/", packageNamed("zod")] },
  },
  {
    name: "actors-are-pure",
    comment: "The engine's logic reaches the world through ports only.",
    from: { path: "^src/actors/" },
    to: { pathNot: ["^src/(actors|protocol)/", packageNamed("zod|xstate")] },
  },
  {
    name: "domains-are-pure",
    comment: "The rules of money, vehicles and days: everything that they need is passed in.",
    from: { path: "^src/domains/" },
    to: { pathNot: ["^src/(domains|protocol)/", packageNamed(DOMAIN_LIBRARIES.join("|"))] },
  },
  {
    name: "understanding-is-pure",
    from: { path: "^src/understanding/" },
    to: {
      pathNot: [
        "^src/(understanding|domains|protocol)/",
        `^src/actors/(${ACTORS_OPEN.join("|")})\\.ts$`,
        packageNamed("zod"),
      ],
    },
  },
  {
    name: "client-is-pure",
    comment: "The page, the terminal, the tests and the simulator share it.",
    from: { path: "^src/client/", pathNot: "^src/client/(node|browser)-" },
    to: { pathNot: ["^src/(client|protocol)/", packageNamed("zod")] },
  },
  {
    name: "client-sees-the-protocol-only",
    from: { path: "^src/client/" },
    to: { path: "^src/", pathNot: "^src/(client|protocol)/" },
  },
  {
    name: "telemetry-is-a-leaf",
    from: { path: "^src/telemetry/" },
    to: { path: "^src/", pathNot: "^src/telemetry/" },
  },
  {
    name: "adapters-see-ports-only",
    comment:
      "An adapter sees the protocol, the domains' rules, what reads people's words, telemetry and the engine's ports; src/app.ts joins it to the others.",
    from: { path: `^src/(${adapters})/` },
    to: {
      path: "^src/",
      pathNot: [
        "^src/$1/",
        "^src/(domains|protocol|telemetry|understanding)/",
        `^src/actors/(${ACTORS_OPEN.join("|")})\\.ts$`,
      ],
    },
  },
  {
    name: "page-sees-client-and-protocol-only",
    from: { path: "^web/" },
    to: { path: "^src/", pathNot: "^src/(client|protocol)/" },
  },
  {
    name: "source-stands-alone",
    comment: "What runs in production imports neither tests, benches, scripts nor the page.",
    from: { path: "^src/" },
    to: { path: "^(tests|bench|scripts|web)/" },
  },
  {
    name: "checker-uses-nothing-of-ours",
    comment: "It judges what was kept: a fault that it shared with the engine it could not see.",
    from: { path: "^chaos/check/" },
    to: { path: "^(src|sim|tests|chaos/(?!check/))" },
  },
];

const drivers = DRIVERS.map(({ driver, owners }) => ({
  name: `one-owner-of-${driver.replace(/[^a-zA-Z-]/g, "")}`,
  from: { path: "^(src|web|tests|bench)/", pathNot: owners.map((owner) => `^${owner}`) },
  to: { path: packageNamed(driver) },
}));

const hygiene = [
  { name: "resolvable", from: {}, to: { couldNotResolve: true, path: "^[./]" } },
  {
    name: "source-without-development-packages",
    from: { path: "^(src|web)/", pathNot: "drizzle\\.config\\.ts$" },
    to: { dependencyTypes: ["npm-dev"] },
  },
];

/** @type {import("dependency-cruiser").IConfiguration} */
export const configuration = {
  forbidden: [...rings, ...drivers, ...hygiene].map((rule) => ({ severity: "error", ...rule })),
  options: {
    // Types bind parts together as much as values do.
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    // Its parser is not told of JSX; scripts/check/page-imports.mjs reads those files.
    exclude: { path: "\\.tsx$" },
    parser: "swc",
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js"],
      conditionNames: ["import", "node", "default"],
    },
  },
};
