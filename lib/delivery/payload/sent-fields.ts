/** Something that a school receives of a request, in words for the privacy page. */
export interface SentField {
  words: string;
  /** Only then; null: always. */
  when: string | null;
  /** Where it stands in the webhook's `data`. A test compares them with what leaves. */
  paths: readonly string[];
}

export const SENT_FIELDS: readonly SentField[] = [
  { words: "Your name", when: null, paths: ["person.name"] },
  { words: "Your e-mail address", when: "if you agreed to e-mail", paths: ["person.email"] },
  {
    words: "Your phone number",
    when: "if you agreed to text messages or calls",
    paths: ["person.phone"],
  },
  { words: "Your ZIP code and its state", when: null, paths: ["person.zip", "person.state"] },
  { words: "That you are old enough", when: null, paths: ["person.age_confirmed"] },
  {
    words: "When you might start, and your question",
    when: "if you filled them in",
    paths: ["request.start_when", "request.question"],
  },
  {
    words: "The days and times when contact is welcome",
    when: "if you chose any",
    paths: ["contact.days", "contact.hours"],
  },
  {
    words: "The ways of contact that you agreed to, with the text of each, when you agreed and on which page",
    when: null,
    paths: [
      "contact.channels",
      "consents.channel",
      "consents.text",
      "consents.text_sha256",
      "consents.disclosure_version_id",
      "consents.language",
      "consents.page",
      "consents.given_at",
    ],
  },
  {
    words: "The program and school that you ask about, your reference number, and when you sent the request",
    when: null,
    paths: [
      "inquiry_id",
      "reference",
      "test",
      "submitted_at",
      "school.id",
      "school.slug",
      "school.name",
      "school.unitid",
      "program.id",
      "program.slug",
      "program.name",
      "program.cip_code",
      "program.level",
    ],
  },
];
