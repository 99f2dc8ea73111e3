// Who may import whom. A rule names the files it holds for and all that they may import; what is not named is forbidden.
// Modules are the folders in lib but kernel and platform. tests/architecture runs this and shows each rule its offence.

const KERNEL = "^lib/kernel/";
/** model, facts, rules, policy and labels: they decide and name, and load nothing. */
const PURE = "^lib/[^/]+/(model|facts|rules|policy|labels)[.]ts$";
const MODULES = "^lib/(?!kernel/|platform/)([^/]+)";
const EVIDENCE = "^lib/[^/]+/evidence[.]ts$";
const QUERIES = "^lib/[^/]+/queries[.]ts$";
const COMMANDS = "^lib/[^/]+/commands/";
const ACTIONS = "^lib/[^/]+/actions[.]ts$";
const PRISMA = "^prisma/generated/|node_modules/@?prisma/";
const SERVER_ONLY = "node_modules/server-only/";
const NODE = "^(node:)?[a-z_]+$|^[a-z]+/[a-z]+$";
const PACKAGES = "node_modules/";
/** What reaches the browser, or could: nothing that reads, writes or weighs. */
const SHOWING_PACKAGES =
  "node_modules/(@types/)?(react|react-dom|next|react-aria-components|d3-shape|d3-scale|nuqs)/|node_modules/@fontsource/";

/** The platform but the half that writes: sessions, readers, environment, log … */
const SERVING_PLATFORM = "^lib/platform/(?!(db|ledger|rows|chain|locks|projections|command|input)[.]ts)";

/** The platform's files that a file of the kind may use. */
const platform = (/** @type {string[]} */ ...files) => `^lib/platform/(${files.join("|")})[.]ts$`;

/** @returns a rule: files of this kind import only these */
const only = (
  /** @type {string} */ name,
  /** @type {string} */ from,
  /** @type {string[]} */ may,
  /** @type {object} */ but = {},
) => ({ name, severity: "error", from: { path: from }, to: { pathNot: may, ...but } });

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    only("kernel-imports-nothing", KERNEL, [KERNEL]),
    only("pure-files-stay-pure", `${MODULES}/(model|facts|rules|policy|labels)[.]ts$`, [KERNEL, PURE]),
    only("schema-describes-input", `${MODULES}/schema[.]ts$`, [
      KERNEL,
      PURE,
      SERVER_ONLY,
      platform("input"),
      "node_modules/zod/",
    ]),
    only("projection-maps-facts-to-rows", `${MODULES}/projection[.]ts$`, [
      KERNEL,
      PURE,
      SERVER_ONLY,
      PRISMA,
      platform("rows"),
    ]),
    only("evidence-loads", `${MODULES}/evidence[.]ts$`, [
      KERNEL,
      PURE,
      SERVER_ONLY,
      PRISMA,
      EVIDENCE,
      platform("db", "digest", "readers", "drafts", "listing", "markdown", "validity"),
    ]),
    only("queries-read", `${MODULES}/queries[.]ts$`, [
      KERNEL,
      PURE,
      SERVER_ONLY,
      PRISMA,
      EVIDENCE,
      SERVING_PLATFORM,
      platform("db"),
      // What differs between two texts, word by word.
      "node_modules/diff/",
    ]),
    // A command never calls another: it returns facts, and the recipe hands each to the projection of its module.
    only("commands-load-and-decide", `${MODULES}/commands/`, [
      KERNEL,
      PURE,
      SERVER_ONLY,
      PRISMA,
      EVIDENCE,
      "^lib/$1/schema[.]ts$",
      platform(
        "command",
        "db",
        "digest",
        "draft-command",
        "drafts",
        "markdown",
        "paragraph-files",
        "printing",
        "validity",
      ),
    ]),
    // Signing in is no command: its action reads the form by the schema itself.
    only("actions-are-bridges", `${MODULES}/actions[.]ts$`, [
      KERNEL,
      PURE,
      "^lib/$1/(commands/|schema[.]ts$)",
      SERVING_PLATFORM,
      "node_modules/next/",
    ]),
    only("platform-is-plumbing", "^lib/platform/", [
      KERNEL,
      PURE,
      "^lib/platform/",
      "^lib/[^/]+/projection[.]ts$",
      PRISMA,
      PACKAGES,
      NODE,
    ]),
    {
      name: "one-file-knows-the-projections",
      severity: "error",
      from: { pathNot: "^lib/platform/projections[.]ts$" },
      to: { path: "^lib/[^/]+/projection[.]ts$" },
    },
    {
      name: "data-files-alone-know-prisma",
      severity: "error",
      from: {
        pathNot: `^lib/platform/|^lib/[^/]+/(queries|projection|evidence)[.]ts$|${COMMANDS}|^scripts/|^prisma|${PACKAGES}`,
      },
      to: { path: PRISMA },
    },
    // The types of what a screen is given may be named: they are gone before the browser sees them.
    only("components-show", "^components/", ["^components/", KERNEL, PURE, ACTIONS, SHOWING_PACKAGES], {
      dependencyTypesNot: ["type-only"],
    }),
    only("components-know-data-by-type", "^components/", [
      "^components/",
      KERNEL,
      PURE,
      ACTIONS,
      QUERIES,
      EVIDENCE,
      SHOWING_PACKAGES,
    ]),
    {
      name: "components-send-to-their-own-module",
      severity: "error",
      from: { path: "^components/([^/]+)/" },
      to: { path: ACTIONS, pathNot: "^lib/$1/" },
    },
    only("the-design-system-stands-alone", "^components/ui/", ["^components/ui/", KERNEL, SHOWING_PACKAGES]),
    only(
      "pages-arrange",
      "^app/",
      ["^app/", "^components/", KERNEL, PURE, QUERIES, ACTIONS, SERVING_PLATFORM, PACKAGES, NODE],
      {
        dependencyTypesNot: ["type-only"],
      },
    ),
    { name: "nobody-imports-app", severity: "error", from: { pathNot: "^app/" }, to: { path: "^app/" } },
    only("seeds-use-the-doors", "^seeds/", [
      "^seeds/",
      "^scripts/",
      KERNEL,
      PURE,
      COMMANDS,
      QUERIES,
      "^lib/platform/",
      "node_modules/pg/",
      NODE,
    ]),
    {
      name: "tests-use-the-doors",
      severity: "error",
      from: { path: "^tests/" },
      to: { path: "^lib/[^/]+/(projection|actions)[.]ts$" },
    },
    {
      name: "production-stands-without-tests-and-seeds",
      severity: "error",
      from: { path: "^(app|components|lib)/" },
      to: { path: "^(tests|seeds|scripts)/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "somebody-needs-it",
      severity: "error",
      from: {},
      module: { path: "^lib/", numberOfDependentsLessThan: 1 },
    },
    // What cannot be found matches no rule, so every wall above would be open.
    {
      name: "every-import-is-found",
      severity: "error",
      from: { path: "^(app|components|lib|seeds)/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|^prisma/generated" },
    exclude: { path: "^[.]next/|^[.]data/" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    // A package may offer parts of itself by name: csv-stringify/sync.
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
