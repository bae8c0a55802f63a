import type { MonetaryAmountDistribution, Occupation } from "schema-dts";
import { findSource, type Occupation as KnownOccupation } from "./figures.ts";
import type { Amount, National } from "./occupation-schema.ts";

/**
 * An occupation with its yearly wages in the whole country for search engines; `page` is the address of the guide that
 * shows them. Undefined without an exact middle wage: then there is nothing to say.
 */
export function occupationStructuredData(
  { code, title, national }: Pick<KnownOccupation, "code" | "title" | "national">,
  page: string,
): Occupation | undefined {
  const source = national && findSource(national.source);
  if (!national || !source || !isExact(national.medianWage)) return undefined;
  return {
    "@type": "Occupation",
    name: title,
    mainEntityOfPage: { "@type": "WebPage", "@id": page },
    occupationLocation: { "@type": "Country", name: "US" },
    occupationalCategory: {
      "@type": "CategoryCode",
      codeValue: code,
      name: title,
      inCodeSet: {
        "@type": "CategoryCodeSet",
        name: "Standard Occupational Classification, 2018",
        url: "https://www.bls.gov/soc/2018/",
      },
    },
    estimatedSalary: {
      "@type": "MonetaryAmountDistribution",
      name: "base",
      description: `${source.publisher}, ${source.title}, ${source.period}`,
      currency: "USD",
      duration: "P1Y",
      ...percentiles(national),
    },
  };
}

const PERCENTILES = [
  ["percentile10", "wage10"],
  ["percentile25", "wage25"],
  ["median", "medianWage"],
  ["percentile75", "wage75"],
  ["percentile90", "wage90"],
] as const satisfies readonly (readonly [keyof MonetaryAmountDistribution, keyof National])[];

/** The yearly wages that are published exactly; of a top-coded one only the lower bound is known. */
function percentiles(national: National): Partial<Record<(typeof PERCENTILES)[number][0], number>> {
  return Object.fromEntries(
    PERCENTILES.map(([name, measure]) => [name, national[measure]] as const).filter(([, amount]) =>
      isExact(amount),
    ),
  );
}

function isExact(amount: Amount): amount is number {
  return typeof amount === "number";
}
