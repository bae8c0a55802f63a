import { Button, Link, Text } from "@react-email/components";
import type { LeadMailFacts } from "#lib/leads/mail-facts.ts";
import { MailFrame } from "./mail-frame.tsx";
import { styles } from "./mail-styles.ts";
import { SchoolList } from "./school-list.tsx";

export const receiptSubject = ({ reference, schools }: LeadMailFacts) =>
  isRepeat(schools) ? `You asked before: your request ${reference}` : `We have your request ${reference}`;

/** Whether no school gets anything new by this request. */
const isRepeat = (schools: LeadMailFacts["schools"]) => schools.every(({ earlier }) => earlier !== null);

/** Sent with each new request: what goes to whom, the way back, and how to stop it. */
export function ReceiptMail({ reference, publisher, schools, links }: LeadMailFacts) {
  return (
    <MailFrame
      title={isRepeat(schools) ? "You asked for this before" : "We have your request"}
      preview="What goes to whom, and how to change your mind."
      reference={reference}
      publisher={publisher}
    >
      <Text style={styles.text}>
        {isRepeat(schools)
          ? "A school gets the same request once, so nothing new is sent:"
          : `We pass it on to ${schools.length === 1 ? "this school" : "these schools"}, and to nobody else:`}
      </Text>
      <SchoolList schools={schools} />
      <Text style={styles.text}>
        Your receipt shows when each school has accepted it. There you can also withdraw, change how you are
        contacted, and have your details deleted. Keep the link to yourself: it opens without a password.
      </Text>
      <Text style={styles.text}>
        <Button href={links.receipt} style={styles.button}>
          Open your receipt
        </Button>
      </Text>
      <Text style={styles.text}>
        Somebody else used your address?{" "}
        <Link href={links.notMe} style={styles.link}>
          I did not make this request
        </Link>{" "}
        stops everything.
      </Text>
    </MailFrame>
  );
}
