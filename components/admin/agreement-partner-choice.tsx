import { EmptyState } from "#components/ui/empty-state.tsx";
import { paths } from "#lib/platform/paths.ts";
import styles from "./agreement-partner-choice.module.css";

/** With whom a new agreement is made. */
export function AgreementPartnerChoice({ partners }: { partners: { id: string; name: string }[] }) {
  if (partners.length === 0)
    return (
      <EmptyState title="No partners yet">
        <p>Add the partner first, then its agreement.</p>
      </EmptyState>
    );
  return (
    <section aria-labelledby="partners">
      <h2 id="partners">With which partner?</h2>
      <ul className={styles.list}>
        {partners.map(({ id, name }) => (
          <li key={id}>
            <a href={paths.admin.newAgreement(id)}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
