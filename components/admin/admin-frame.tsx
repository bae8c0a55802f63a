import type { ReactNode } from "react";
import { DemoLabel } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Mark } from "#components/ui/mark.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { can } from "#lib/access/permit.ts";
import { ROLE_WORDS } from "#lib/access/role-words.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./admin-frame.module.css";
import { NavLink } from "./nav-link.tsx";

/** What stands around every admin screen: where one can go, and who one is. */
export function AdminFrame({
  actor,
  isDemo,
  children,
}: {
  actor: Actor;
  isDemo: boolean;
  children: ReactNode;
}) {
  const links = [
    { href: paths.admin.home(), label: "Home", shown: true },
    { href: paths.admin.leads(), label: "Leads", shown: can(actor, "lead", "read") },
    { href: paths.admin.programs(), label: "Programs", shown: can(actor, "program", "read") },
    { href: paths.admin.schools(), label: "Schools", shown: can(actor, "school", "read") },
    { href: paths.admin.partners(), label: "Partners", shown: can(actor, "partner", "read") },
    { href: paths.admin.stale(), label: "Upkeep", shown: can(actor, "program", "read") },
    { href: paths.admin.imports(), label: "Import", shown: can(actor, "program", "write") },
    { href: paths.admin.agreements(), label: "Agreements", shown: can(actor, "agreement", "read") },
    { href: paths.admin.placements(), label: "Placements", shown: can(actor, "placement", "read") },
    { href: paths.admin.matching(), label: "Matching", shown: can(actor, "matchPool", "read") },
    { href: paths.admin.disclosures(), label: "Disclosures", shown: can(actor, "disclosure", "read") },
    { href: paths.admin.audit(), label: "Audit log", shown: can(actor, "audit", "read") },
    { href: paths.admin.staff(), label: "Staff", shown: can(actor, "staff", "read") },
  ];
  return (
    <div className={styles.frame} data-density="compact">
      <SkipLink />
      <header className={styles.header}>
        <a className={styles.home} href={paths.admin.home()}>
          <Mark size={24} />
          <span className={styles.wordmark}>Fairmatch</span>
        </a>
        {isDemo && <DemoLabel>Demo</DemoLabel>}
        <div className={styles.person}>
          <a className={styles.name} href={paths.admin.account()}>
            {actor.name}
          </a>
          <span className={styles.role}>{ROLE_WORDS[actor.role]}</span>
        </div>
        <form method="post" action={paths.admin.signOut()}>
          <Button type="submit" variant="quiet" size="small">
            Sign out
          </Button>
        </form>
      </header>
      <nav className={styles.nav} aria-label="Admin">
        <ul className={styles.links}>
          {links
            .filter((link) => link.shown)
            .map(({ href, label }) => (
              <li key={href}>
                <NavLink href={href} className={styles.link}>
                  {label}
                </NavLink>
              </li>
            ))}
        </ul>
      </nav>
      <main id="main" className={styles.main} tabIndex={-1}>
        <noscript>
          <p className={styles.noscript}>
            Reading works without JavaScript. Saving changes needs it: what you type here cannot be sent
            without.
          </p>
        </noscript>
        {children}
      </main>
    </div>
  );
}
