import { NOT_KNOWN_WORDS } from "../in-words.ts";
import { NOT_KNOWN } from "../rules.ts";
import type { Criterion } from "./criterion.ts";
import { certification } from "./graduates.ts";

export const accreditation: Criterion = {
  key: "accreditation",
  label: "Accreditation",
  rule: "Half for a named accreditor of the school, half for a program accreditation, licence or certification.",
  counts: "Always",
  isAsked: () => true,
  assess: (program) => {
    const { accreditor } = program.school;
    const certified = certification(program);
    const aim = program.preparesFor ?? program.programAccreditation;
    const words =
      accreditor && aim
        ? `The school is accredited by ${accreditor}, and the program names ${aim}.`
        : accreditor
          ? `The school is accredited by ${accreditor}. Accreditation of the program is not known.`
          : aim
            ? `The program names ${aim}. The school's accreditor is not known.`
            : "Accreditation is not known.";
    return {
      score: ((accreditor === null ? NOT_KNOWN : 1) + certified.score) / 2,
      known: accreditor !== null && certified.known,
      reason: words,
      facts: [
        { label: "School accredited by", value: accreditor ?? NOT_KNOWN_WORDS },
        { label: "Program accreditation", value: program.programAccreditation ?? NOT_KNOWN_WORDS },
        { label: "Prepares for", value: program.preparesFor ?? NOT_KNOWN_WORDS },
      ],
    };
  },
};
