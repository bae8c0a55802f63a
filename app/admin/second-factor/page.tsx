import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { renderSVG } from "uqr";
import { SetUpSecondFactorScreen } from "#components/admin/second-factor-screens.tsx";
import { getSecondFactorSetUp } from "#lib/accounts/second-factor-queries.ts";
import { requireHolder } from "#lib/accounts/session.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = { title: "Set up the second step" };

export default async function SecondFactorPage({ searchParams }: PageProps<"/admin/second-factor">) {
  const { problem } = await searchParams;
  const { actor, mustSetUpSecondFactor } = await requireHolder();
  const setUp = await getSecondFactorSetUp(actor);
  if (setUp.step === "done") redirect(paths.admin.account());
  return (
    <SetUpSecondFactorScreen
      isNeeded={mustSetUpSecondFactor}
      setUp={
        setUp.step === "confirm"
          ? { secret: setUp.secret, uri: setUp.uri, picture: renderSVG(setUp.uri, { border: 2 }) }
          : null
      }
      problem={problem}
    />
  );
}
