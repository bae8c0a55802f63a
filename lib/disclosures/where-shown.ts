import { paths } from "#lib/platform/paths.ts";
import type { DisclosureKind } from "#lib/platform/prisma/enums.ts";

/** A place in the site that shows a text. */
export interface ShownPlace {
  words: string;
  href: string;
}

/** Pages that stand for their kind: a guide (slug), and a program (id) that can be asked for; null where there is none. */
export interface ExamplePages {
  guide: string | null;
  programId: string | null;
}

/** Where readers meet a text. */
export function whereShown(kind: DisclosureKind, { guide, programId }: ExamplePages): ShownPlace[] {
  const strip = [
    {
      words: "Each guide, at its head and beside its match",
      href: guide ? paths.guide(guide) : paths.guides(),
    },
    { words: "The home page", href: paths.home() },
    { words: "Each program, beside its button", href: paths.programs() },
  ];
  const page = [{ words: "A page of its own", href: paths.advertiserDisclosure() }];
  const results = [{ words: "The list of matches, also a shared one", href: paths.matchResults() }];
  const form = { words: "The request form", href: paths.request(programId ? [programId] : []) };
  const places: Record<DisclosureKind, ShownPlace[]> = {
    advertiser_strip: strip,
    advertiser_strip_all: strip,
    advertiser_page: page,
    advertiser_page_all: page,
    editorial_independence: [{ words: "A page of its own", href: paths.editorialPolicy() }],
    results_notice: results,
    results_notice_all: results,
    consent_email: [{ ...form, words: "The request form, under its box" }],
    consent_text: [{ ...form, words: "The request form, under its box" }],
    consent_call: [{ ...form, words: "The request form, under its box" }],
    consent_automated_call: [{ ...form, words: "The request form, under its box" }],
    privacy_notice: [{ words: "The beginning of the privacy page", href: paths.privacy() }],
    age_notice: [{ words: "Where readers are led who are too young", href: paths.requestNotYet() }, form],
  };
  return places[kind];
}
