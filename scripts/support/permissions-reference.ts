import { permissions, ROLES } from "#lib/access/permissions.ts";
import { ROLE_ABOUT, ROLE_WORDS } from "#lib/access/role-words.ts";
import { SURFACE } from "#prisma/testing/access/admin-surface.ts";

const INTRODUCTION = `# Who may do what

Generated from \`lib/access/permissions.ts\` and \`prisma/testing/access/admin-surface.ts\` by \`npm run permissions\`;
\`npm test\` fails when it is out of date. \`app/admin/admin-matrix.integration.test.ts\` calls every page, handler and
action of the second table as each role, as nobody and as somebody disabled, and expects what the first table says.

An admin neither makes nor changes owners, nobody changes their own role, and the last owner stays
(\`lib/accounts/staff-rules.ts\`).

`;

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** The text of docs/permissions.md. */
export function describePermissions(): string {
  const roles = ROLES.map((role) => `- **${ROLE_WORDS[role]}**: ${ROLE_ABOUT[role]}`);
  const table = Object.entries(permissions).flatMap(([resource, actions]) =>
    Object.entries(actions).map(([action, allowed]) =>
      row([
        `\`${resource}.${action}\``,
        ...ROLES.map((role) => ((allowed as readonly string[]).includes(role) ? "yes" : "")),
      ]),
    ),
  );
  const surface = Object.entries(SURFACE).flatMap(([name, [, needs]]) =>
    needs ? [row([`\`${name}\``, `\`${needs}\``])] : [],
  );
  return [
    `${INTRODUCTION}## Roles\n\n${roles.join("\n")}\n\n## The table of permissions\n`,
    row(["", ...ROLES.map((role) => ROLE_WORDS[role])]),
    row(["---", ...ROLES.map(() => "---")]),
    ...table,
    "\n## What answers, and what it needs\n",
    row(["page, handler or action", "needs"]),
    row(["---", "---"]),
    ...surface,
    "",
  ].join("\n");
}
