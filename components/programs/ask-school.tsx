import { ButtonLink } from "#components/ui/button.tsx";
import { paths } from "#lib/platform/paths.ts";
import styles from "./ask-school.module.css";

interface AskSchoolProps {
  programId: string;
  school: { name: string; websiteUrl: string | null };
  /** From the agreement: whether a request can be sent from here today. */
  availability: {
    takesRequests: boolean;
    words: string;
    contactNote: string | null;
    partnerName: string | null;
  };
  /** Who pays, in the words in force. */
  disclosure: string;
}

/** The way from a program to its school: a request from here, or the school's own site. */
export function AskSchool({ programId, school, availability, disclosure }: AskSchoolProps) {
  return (
    <aside className={styles.box} aria-labelledby="ask-school">
      <h2 id="ask-school" className={styles.title}>
        Ask {school.name}
      </h2>
      {availability.takesRequests ? (
        <>
          <p>
            You choose how the school may reach you before anything is sent.
            {availability.partnerName && ` ${availability.partnerName} receives the request for it.`}{" "}
            {availability.contactNote}
          </p>
          <ButtonLink block href={paths.request([programId])}>
            Ask for information
          </ButtonLink>
        </>
      ) : (
        <p>{availability.words}.</p>
      )}
      {school.websiteUrl && (
        <p>
          <a href={school.websiteUrl} rel="noreferrer">
            The school's own site
          </a>
        </p>
      )}
      <p className={styles.disclosure}>
        {disclosure} <a href={paths.advertiserDisclosure()}>Who pays, and for what</a>
      </p>
    </aside>
  );
}
