import { paths } from "#lib/platform/paths.ts";
import styles from "./disclosure-strip.module.css";

/** Who pays, in the words in force, beside whatever could be taken for advice on schools. */
export function DisclosureStrip({ text }: { text: string }) {
  return (
    <div className={styles.strip} role="note">
      <p>
        <strong>Advertiser disclosure.</strong> {text}{" "}
        <a href={paths.advertiserDisclosure()}>Read the full disclosure</a>
      </p>
    </div>
  );
}
