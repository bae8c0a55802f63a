import { accreditation } from "./accreditation.ts";
import { cost } from "./cost.ts";
import type { Criterion } from "./criterion.ts";
import { distance } from "./distance.ts";
import { goal } from "./goal.ts";
import { length } from "./length.ts";
import { military } from "./military.ts";
import { results } from "./results.ts";
import { schedule } from "./schedule.ts";
import { skills } from "./skills.ts";
import { start } from "./start.ts";
import { subject } from "./subject.ts";
import { transfer } from "./transfer.ts";

/** In the order of explanations. */
export const criteria: readonly Criterion[] = [
  subject,
  goal,
  schedule,
  start,
  cost,
  distance,
  length,
  transfer,
  military,
  accreditation,
  skills,
  results,
];
