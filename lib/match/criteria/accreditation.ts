import type { ProgramFacts } from "../facts.ts";
import { NOT_KNOWN_WORDS } from "../in-words.ts";
import { NOT_KNOWN } from "../rules.ts";
import type { Criterion } from "./criterion.ts";
import { certificationScore, namesCertification } from "./graduates.ts";

export const accreditation: Criterion = {
  key: "accreditation",
  label: "Accreditation",
  rule: "Half for a named accreditor of the school, half for a program accreditation, license or certification.",
  counts: "Always",
  isAsked: () => true,
  score: ({ facts }) => ((facts.accreditor === null ? NOT_KNOWN : 1) + certificationScore(facts)) / 2,
  explain: ({ entry: { program } }) => {
    const { accreditor } = program.school;
    const aim = aimOf(program);
    const school = accreditor
      ? `The school is accredited by ${accreditor}.`
      : "The school's accreditor is not known.";
    const words =
      accreditor || aim
        ? `${school} ${aim ?? "Accreditation of the program is not known."}`
        : "Accreditation is not known.";
    return {
      known: accreditor !== null && namesCertification(program),
      reason: words,
      facts: [
        { label: "School accredited by", value: accreditor ?? NOT_KNOWN_WORDS },
        { label: "Program accreditation", value: program.programAccreditation ?? NOT_KNOWN_WORDS },
        { label: "Prepares for", value: program.preparesFor ?? NOT_KNOWN_WORDS },
      ],
    };
  },
};

/** The facts come as names, often without an article: a colon lets them stand as they are. */
function aimOf({ preparesFor, programAccreditation }: ProgramFacts): string | null {
  if (preparesFor) return `The program prepares for: ${preparesFor}.`;
  return programAccreditation ? `Accreditation of the program: ${programAccreditation}.` : null;
}
