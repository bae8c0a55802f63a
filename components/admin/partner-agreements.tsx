import { Badge } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Cluster } from "#components/ui/stack.tsx";
import type { AgreementListRow } from "#lib/agreements/agreement-views.ts";
import { PHASE_WORDS } from "#lib/agreements/agreement-words.ts";
import { paths } from "#lib/platform/paths.ts";
import { Day } from "./moment.tsx";
import styles from "./partner-agreements.module.css";

interface PartnerAgreementsProps {
  partnerId: string;
  agreements: AgreementListRow[];
  mayAdd: boolean;
}

/** The way from a partner to its commercial terms, for those who may read them. */
export function PartnerAgreements({ partnerId, agreements, mayAdd }: PartnerAgreementsProps) {
  return (
    <section aria-label="Agreements">
      <Cluster>
        <h2>Agreements</h2>
        {mayAdd && (
          <ButtonLink variant="secondary" size="small" href={paths.admin.newAgreement(partnerId)}>
            Add an agreement
          </ButtonLink>
        )}
      </Cluster>
      {agreements.length === 0 && <p>None yet. Without one, its programs take no requests.</p>}
      <ul className={styles.list}>
        {agreements.map(({ id, phase, startsOn, endsOn, isWaiting }) => (
          <li key={id} className={styles.item}>
            <a className={styles.link} href={paths.admin.agreement(id)}>
              From <Day on={startsOn} />
              {endsOn && (
                <>
                  {" "}
                  to <Day on={endsOn} />
                </>
              )}
            </a>
            <Badge tone={PHASE_WORDS[phase].tone}>{PHASE_WORDS[phase].words}</Badge>
            {isWaiting && phase !== "draft" && <Badge tone="warning">A change waits</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
}
