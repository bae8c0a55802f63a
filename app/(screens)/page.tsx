import type { Metadata } from "next";
import { GuideList } from "#components/guides/guide-list.tsx";
import { ExampleMatch } from "#components/home/example-match.tsx";
import styles from "#components/home/home-page.module.css";
import { Promises } from "#components/home/promises.tsx";
import { Steps } from "#components/home/steps.tsx";
import { SubjectChips } from "#components/home/subject-chips.tsx";
import { ComeBack } from "#components/match/come-back.tsx";
import { FEED } from "#components/site/public-metadata.ts";
import { SUBJECTS } from "#lib/catalogue/subjects.ts";
import { getLastKnownText } from "#lib/guides/document-texts.ts";
import { listGuides } from "#lib/guides/queries.ts";
import { walkMatch } from "#lib/match/flow.ts";
import { paths } from "#lib/platform/paths.ts";
import { findVisit } from "#lib/visits/current-visit.ts";

export const metadata: Metadata = {
  title: { absolute: "Fairmatch: find a program that fits, and see why" },
  description:
    "Answer a few questions and see which programs fit your schooling, time, budget and place, with the reasons for each. No name needed.",
  alternates: { canonical: paths.home(), types: FEED },
};

const STEPS = [
  {
    title: "Answer a few questions",
    words:
      "What you want to learn, where, when and for how much. Skip what you like. It takes a minute or two.",
  },
  {
    title: "See every match, and why",
    words: "What speaks for each program, what speaks against it, and what nobody knows yet.",
  },
  {
    title: "Ask a school, if you want to",
    words: "You choose which schools hear from you, and how they may reach you. Nobody else does.",
  },
];

const PROMISES = [
  {
    title: "Pay does not move a match",
    words: "What a school pays cannot reach the score. Not the number, not the order, not the reasons.",
    href: paths.howMatchingWorks(),
    linkWords: "Read all the rules",
  },
  {
    title: "Results before your name",
    words: "You see all of your matches without an e-mail address, a phone number or an account.",
    href: paths.match(),
    linkWords: "Try it",
  },
  {
    title: "You choose who may contact you",
    words: "For each school and each way of contact, one box that is empty until you tick it.",
    href: paths.privacy(),
    linkWords: "What we keep, and who receives it",
  },
  {
    title: "Figures with a source",
    words:
      "Each wage and each outlook names where it comes from and its year. What is not known is called that.",
    href: paths.editorialPolicy(),
    linkWords: "How our guides are made",
  },
];

export default async function HomePage() {
  const [guides, whoPays, visit] = await Promise.all([
    listGuides(),
    getLastKnownText("advertiser_strip"),
    // This page stands while the database is away.
    findVisit().catch(() => null),
  ]);
  const hasAnswers = visit !== null && Object.keys(visit.answers).length > 0;
  return (
    <>
      <div className={styles.hero}>
        <div className={styles.inner}>
          <div className={styles.heroGrid}>
            <div className={styles.heroWords}>
              <h1>Find a program that fits your life, and see why it does</h1>
              <p className={styles.lead}>
                Fairmatch compares programs with your schooling, time, budget and place, and explains every
                result. You do not need to give your name.
              </p>
              {hasAnswers && <ComeBack walk={walkMatch(visit.answers)} answeredAt={visit.updatedAt} />}
              <div>
                <h2 className={styles.startTitle}>What would you like to learn?</h2>
                <SubjectChips subjects={SUBJECTS} />
              </div>
              <p className={styles.after}>
                {whoPays} <a href={paths.advertiserDisclosure()}>Who pays, and for what</a>
              </p>
            </div>
            <ExampleMatch />
          </div>
        </div>
      </div>
      <section className={`${styles.band} ${styles.quiet}`} aria-labelledby="steps">
        <div className={styles.inner}>
          <h2 id="steps">How it goes</h2>
          <Steps steps={STEPS} />
        </div>
      </section>
      <section className={styles.band} aria-labelledby="promises">
        <div className={styles.inner}>
          <h2 id="promises">What you can check</h2>
          <Promises promises={PROMISES} />
        </div>
      </section>
      <section className={styles.band} aria-labelledby="guides">
        <div className={styles.inner}>
          <h2 id="guides">Read before you choose</h2>
          <GuideList guides={guides} headingAs="h3" />
          <p>
            <a href={paths.guides()}>All guides</a>
          </p>
        </div>
      </section>
    </>
  );
}
