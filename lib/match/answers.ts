import type { InterestKey } from "#lib/catalogue/interests.ts";
import type { ChosenSubject, SkillKey } from "#lib/catalogue/subjects.ts";
import type {
  Budget,
  CredentialLevel,
  CreditBand,
  EducationLevel,
  Goal,
  MilitaryStatus,
  Modality,
  Priority,
  Radius,
  Schedule,
  SkillLevel,
  StartWindow,
  Support,
} from "./vocabulary.ts";

export type { SavedAnswers } from "#lib/wizard/define-step.ts";

/** The relevant answers, as `walk` gives them. A missing key: not asked, not answered or skipped. */
export interface Answers {
  goal?: Goal;
  subject?: SubjectAnswer;
  level?: (CredentialLevel | "not_sure")[];
  education?: EducationLevel;
  credits?: CreditBand;
  format?: Modality[];
  location?: LocationAnswer;
  schedule?: Schedule[];
  start?: StartWindow;
  budget?: BudgetAnswer;
  military?: MilitaryStatus;
  skills?: Partial<Record<SkillKey, SkillLevel>>;
  /** Most important first, at most three. */
  priorities?: Priority[];
}

export type QuestionKey = keyof Answers;

/** One subject, or an interest that stands for several. */
export type SubjectAnswer =
  | { subject: ChosenSubject; interest: null }
  | { subject: "not_sure"; interest: InterestKey };

export interface LocationAnswer {
  /** Five digits. */
  zip: string | null;
  /** Postal code of a state or territory: of the ZIP code, or where a reader with a military post code wants to study. */
  state: string | null;
  /** Null: not asked. */
  radius: Radius | null;
}

export interface BudgetAnswer {
  /** Null: only support was ticked. */
  budget: Budget | null;
  support: Support[];
}
