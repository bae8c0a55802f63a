/** Where a school of the demo world teaches: ZIP codes of real cities. */
interface DemoCampus {
  name: string;
  zip: string;
}

export type SchoolKind = "community" | "university" | "career" | "online" | "bootcamp";

export interface DemoSchool {
  slug: string;
  name: string;
  legalName: string;
  kind: SchoolKind;
  /** Two-letter state whose residents pay the in-state price; null where there is one price. */
  homeState: string | null;
  accreditor: string;
  summary: string;
  campuses: DemoCampus[];
  /** "subject:level", one program each. */
  offers: string[];
}

export interface DemoPartner {
  slug: string;
  name: string;
  legalName: string;
  schools: DemoSchool[];
}

const HIGHER = "Demo Regional Accreditor (invented)";
const CAREER = "Demo Career School Accreditor (invented)";
const BOARD = "Demo State Licensing Board (invented)";

/** Twelve partners with 25 schools. Every name is invented; screens mark them as demo data. */
export const demoPartners: DemoPartner[] = [
  {
    slug: "northfield-learning",
    name: "Northfield Learning",
    legalName: "Northfield Learning Group, Inc.",
    schools: [
      {
        slug: "northfield-college",
        name: "Northfield College",
        legalName: "Northfield College of Ohio, Inc.",
        kind: "community",
        homeState: "OH",
        accreditor: HIGHER,
        summary: "A two-year college with evening classes in two cities and most programs online as well.",
        campuses: [
          { name: "Downtown Columbus", zip: "43215" },
          { name: "Dayton", zip: "45402" },
        ],
        offers: [
          "health-information:associate",
          "health-information:certificate",
          "medical-coding:certificate",
          "cybersecurity:associate",
          "web-development:certificate",
          "data-analytics:certificate",
        ],
      },
      {
        slug: "northfield-online",
        name: "Northfield Online",
        legalName: "Northfield Online University, Inc.",
        kind: "online",
        homeState: null,
        accreditor: HIGHER,
        summary: "Northfield's online university for working adults, with eight starts a year.",
        campuses: [{ name: "Student services, Columbus", zip: "43215" }],
        offers: [
          "health-information:bachelors",
          "health-informatics:masters",
          "data-analytics:bachelors",
          "cybersecurity:bachelors",
          "software-development:bachelors",
          "medical-coding:associate",
        ],
      },
    ],
  },
  {
    slug: "harrow-lake",
    name: "Harrow Lake Education",
    legalName: "Harrow Lake Education Cooperative",
    schools: [
      {
        slug: "harrow-lake-community-college",
        name: "Harrow Lake Community College",
        legalName: "Harrow Lake Community College District (demo)",
        kind: "community",
        homeState: "WI",
        accreditor: HIGHER,
        summary: "A public-style two-year college near the water, strong in health records and networking.",
        campuses: [
          { name: "Milwaukee", zip: "53203" },
          { name: "Minneapolis center", zip: "55403" },
        ],
        offers: [
          "health-information:associate",
          "medical-coding:certificate",
          "medical-coding:associate",
          "cybersecurity:certificate",
          "software-development:associate",
          "web-development:associate",
        ],
      },
      {
        slug: "harrow-lake-technical-institute",
        name: "Harrow Lake Technical Institute",
        legalName: "Harrow Lake Technical Institute, NFP",
        kind: "career",
        homeState: "IL",
        accreditor: CAREER,
        summary: "Short, hands-on programs in the middle of Chicago.",
        campuses: [{ name: "South Loop", zip: "60605" }],
        offers: [
          "medical-coding:certificate",
          "health-information:certificate",
          "cybersecurity:certificate",
          "web-development:certificate",
          "software-development:certificate",
          "data-analytics:certificate",
        ],
      },
    ],
  },
  {
    slug: "cedar-meridian",
    name: "Cedar Meridian",
    legalName: "Cedar Meridian University System",
    schools: [
      {
        slug: "cedar-meridian-university",
        name: "Cedar Meridian University",
        legalName: "Cedar Meridian University",
        kind: "university",
        homeState: "AZ",
        accreditor: HIGHER,
        summary: "A university with two desert campuses and a large online school.",
        campuses: [
          { name: "Phoenix", zip: "85004" },
          { name: "Tucson", zip: "85701" },
        ],
        offers: [
          "health-information:bachelors",
          "health-informatics:masters",
          "cybersecurity:bachelors",
          "cybersecurity:masters",
          "software-development:bachelors",
          "data-analytics:masters",
        ],
      },
      {
        slug: "cedar-meridian-informatics",
        name: "Cedar Meridian School of Informatics",
        legalName: "Cedar Meridian School of Informatics, LLC",
        kind: "university",
        homeState: "CO",
        accreditor: HIGHER,
        summary: "A graduate school for people who already work with data or in health care.",
        campuses: [{ name: "Denver", zip: "80204" }],
        offers: [
          "health-informatics:masters",
          "health-informatics:post_bachelors_certificate",
          "health-informatics:doctorate",
          "data-analytics:masters",
          "data-analytics:post_bachelors_certificate",
          "health-data:bootcamp",
        ],
      },
    ],
  },
  {
    slug: "bluestem-careers",
    name: "Bluestem Careers",
    legalName: "Bluestem Career Education, LLC",
    schools: [
      {
        slug: "bluestem-career-college",
        name: "Bluestem Career College",
        legalName: "Bluestem Career College, LLC",
        kind: "career",
        homeState: null,
        accreditor: CAREER,
        summary: "Career programs with day and evening groups in three plains cities.",
        campuses: [
          { name: "Kansas City", zip: "64106" },
          { name: "Oklahoma City", zip: "73102" },
          { name: "St. Louis", zip: "63103" },
        ],
        offers: [
          "medical-coding:certificate",
          "medical-coding:associate",
          "health-information:associate",
          "health-information:certificate",
          "cybersecurity:associate",
          "web-development:certificate",
        ],
      },
      {
        slug: "bluestem-online",
        name: "Bluestem Online",
        legalName: "Bluestem Online Learning, LLC",
        kind: "online",
        homeState: null,
        accreditor: CAREER,
        summary: "Online certificates and associate degrees with a start every month.",
        campuses: [{ name: "Student services, Kansas City", zip: "64106" }],
        offers: [
          "medical-coding:certificate",
          "health-information:associate",
          "health-information:certificate",
          "data-analytics:certificate",
          "software-development:associate",
          "cybersecurity:certificate",
        ],
      },
    ],
  },
  {
    slug: "tidepine",
    name: "Tidepine",
    legalName: "Tidepine University Holdings, Inc.",
    schools: [
      {
        slug: "tidepine-university",
        name: "Tidepine University",
        legalName: "Tidepine University, Inc.",
        kind: "university",
        homeState: "VA",
        accreditor: HIGHER,
        summary: "A mid-sized university known for its evening degrees for people with jobs.",
        campuses: [
          { name: "Richmond", zip: "23219" },
          { name: "Charlotte", zip: "28202" },
        ],
        offers: [
          "cybersecurity:bachelors",
          "cybersecurity:masters",
          "software-development:bachelors",
          "data-analytics:bachelors",
          "health-information:bachelors",
          "web-development:bachelors",
        ],
      },
      {
        slug: "tidepine-health-sciences",
        name: "Tidepine College of Health Sciences",
        legalName: "Tidepine College of Health Sciences, Inc.",
        kind: "community",
        homeState: "NC",
        accreditor: HIGHER,
        summary: "Health records, coding and billing, with practicums in local clinics.",
        campuses: [{ name: "Raleigh", zip: "27601" }],
        offers: [
          "health-information:associate",
          "health-information:certificate",
          "medical-coding:certificate",
          "medical-coding:associate",
          "health-informatics:post_bachelors_certificate",
          "health-data:bootcamp",
        ],
      },
    ],
  },
  {
    slug: "kestrel-code",
    name: "Kestrel Code",
    legalName: "Kestrel Code Schools, Inc.",
    schools: [
      {
        slug: "kestrel-code-school",
        name: "Kestrel Code School",
        legalName: "Kestrel Code School, Inc.",
        kind: "bootcamp",
        homeState: null,
        accreditor: BOARD,
        summary: "Full-time and evening coding bootcamps in three cities and online.",
        campuses: [
          { name: "Austin", zip: "78701" },
          { name: "New York", zip: "10018" },
          { name: "Seattle", zip: "98101" },
        ],
        offers: [
          "software-development:bootcamp",
          "web-development:bootcamp",
          "cybersecurity:bootcamp",
          "data-analytics:bootcamp",
          "web-development:certificate",
          "software-development:certificate",
        ],
      },
      {
        slug: "kestrel-data-academy",
        name: "Kestrel Data Academy",
        legalName: "Kestrel Data Academy, Inc.",
        kind: "bootcamp",
        homeState: null,
        accreditor: BOARD,
        summary: "Online data bootcamps, among them one built on health records.",
        campuses: [{ name: "Student services, Austin", zip: "78701" }],
        offers: [
          "data-analytics:bootcamp",
          "health-data:bootcamp",
          "data-analytics:certificate",
          "cybersecurity:bootcamp",
          "software-development:bootcamp",
          "web-development:bootcamp",
        ],
      },
    ],
  },
  {
    slug: "sable-ridge",
    name: "Sable Ridge",
    legalName: "Sable Ridge Institute of Technology",
    schools: [
      {
        slug: "sable-ridge-institute",
        name: "Sable Ridge Institute of Technology",
        legalName: "Sable Ridge Institute of Technology",
        kind: "university",
        homeState: "PA",
        accreditor: HIGHER,
        summary: "A technical university on two Pennsylvania campuses with paid work terms.",
        campuses: [
          { name: "Pittsburgh", zip: "15222" },
          { name: "Philadelphia", zip: "19107" },
        ],
        offers: [
          "software-development:bachelors",
          "software-development:masters",
          "cybersecurity:bachelors",
          "cybersecurity:post_bachelors_certificate",
          "data-analytics:bachelors",
          "health-informatics:masters",
        ],
      },
    ],
  },
  {
    slug: "lumen-bay",
    name: "Lumen Bay",
    legalName: "Lumen Bay Education Trust",
    schools: [
      {
        slug: "lumen-bay-university",
        name: "Lumen Bay University",
        legalName: "Lumen Bay University",
        kind: "university",
        homeState: "CA",
        accreditor: HIGHER,
        summary: "A Californian university with hybrid degrees on two campuses.",
        campuses: [
          { name: "San Diego", zip: "92101" },
          { name: "Oakland", zip: "94612" },
        ],
        offers: [
          "software-development:bachelors",
          "data-analytics:bachelors",
          "data-analytics:masters",
          "health-informatics:masters",
          "cybersecurity:masters",
          "web-development:bachelors",
        ],
      },
      {
        slug: "lumen-bay-college",
        name: "Lumen Bay College",
        legalName: "Lumen Bay College District (demo)",
        kind: "community",
        homeState: "CA",
        accreditor: HIGHER,
        summary: "Low-cost certificates and associate degrees in the middle of Los Angeles.",
        campuses: [{ name: "Los Angeles", zip: "90015" }],
        offers: [
          "health-information:associate",
          "medical-coding:certificate",
          "web-development:certificate",
          "cybersecurity:certificate",
          "software-development:associate",
          "data-analytics:certificate",
        ],
      },
    ],
  },
  {
    slug: "quarry-hill",
    name: "Quarry Hill",
    legalName: "Quarry Hill Education Foundation",
    schools: [
      {
        slug: "quarry-hill-state-college",
        name: "Quarry Hill State College",
        legalName: "Quarry Hill State College (demo)",
        kind: "university",
        homeState: "TN",
        accreditor: HIGHER,
        summary: "A public-style college with four-year degrees and a generous transfer policy.",
        campuses: [
          { name: "Nashville", zip: "37203" },
          { name: "Birmingham center", zip: "35203" },
        ],
        offers: [
          "health-information:bachelors",
          "health-information:associate",
          "software-development:bachelors",
          "cybersecurity:bachelors",
          "data-analytics:bachelors",
          "health-informatics:bachelors",
        ],
      },
      {
        slug: "quarry-hill-health-academy",
        name: "Quarry Hill Health Academy",
        legalName: "Quarry Hill Health Academy, Inc.",
        kind: "career",
        homeState: null,
        accreditor: CAREER,
        summary: "Short programs for health office work in Atlanta and online.",
        campuses: [{ name: "Atlanta", zip: "30303" }],
        offers: [
          "medical-coding:certificate",
          "health-information:certificate",
          "medical-coding:associate",
          "health-data:bootcamp",
          "health-information:associate",
          "data-analytics:certificate",
        ],
      },
    ],
  },
  {
    slug: "wren-and-alder",
    name: "Wren & Alder",
    legalName: "Wren & Alder Learning, PBC",
    schools: [
      {
        slug: "wren-bootcamps",
        name: "Wren Bootcamps",
        legalName: "Wren Bootcamps, PBC",
        kind: "bootcamp",
        homeState: null,
        accreditor: BOARD,
        summary: "Part-time bootcamps for people who keep their job, online and in Boston.",
        campuses: [{ name: "Boston", zip: "02116" }],
        offers: [
          "software-development:bootcamp",
          "web-development:bootcamp",
          "data-analytics:bootcamp",
          "cybersecurity:bootcamp",
          "health-data:bootcamp",
          "cybersecurity:certificate",
        ],
      },
      {
        slug: "alder-institute",
        name: "Alder Institute",
        legalName: "Alder Institute of Applied Computing, Inc.",
        kind: "university",
        homeState: null,
        accreditor: HIGHER,
        summary: "Applied computing degrees in New York and Newark, many of them in the evening.",
        campuses: [
          { name: "New York", zip: "10018" },
          { name: "Newark", zip: "07102" },
        ],
        offers: [
          "software-development:masters",
          "software-development:bachelors",
          "cybersecurity:masters",
          "data-analytics:masters",
          "web-development:associate",
          "health-informatics:post_bachelors_certificate",
        ],
      },
    ],
  },
  {
    slug: "gulfmere",
    name: "Gulfmere",
    legalName: "Gulfmere University Group, Inc.",
    schools: [
      {
        slug: "gulfmere-university",
        name: "Gulfmere University",
        legalName: "Gulfmere University of Florida, Inc.",
        kind: "university",
        homeState: "FL",
        accreditor: HIGHER,
        summary: "Three Florida campuses with health and computing degrees.",
        campuses: [
          { name: "Tampa", zip: "33602" },
          { name: "Jacksonville", zip: "32202" },
          { name: "Miami", zip: "33132" },
        ],
        offers: [
          "health-information:bachelors",
          "health-informatics:masters",
          "software-development:bachelors",
          "cybersecurity:bachelors",
          "data-analytics:bachelors",
          "health-informatics:doctorate",
        ],
      },
      {
        slug: "gulfmere-technical-college",
        name: "Gulfmere Technical College",
        legalName: "Gulfmere Technical College, LLC",
        kind: "career",
        homeState: "TX",
        accreditor: CAREER,
        summary: "Technical certificates and associate degrees on the Gulf coast.",
        campuses: [
          { name: "Houston", zip: "77002" },
          { name: "New Orleans", zip: "70112" },
        ],
        offers: [
          "medical-coding:certificate",
          "health-information:associate",
          "cybersecurity:associate",
          "web-development:associate",
          "software-development:certificate",
          "data-analytics:certificate",
        ],
      },
      {
        slug: "gulfmere-online",
        name: "Gulfmere Online",
        legalName: "Gulfmere Online, Inc.",
        kind: "online",
        homeState: null,
        accreditor: HIGHER,
        summary: "Self-paced online degrees with a flat price per term.",
        campuses: [{ name: "Student services, Tampa", zip: "33602" }],
        offers: [
          "health-information:bachelors",
          "medical-coding:associate",
          "cybersecurity:bachelors",
          "data-analytics:masters",
          "health-informatics:masters",
          "web-development:bachelors",
        ],
      },
    ],
  },
  {
    slug: "larkspur",
    name: "Larkspur",
    legalName: "Larkspur Universities, Inc.",
    schools: [
      {
        slug: "larkspur-university",
        name: "Larkspur University",
        legalName: "Larkspur University of Utah, Inc.",
        kind: "university",
        homeState: "UT",
        accreditor: HIGHER,
        summary: "A mountain-west university with small classes in three cities.",
        campuses: [
          { name: "Salt Lake City", zip: "84101" },
          { name: "Las Vegas", zip: "89101" },
          { name: "Albuquerque", zip: "87102" },
        ],
        offers: [
          "cybersecurity:bachelors",
          "software-development:bachelors",
          "health-information:bachelors",
          "data-analytics:bachelors",
          "web-development:bachelors",
          "health-informatics:bachelors",
        ],
      },
      {
        slug: "larkspur-online",
        name: "Larkspur Online",
        legalName: "Larkspur Online University, Inc.",
        kind: "online",
        homeState: null,
        accreditor: HIGHER,
        summary: "Online degrees for people with college credits to bring along.",
        campuses: [{ name: "Student services, Salt Lake City", zip: "84101" }],
        offers: [
          "health-information:associate",
          "health-information:bachelors",
          "software-development:bachelors",
          "cybersecurity:masters",
          "health-informatics:masters",
          "data-analytics:post_bachelors_certificate",
        ],
      },
      {
        slug: "larkspur-pacific",
        name: "Larkspur Pacific College",
        legalName: "Larkspur Pacific College, Inc.",
        kind: "community",
        homeState: "OR",
        accreditor: HIGHER,
        summary: "A two-year college in Portland with a center in Honolulu.",
        campuses: [
          { name: "Portland", zip: "97204" },
          { name: "Honolulu center", zip: "96813" },
        ],
        offers: [
          "health-information:associate",
          "medical-coding:certificate",
          "cybersecurity:associate",
          "software-development:associate",
          "web-development:certificate",
          "health-information:certificate",
        ],
      },
    ],
  },
];
