import { type CipCode, findCip } from "./cip.ts";

/** Skills that a reader can rate for bootcamps and certificates. */
export const SKILLS = {
  computer_basics: "Everyday computer work: files, e-mail, web",
  spreadsheets: "Spreadsheets",
  medical_terms: "Medical words and body systems",
  records: "Office or records work with care for detail",
  statistics: "Numbers and simple statistics",
  databases: "Databases and SQL",
  programming: "Programming in any language",
  web_pages: "Making web pages with HTML and CSS",
  networks: "Networks and operating systems",
} as const;
export type SkillKey = keyof typeof SKILLS;
export const SKILL_KEYS = Object.keys(SKILLS) as SkillKey[];

export interface Subject {
  key: string;
  label: string;
  /** One plain sentence for somebody who does not know the field. */
  about: string;
  /** Everyday words that people use for it. */
  synonyms: readonly string[];
  /** CIP 2020 codes that are this subject. Related subjects are measured from the first. */
  cips: readonly [string, ...string[]];
  skills: readonly SkillKey[];
}

/** The curated subjects. Titles of the codes: NCES, Classification of Instructional Programs 2020. */
export const SUBJECTS = [
  {
    key: "health-information",
    label: "Health information",
    about: "Keep patients' records complete, coded and safe.",
    synonyms: [
      "medical records",
      "health records",
      "health information technician",
      "HIM",
      "HIT",
      "RHIT",
      "RHIA",
    ],
    cips: ["51.0707", "51.0706"],
    skills: ["computer_basics", "medical_terms", "records", "spreadsheets"],
  },
  {
    key: "medical-coding",
    label: "Medical coding and billing",
    about: "Turn what doctors write into the codes that insurers and statistics use.",
    synonyms: [
      "medical coder",
      "medical billing",
      "billing and coding",
      "insurance coding",
      "CPC",
      "CCA",
      "ICD-10",
    ],
    cips: ["51.0713", "51.0714"],
    skills: ["computer_basics", "medical_terms", "records"],
  },
  {
    key: "health-informatics",
    label: "Health informatics",
    about: "Design and improve the systems that hospitals and clinics run on.",
    synonyms: [
      "medical informatics",
      "clinical informatics",
      "nursing informatics",
      "electronic health records",
      "EHR",
    ],
    cips: ["51.2706"],
    skills: ["medical_terms", "databases", "spreadsheets", "statistics"],
  },
  {
    key: "health-data",
    label: "Health data analytics",
    about: "Find out from health records what works, for whom and at what cost.",
    synonyms: [
      "healthcare analytics",
      "health data analyst",
      "cancer registrar",
      "disease registry",
      "clinical data",
    ],
    cips: ["51.2706", "51.0721"],
    skills: ["spreadsheets", "statistics", "databases", "medical_terms"],
  },
  {
    key: "data-analytics",
    label: "Data analytics",
    about: "Answer questions with data, and show the answers so that people can act.",
    synonyms: [
      "data analyst",
      "business analytics",
      "data science",
      "data visualization",
      "business intelligence",
      "SQL",
    ],
    cips: ["30.7101", "30.7102", "30.7103", "30.7001", "11.0802"],
    skills: ["spreadsheets", "statistics", "databases", "programming"],
  },
  {
    key: "cybersecurity",
    label: "Cybersecurity",
    about: "Protect computers, networks and the people who depend on them.",
    synonyms: [
      "information security",
      "network security",
      "ethical hacking",
      "computer forensics",
      "infosec",
    ],
    cips: ["11.1003", "43.0403", "43.0404"],
    skills: ["computer_basics", "networks", "programming"],
  },
  {
    key: "software-development",
    label: "Software development",
    about: "Write and test the programs that other people use.",
    synonyms: [
      "coding",
      "programming",
      "software engineering",
      "computer science",
      "app development",
      "developer",
    ],
    cips: ["11.0201", "11.0202", "11.0203", "11.0204", "11.0701", "14.0903"],
    skills: ["computer_basics", "programming", "databases"],
  },
  {
    key: "web-development",
    label: "Web development and design",
    about: "Build web pages and web applications that people like to use.",
    synonyms: [
      "web design",
      "web developer",
      "front end",
      "full stack",
      "HTML",
      "JavaScript",
      "UX",
      "webmaster",
    ],
    cips: ["11.0801", "11.1004", "11.0105"],
    skills: ["computer_basics", "web_pages", "programming"],
  },
] as const satisfies readonly Subject[];
export type SubjectKey = (typeof SUBJECTS)[number]["key"];
export const SUBJECT_KEYS = SUBJECTS.map(({ key }) => key);

/** What can be studied: a curated subject, or any other by its code. */
export type ChosenSubject = SubjectKey | CipCode;

const byKey = new Map<string, Subject>(SUBJECTS.map((subject) => [subject.key, subject]));

/** The curated subject with this key, or the subject of a CIP code; undefined for anything else. */
export function findSubject(key: string): Subject | undefined {
  const known = byKey.get(key);
  if (known) return known;
  const entry = findCip(key);
  if (!entry) return undefined;
  const { code, title, group, family } = entry;
  const about = title.startsWith(group) ? family : group;
  const subject: Subject = { key: code, label: title, about, synonyms: [], cips: [code], skills: [] };
  byKey.set(code, subject);
  return subject;
}

/** Whether the key names a subject. */
export const isSubject = (key: string): key is ChosenSubject => findSubject(key) !== undefined;
