import type { ChosenSubject } from "./subjects.ts";

export interface Interest {
  key: string;
  label: string;
  /** Its subjects in everyday words. */
  about: string;
  subjects: readonly [ChosenSubject, ...ChosenSubject[]];
}

/** For readers who are not sure: what they like to do, and the subjects where people do it. */
export const INTERESTS = [
  {
    key: "health-without-patients",
    label: "Work in health care, without treating patients",
    about: "Health records, medical coding, health informatics, health data",
    subjects: ["health-information", "medical-coding", "health-informatics", "health-data"],
  },
  {
    key: "order-and-detail",
    label: "Keep things complete, exact and in order",
    about: "Medical coding and billing, health information",
    subjects: ["medical-coding", "health-information"],
  },
  {
    key: "numbers-and-questions",
    label: "Find answers in numbers",
    about: "Data analytics, health data",
    subjects: ["data-analytics", "health-data"],
  },
  {
    key: "build-things",
    label: "Build things that other people use",
    about: "Software, web pages and apps",
    subjects: ["software-development", "web-development"],
  },
  {
    key: "protect-people",
    label: "Protect people and systems from harm",
    about: "Cybersecurity, health information",
    subjects: ["cybersecurity", "health-information"],
  },
  {
    key: "people-and-technology",
    label: "Make technology work for the people who need it",
    about: "Health informatics, web design, software",
    subjects: ["health-informatics", "web-development", "software-development"],
  },
  {
    key: "care-for-patients",
    label: "Care for people who are ill or hurt",
    about: "Nursing, medical assisting, paramedic",
    subjects: ["51.3801", "51.3901", "51.0801", "51.0904"],
  },
  {
    key: "teach-and-counsel",
    label: "Teach, listen and help people grow",
    about: "Teaching, early childhood, psychology, social work",
    subjects: ["13.1210", "13.1202", "42.0101", "44.0701"],
  },
  {
    key: "lead-and-trade",
    label: "Run a business, or look after its money and people",
    about: "Business, accounting, marketing, human resources",
    subjects: ["52.0201", "52.0301", "52.1401", "52.1001"],
  },
  {
    key: "fix-and-build",
    label: "Repair and build with your hands",
    about: "Electrician, heating and cooling, welding, plumbing, car mechanic",
    subjects: ["46.0302", "47.0201", "48.0508", "46.0503", "47.0604"],
  },
  {
    key: "create-and-tell",
    label: "Draw, design and tell stories",
    about: "Graphic design, journalism, film and video, web design",
    subjects: ["50.0409", "09.0401", "50.0602", "web-development"],
  },
  {
    key: "serve-the-public",
    label: "Keep people safe and serve the public",
    about: "Police, fire service, paralegal, public administration",
    subjects: ["43.0107", "43.0203", "22.0302", "44.0401"],
  },
] as const satisfies readonly Interest[];
export type InterestKey = (typeof INTERESTS)[number]["key"];
export const INTEREST_KEYS = INTERESTS.map(({ key }) => key);

export function findInterest(key: string): Interest | undefined {
  return INTERESTS.find((interest) => interest.key === key);
}
