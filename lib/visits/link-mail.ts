import { dayWords } from "#lib/platform/dates.ts";

/** Where the sealed mail of a link stands (`seal`). */
export const linkPlace = (linkId: string) => `visit_link.mail:${linkId}`;

/** The mail with a link to somebody's answers: no answer, no name, nothing to count who opens it. */
export function linkMail({
  link,
  expiresAt,
  publisher,
}: {
  link: string;
  expiresAt: Date;
  publisher: string;
}): { subject: string; text: string } {
  return {
    subject: "Your link to your Fairmatch answers",
    text: [
      "Somebody, most likely you, asked us to send this link. It opens the answers of a match on another device:",
      link,
      `It works once, before ${dayWords(expiresAt)}. Open it on the device where you want to go on, and press the button there.`,
      "If you did not ask for it, do nothing: nobody gets anything from it. We use your address for this mail only and delete it as soon as the mail is sent.",
      `Fairmatch, run by ${publisher}`,
    ].join("\n\n"),
  };
}
