import type { ReactNode } from "react";
import { DemoLabel } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Mark } from "#components/ui/mark.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { ROLE_WORDS } from "#lib/access/role-words.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./admin-frame.module.css";
import { MenuButton } from "./menu-button.tsx";
import { NavLink } from "./nav-link.tsx";
import { placesFor, screensFor } from "./places.ts";

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
  return (
    <div className={styles.frame} data-density="compact">
      <SkipLink />
      <header className={styles.header}>
        <a className={styles.home} href={paths.admin.home()}>
          <Mark size={24} />
          <span className={styles.wordmark}>Fairmatch</span>
        </a>
        {isDemo && <DemoLabel>Demo</DemoLabel>}
        <MenuButton places={placesFor(actor)} />
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
          {screensFor(actor).map(({ href, label }) => (
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
