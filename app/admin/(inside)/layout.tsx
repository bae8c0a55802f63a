import type { ReactNode } from "react";
import { AdminFrame } from "#components/admin/admin-frame.tsx";
import { findActor } from "#lib/accounts/session.ts";
import { env } from "#lib/platform/env.ts";

/** Only the frame: each page asks itself who is signed in, and sends anybody else to sign in and back. */
export default async function InsideLayout({ children }: { children: ReactNode }) {
  const actor = await findActor();
  if (!actor) return <div data-density="compact">{children}</div>;
  return (
    <AdminFrame actor={actor} isDemo={env().FAIRMATCH_MODE === "demo"}>
      {children}
    </AdminFrame>
  );
}
