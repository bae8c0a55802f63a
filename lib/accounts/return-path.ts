import { paths } from "#lib/platform/paths.ts";

/** Where to go after signing in: a path under /admin, else the admin home. Never another host. */
export function safeReturnPath(wanted: unknown): string {
  const home = paths.admin.home();
  if (typeof wanted !== "string" || wanted.length > 2000) return home;
  if (!/^\/admin(?:[/?#]|$)/.test(wanted) || /[\\\p{Cc}]|\/\/|%2f%2f|%5c/iu.test(wanted)) return home;
  const url = URL.parse(wanted, "http://fairmatch.invalid");
  if (url?.origin !== "http://fairmatch.invalid" || !/^\/admin(\/|$)/.test(url.pathname)) return home;
  if (url.pathname === paths.admin.signIn()) return home;
  return `${url.pathname}${url.search}`;
}
