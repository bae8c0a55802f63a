import "server-only";
import type { Prisma } from "#lib/platform/prisma/client.ts";

/** Published, of a published partner or of the open catalogue. */
export const PUBLIC_SCHOOL = {
  status: "published",
  OR: [{ partnerId: null }, { partner: { status: "published" } }],
} satisfies Prisma.SchoolWhereInput;

/** Published, at a public school. */
export const PUBLIC_PROGRAM = {
  status: "published",
  school: PUBLIC_SCHOOL,
} satisfies Prisma.ProgramWhereInput;

/** What a list says about a program (`ProgramSummary`). */
export const PROGRAM_SUMMARY = {
  id: true,
  slug: true,
  name: true,
  level: true,
  modalities: true,
  costInStateCents: true,
  costOutOfStateCents: true,
  costOnlineCents: true,
  isDemo: true,
  school: { select: { slug: true, name: true, partnerId: true } },
} satisfies Prisma.ProgramSelect;
