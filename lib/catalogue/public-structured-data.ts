import type { EducationalOccupationalProgram, WithContext } from "schema-dts";
import { paths } from "#lib/platform/paths.ts";
import type { Modality } from "#lib/platform/prisma/enums.ts";
import type { PublicProgram } from "./public-views.ts";
import { LEVEL_WORDS } from "./words.ts";

const MODES: Record<Modality, string> = {
  online_async: "online",
  online_sync: "online",
  hybrid: "blended",
  campus: "onsite",
};

/** A program for search engines (schema.org, JSON-LD). A fact that is not known is left out. */
export function programStructuredData(
  program: PublicProgram,
  { origin, today }: { origin: string; today: string },
): WithContext<EducationalOccupationalProgram> {
  const { school, campuses, monthsFullTime, monthsPartTime } = program;
  const length = monthsFullTime ?? monthsPartTime;
  const nextStart = program.startDates.find((day) => day >= today);
  const offers = (
    [
      ["In-state", program.costInStateCents],
      ["Out-of-state", program.costOutOfStateCents],
      ["Online", program.costOnlineCents],
    ] as const
  ).flatMap(([category, cents]) =>
    cents === null
      ? []
      : [{ "@type": "Offer" as const, category, price: (cents / 100).toFixed(2), priceCurrency: "USD" }],
  );
  return {
    "@context": "https://schema.org",
    "@type": "EducationalOccupationalProgram",
    name: program.name,
    url: new URL(paths.program(program.slug), origin).href,
    ...(program.summary ? { description: program.summary } : {}),
    provider: {
      "@type": "EducationalOrganization",
      name: school.name,
      url: school.websiteUrl ?? new URL(paths.school(school.slug), origin).href,
      ...(campuses.length > 0
        ? {
            address: campuses.map(({ city, state }) => ({
              "@type": "PostalAddress" as const,
              addressLocality: city,
              addressRegion: state,
              addressCountry: "US",
            })),
          }
        : {}),
    },
    identifier: { "@type": "PropertyValue", propertyID: "CIP2020", value: program.cipCode },
    educationalCredentialAwarded: LEVEL_WORDS[program.level],
    educationalProgramMode: [...new Set(program.modalities.map((key) => MODES[key]))],
    ...(length === null ? {} : { timeToComplete: `P${length}M` }),
    ...(nextStart ? { startDate: nextStart } : {}),
    ...(offers.length > 0 ? { offers } : {}),
  };
}
