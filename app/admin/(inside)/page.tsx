import type { Metadata } from "next";
import { type Figure, Figures } from "#components/admin/figures.tsx";
import { WORK_WORDS } from "#components/admin/work-words.ts";
import { Page } from "#components/ui/page.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { can } from "#lib/access/permit.ts";
import { readForPage } from "#lib/accounts/show-page.ts";
import { countDrafts } from "#lib/catalogue/draft-counts.ts";
import { countDisclosureWork } from "#lib/disclosures/admin-queries.ts";
import { countLeadWork } from "#lib/leads/inbox-queries.ts";
import { paths } from "#lib/platform/paths.ts";
import { WORK_KINDS } from "#lib/upkeep/schema.ts";
import { countWork } from "#lib/upkeep/work-queries.ts";

export const metadata: Metadata = { title: "Home" };

export default async function AdminHomePage() {
  const { name, leads, catalogue, upkeep } = await readForPage(paths.admin.home(), async (actor) => ({
    name: actor.name,
    leads: can(actor, "lead", "read") ? await leadFigures(actor) : [],
    catalogue: can(actor, "program", "read") ? await catalogueFigures(actor) : [],
    upkeep: can(actor, "program", "read") ? await upkeepFigures(actor) : [],
  }));
  return (
    <Page title="Home" lead={`Signed in as ${name}. What waits for somebody:`} width="wide">
      {leads.length > 0 && <Figures title="Leads" figures={leads} />}
      {catalogue.length > 0 && <Figures title="Drafts" figures={catalogue} />}
      {upkeep.length > 0 && <Figures title="Upkeep" figures={upkeep} />}
    </Page>
  );
}

async function leadFigures(actor: Actor): Promise<Figure[]> {
  const { submitted, review, trouble } = await countLeadWork(actor);
  const leads = paths.admin.leads();
  return [
    { count: submitted, words: "new leads", href: `${leads}?status=submitted` },
    { count: review, words: "leads in review", href: `${leads}?status=review` },
    {
      count: trouble,
      words: "leads with a delivery in trouble",
      href: `${leads}?delivery=trouble`,
      isTrouble: true,
    },
  ];
}

async function upkeepFigures(actor: Actor): Promise<Figure[]> {
  const counts = await countWork(actor);
  return WORK_KINDS.map((kind) => ({
    count: counts[kind],
    words: WORK_WORDS[kind].figure,
    href: paths.admin.stale(kind),
    isTrouble: kind === "links",
  }));
}

async function catalogueFigures(actor: Actor): Promise<Figure[]> {
  const { programs, schools, partners } = await countDrafts(actor);
  const disclosures = await countDisclosureWork(actor);
  return [
    { count: programs, words: "draft programs", href: `${paths.admin.programs()}?status=draft` },
    { count: schools, words: "draft schools", href: `${paths.admin.schools()}?status=draft` },
    { count: partners, words: "draft partners", href: `${paths.admin.partners()}?status=draft` },
    { count: disclosures.drafts, words: "draft disclosures", href: paths.admin.disclosures() },
    ...(can(actor, "disclosure", "publish")
      ? [
          {
            count: disclosures.forYou,
            words: "disclosures for you to approve",
            href: paths.admin.disclosures(),
          },
        ]
      : []),
  ];
}
