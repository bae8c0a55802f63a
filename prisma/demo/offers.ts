import type { CredentialLevel, EducationLevel, SkillLevel } from "#lib/platform/prisma/enums.ts";

/** What the demo world's programs of one subject are called, and what they prepare for. */
interface DemoSubject {
  title: string;
  cipByLevel: Partial<Record<CredentialLevel, string>>;
  cip: string;
  preparesFor: string | null;
  /** Where the level decides which exam it is. */
  preparesForByLevel?: Partial<Record<CredentialLevel, string>>;
  /** Programmatic accreditation that some of them hold. */
  accreditation: string | null;
}

export const demoSubjects: Record<string, DemoSubject> = {
  "health-information": {
    title: "Health Information",
    cip: "51.0707",
    cipByLevel: { bachelors: "51.0706" },
    preparesFor: "RHIT exam",
    preparesForByLevel: { certificate: "CCA exam", bachelors: "RHIA exam" },
    accreditation: "Program accreditation for health information (demo)",
  },
  "medical-coding": {
    title: "Medical Coding and Billing",
    cip: "51.0713",
    cipByLevel: { associate: "51.0714" },
    preparesFor: "CPC or CCA coding exam",
    accreditation: null,
  },
  "health-informatics": {
    title: "Health Informatics",
    cip: "51.2706",
    cipByLevel: {},
    preparesFor: "RHIA or CAHIMS exam",
    accreditation: "Program accreditation for health informatics (demo)",
  },
  "health-data": {
    title: "Health Data",
    cip: "51.2706",
    cipByLevel: {},
    preparesFor: "CHDA exam, after work experience",
    accreditation: null,
  },
  "data-analytics": {
    title: "Data Analytics",
    cip: "30.7101",
    cipByLevel: { masters: "30.7001" },
    preparesFor: null,
    accreditation: null,
  },
  cybersecurity: {
    title: "Cybersecurity",
    cip: "11.1003",
    cipByLevel: {},
    preparesFor: "Security+ exam",
    accreditation: "Program accreditation for cybersecurity (demo)",
  },
  "software-development": {
    title: "Software Development",
    cip: "11.0201",
    cipByLevel: { bachelors: "11.0701", masters: "14.0903" },
    preparesFor: null,
    accreditation: "Program accreditation for computing (demo)",
  },
  "web-development": {
    title: "Web Development",
    cip: "11.0801",
    cipByLevel: { bachelors: "11.1004" },
    preparesFor: null,
    accreditation: null,
  },
};

interface DemoLevel {
  /** Wraps the subject's title. */
  name: (title: string) => string;
  /** Months at full-time pace, low and high. */
  months: [number, number];
  /** Whole price in US dollars at a private school, low and high. */
  dollars: [number, number];
  minEducation: EducationLevel;
  entrySkill: SkillLevel | null;
  transferCredits: [number, number] | null;
}

export const demoLevels: Record<CredentialLevel, DemoLevel> = {
  bootcamp: {
    name: (title) => `${title} Bootcamp`,
    months: [3, 8],
    dollars: [6_500, 16_900],
    minEducation: "high_school",
    entrySkill: "some",
    transferCredits: null,
  },
  certificate: {
    name: (title) => `Certificate in ${title}`,
    months: [6, 12],
    dollars: [2_800, 14_500],
    minEducation: "high_school",
    entrySkill: "none",
    transferCredits: [0, 12],
  },
  associate: {
    name: (title) => `Associate of Applied Science in ${title}`,
    months: [18, 24],
    dollars: [8_400, 31_000],
    minEducation: "high_school",
    entrySkill: null,
    transferCredits: [15, 45],
  },
  bachelors: {
    name: (title) => `Bachelor of Science in ${title}`,
    months: [36, 48],
    dollars: [33_000, 88_000],
    minEducation: "high_school",
    entrySkill: null,
    transferCredits: [60, 90],
  },
  post_bachelors_certificate: {
    name: (title) => `Graduate Certificate in ${title}`,
    months: [8, 12],
    dollars: [7_800, 19_500],
    minEducation: "bachelors",
    entrySkill: null,
    transferCredits: [0, 6],
  },
  masters: {
    name: (title) => `Master of Science in ${title}`,
    months: [12, 24],
    dollars: [16_500, 54_000],
    minEducation: "bachelors",
    entrySkill: null,
    transferCredits: [6, 12],
  },
  doctorate: {
    name: (title) => `Doctor of Philosophy in ${title}`,
    months: [36, 60],
    dollars: [42_000, 96_000],
    minEducation: "masters",
    entrySkill: null,
    transferCredits: [0, 18],
  },
};
