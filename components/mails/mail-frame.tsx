import { Body, Container, Head, Heading, Hr, Html, Preview, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { small, styles } from "./mail-styles.ts";

interface MailFrameProps {
  title: string;
  /** What mail programs show beside the subject. */
  preview: string;
  reference: string;
  publisher: string;
  children: ReactNode;
}

/** What every mail about a request looks like: one column, no picture, nothing loaded, nothing counted. */
export function MailFrame({ title, preview, reference, publisher, children }: MailFrameProps) {
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light dark" />
      </Head>
      <Preview>{preview}</Preview>
      <Body style={styles.body}>
        <Container style={styles.column}>
          <Heading as="h1" style={styles.heading}>
            {title}
          </Heading>
          {children}
          <Hr style={styles.rule} />
          <Text style={small}>
            Your reference number is {reference}. This mail is about this request only; we use your address
            for nothing else.
          </Text>
          <Text style={small}>Fairmatch, run by {publisher}</Text>
        </Container>
      </Body>
    </Html>
  );
}
