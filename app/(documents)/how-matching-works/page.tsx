import type { Metadata } from "next";
import { MatchingNumbers } from "#components/guides/matching-numbers.tsx";
import { EngineVersion, MatchingProof } from "#components/guides/matching-proof.tsx";
import {
  CriteriaTable,
  GateList,
  GoalTable,
  PriorityFactors,
  WeightsInWords,
} from "#components/guides/matching-rules.tsx";
import { RulesPage } from "#components/guides/rules-page.tsx";
import { getDocumentPool, getDocumentWeights } from "#lib/guides/document-texts.ts";
import { paths } from "#lib/platform/paths.ts";

export const metadata: Metadata = {
  title: "How matching works",
  description: "Every rule that orders your matches, with its weight, and what money cannot change.",
  alternates: { canonical: paths.howMatchingWorks() },
};

export default async function HowMatchingWorksDocument() {
  const [pool, weights] = await Promise.all([getDocumentPool(), getDocumentWeights()]);
  return (
    <RulesPage
      title="How matching works"
      lead="Your answers decide which programs you see and in what order. These are all the rules."
    >
      <h2>Which programs are in the match</h2>
      {pool === "partners" ? (
        <p>
          The match holds programs of schools that have an agreement with us. They pay when a reader asks them
          for information. Schools without an agreement, often including public ones near you, are not in it
          unless you switch them on beside your list of matches. Please compare with them too.
        </p>
      ) : (
        <p>
          The match holds programs of schools that have an agreement with us, and pay when a reader asks them
          for information, together with programs of schools that pay us nothing, from official files. Beside
          your list of matches you can switch the second kind off and on.
        </p>
      )}
      <p>
        With schools that pay alone, even a fair order has a limit: it puts schools that pay in order. Where
        programs of schools that pay us nothing take part, they stand in the same order by the same rules, and
        each one says so.
      </p>
      <h2>What money cannot change</h2>
      <p>
        What a school pays is no part of the score. The program that scores has no such input, and it signs in
        to the database with an account that cannot read what schools pay.
      </p>
      <p>
        Whether a school takes requests today is looked up after the order is made. It is shown in words and
        moves nothing.
      </p>
      <p>
        We test this with every new version: everything that schools pay and agree with us is changed at
        random, and each match must come out the same.
      </p>
      <MatchingProof />
      <h2>What else is not used</h2>
      <ul>
        <li>Paid listings on our guides, and who clicks on them.</li>
        <li>Your name, address or number: you have not given them yet.</li>
        <li>Your age, sex, race, faith, device or browser, and what other visitors do.</li>
        <li>The name of a school, how well known it is, and how many requests it has had.</li>
      </ul>
      <h2>First: what cannot work is left out</h2>
      <p>A program is left out when we know that one of these holds:</p>
      <GateList />
      <p>
        When we do not know, the program stays in, with a note to ask the school. It is then never placed
        above a program that fits just as well and is known to.
      </p>
      <h2>Then: each program gets a score</h2>
      <p>
        Each criterion gives between nothing and full marks. The score is their weighted mean, from 0 to 100.
        What you rank as your first, second and third priority counts <PriorityFactors /> as much.
      </p>
      <WeightsInWords {...weights} />
      <CriteriaTable weights={weights.weights} />
      <GoalTable />
      <p>
        A fact that we do not have counts as half, and the page says "not known". It never counts as full
        marks.
      </p>
      <h2>When two programs score the same</h2>
      <p>
        A program that is known to fit comes before one where something has to be asked. After that a lot
        decides: it is drawn for your visit, is the same for you each time, and over many visits puts each
        program first equally often.
      </p>
      <h2>Every number</h2>
      <p>With these tables and the facts on a program's page, you can check a score by hand.</p>
      <MatchingNumbers />
      <h2>What you can check</h2>
      <ul>
        <li>Each match shows what counted for it and against it, criterion by criterion.</li>
        <li>
          You see your matches before you give a name or an address, and can look up the place of any program.
        </li>
        <li>
          The same answers and the same facts give the same order each time you look. Programs with equal
          scores stand by lot, drawn anew for each visitor.
        </li>
        <li>
          These are the rules of version <EngineVersion />. When you ask a school for information, the version
          and the facts are kept with your request, so that your match can be made again and compared.
        </li>
        <li>
          Anybody can ask for a match from outside, without a name: see{" "}
          <a href={paths.api.description()}>the API</a>.
        </li>
        <li>A score says how well a program fits your answers. It does not say how good a school is.</li>
      </ul>
      <p>
        <a href={paths.match()}>Match me</a> ·{" "}
        <a href={paths.advertiserDisclosure()}>Who pays, and for what</a>
      </p>
    </RulesPage>
  );
}
