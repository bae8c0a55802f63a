import { Button, Link, Text } from "@react-email/components";
import type { LeadMailFacts } from "#lib/leads/mail-facts.ts";
import { MailFrame } from "./mail-frame.tsx";
import { styles } from "./mail-styles.ts";
import { SchoolList } from "./school-list.tsx";

export const confirmSubject = ({ reference }: LeadMailFacts) => `Confirm your request ${reference}`;

/** Sent when the browser could not do the work: nothing goes out until a button behind this link is pressed. */
export function ConfirmMail({ reference, publisher, schools, links, confirmBy }: LeadMailFacts) {
  return (
    <MailFrame
      title="Confirm your request"
      preview="Nothing is sent until you confirm it."
      reference={reference}
      publisher={publisher}
    >
      <Text style={styles.text}>
        Somebody, most likely you, asked {schools.length === 1 ? "this school" : "these schools"} for
        information with your address. Nothing is sent until you confirm it.
      </Text>
      <SchoolList schools={schools} />
      <Text style={styles.text}>
        <Button href={links.confirm} style={styles.button}>
          See the request and confirm it
        </Button>
      </Text>
      <Text style={styles.text}>
        The link works until {confirmBy}. If you did not ask, do nothing: no school gets anything. Or tell us:{" "}
        <Link href={links.notMe} style={styles.link}>
          I did not make this request
        </Link>
      </Text>
    </MailFrame>
  );
}
