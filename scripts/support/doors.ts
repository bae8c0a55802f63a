/**
 * The doors of the house (docs/README.md), by glob, so that a new room is covered on its first day.
 * `npm run boundaries` checks them, and that every source file was seen.
 */

import type { ICruiseOptions, IForbiddenRuleType } from "dependency-cruiser";

/** What each room of lib may import besides itself and `platform`. A room that is not listed: nothing more. */
const ROOMS: Record<string, string[]> = {
  platform: [],
  wizard: [],
  places: [],
  tabular: [],
  access: ["ledger"],
  accounts: ["access"],
  catalogue: ["access", "places", "tabular"],
  match: ["wizard", "places", "catalogue"],
  weights: ["access", "match"],
  visits: ["match", "weights", "wizard", "places", "catalogue"],
  guides: ["disclosures", "agreements", "catalogue", "match", "places", "weights"],
  disclosures: ["access", "ledger"],
  consent: ["access", "ledger", "disclosures"],
  leads: [
    "access",
    "ledger",
    "agreements",
    "bot-defence",
    "consent",
    "catalogue",
    "disclosures",
    "match",
    "match-records",
    "places",
    "visits",
    "tabular",
  ],
  agreements: ["access", "catalogue"],
  "audit-log": ["access", "tabular"],
  "bot-defence": [],
  privacy: ["accounts", "agreements", "delivery", "leads", "visits"],
  api: ["match", "catalogue", "places", "weights"],
  "match-records": ["match"],
  fit: ["access", "catalogue", "match", "visits", "places", "weights"],
  upkeep: ["access", "catalogue", "delivery", "fit"],
  contacts: ["access", "catalogue"],
  stops: ["access", "agreements", "delivery"],
  housekeeping: ["leads", "match-records"],
  delivery: ["access", "leads", "agreements", "consent", "catalogue"],
};

const room = (names: string[]) => `^lib/(${names.join("|")})/`;
const listed: IForbiddenRuleType[] = Object.entries(ROOMS).map(([name, doors]) => ({
  name: `room-${name}`,
  comment: `lib/${name} may import ${["platform", ...doors].join(", ")} and itself.`,
  severity: "error",
  from: { path: room([name]), pathNot: "\\.test\\.tsx?$" },
  to: { path: "^lib/", pathNot: room([name, ...(name === "wizard" ? [] : ["platform"]), ...doors]) },
}));

export const doors: IForbiddenRuleType[] = [
  { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
  ...listed,
  {
    name: "room-unlisted",
    comment: "A new room may import platform; list here what else it needs.",
    severity: "error",
    from: { path: "^lib/([^/]+)/", pathNot: [room(Object.keys(ROOMS)), "\\.test\\.tsx?$"] },
    to: { path: "^lib/", pathNot: "^lib/($1|platform)/" },
  },
  {
    name: "match-never-reaches-agreements",
    comment: "Pay-blind: nothing that scores or reads for scoring leads to commercial terms, by any path.",
    severity: "error",
    from: { path: "^lib/match/" },
    to: { path: "^lib/agreements/", reachable: true },
  },
  {
    name: "scorer-is-pure",
    comment:
      "Values in, values out: no database, framework, clock, environment or randomness. How a day is said is words.",
    severity: "error",
    from: { path: "^lib/(wizard|match)/", pathNot: ["^lib/match/reader", "\\.test\\.tsx?$"] },
    to: {
      path: "^lib/platform/(?!dates\\.ts$)|node_modules/(next|react|react-dom|@prisma|pg|server-only)/|^(node:)?(crypto|fs|http|net)$",
      reachable: true,
    },
  },
  {
    name: "lib-stands-alone",
    severity: "error",
    from: { path: "^lib/", pathNot: "\\.test\\.tsx?$" },
    to: { path: "^(app|components|scripts|e2e|worker\\.ts|proxy\\.ts)" },
  },
  {
    name: "product-never-imports-demo-or-tools",
    severity: "error",
    from: {
      path: "^(app|components|lib|proxy\\.ts|instrumentation\\.ts|worker\\.ts)",
      pathNot: "\\.test\\.tsx?$",
    },
    to: { path: "^(prisma|scripts|e2e)/" },
  },
  {
    name: "components-never-read-or-write",
    comment: "Components are given values; pages ask queries, actions call commands.",
    severity: "error",
    from: { path: "^components/" },
    to: {
      path: "(^app/)|(/(queries|commands|[a-z-]+-queries|[a-z-]+-commands)\\.ts$)|(^lib/platform/(db|env|crypto|http)\\.ts$)",
    },
  },
  {
    name: "ui-knows-no-noun",
    severity: "error",
    from: { path: "^components/(ui|forms)/" },
    to: { path: "^(lib|app|content|prisma)/|^components/(?!ui/|forms/)" },
  },
  {
    name: "surfaces-stay-apart",
    comment: "Documents, screens and admin have root layouts of their own and share only components and lib.",
    severity: "error",
    from: { path: "^app/\\(?(documents|screens|admin)\\)?/" },
    to: { path: "^app/\\(?(documents|screens|admin)\\)?/", pathNot: "^app/\\(?$1\\)?/" },
  },
  {
    name: "only-reads-and-writes-touch-the-database",
    comment: "Pages, components and rules ask a query or call a command.",
    severity: "error",
    from: {
      path: "^(app|components|lib|proxy\\.ts)",
      pathNot: ["^lib/platform/", "^lib/[^/]+/[^/]+\\.ts$"],
    },
    to: { path: "^lib/platform/(db\\.ts|prisma/)", dependencyTypesNot: ["type-only"] },
  },
];

export const cruiseOptions: ICruiseOptions = {
  doNotFollow: { path: "node_modules|^lib/platform/prisma/" },
  exclude: { path: "^(\\.next|\\.data|\\.release|node_modules/\\.)" },
  tsPreCompilationDeps: true,
};
