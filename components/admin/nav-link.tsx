"use client";

import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { paths } from "#lib/platform/paths.ts";
import styles from "./nav-link.module.css";

/** A link of the navigation that says whether one is there, or somewhere below it. */
export function NavLink({
  href,
  className,
  children,
}: {
  href: string;
  className?: string;
  children: ReactNode;
}) {
  const pathname = usePathname();
  const isBelow = href !== paths.admin.home() && pathname.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      prefetch={false}
      className={className}
      aria-current={pathname === href ? "page" : isBelow ? "true" : undefined}
    >
      {children}
      <Coming />
    </Link>
  );
}

/** That the screen is on its way. Always there, so that nothing moves when it shows. */
function Coming() {
  const { pending } = useLinkStatus();
  return <span className={styles.coming} data-pending={pending || undefined} aria-hidden="true" />;
}
