import { Heading, Link, Section, Text } from "@react-email/components";
import type { MailSchool } from "#lib/leads/mail-facts.ts";
import { styles } from "./mail-styles.ts";

/** Each school of a request, who receives it there, and the ways that were agreed to. */
export function SchoolList({ schools }: { schools: readonly MailSchool[] }) {
  return schools.map(({ name, programName, partnerLegalName, ways, earlier }) => (
    <Section key={name}>
      <Heading as="h2" style={styles.subheading}>
        {name}
      </Heading>
      <Text style={styles.text}>
        About {programName}. {partnerLegalName} receives the request. You agreed to: {ways.join(", ")}.
      </Text>
      {earlier && (
        <Text style={styles.text}>
          You asked {name} the same on {earlier.day}, so this school does not get it a second time.{" "}
          <Link href={earlier.receipt} style={styles.link}>
            See the receipt of that request
          </Link>
        </Text>
      )}
    </Section>
  ));
}
