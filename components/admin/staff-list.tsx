import { Badge } from "#components/ui/badge.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { ROLE_WORDS } from "#lib/access/role-words.ts";
import type { StaffRow } from "#lib/accounts/staff-views.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./list.module.css";
import { Moment } from "./moment.tsx";

/** Everybody who can or could sign in. */
export function StaffList({ staff }: { staff: readonly StaffRow[] }) {
  return (
    <Table stacks caption="Staff" captionHidden>
      <thead>
        <tr>
          <HeadCell>Name</HeadCell>
          <HeadCell>E-mail address</HeadCell>
          <HeadCell>Role</HeadCell>
          <HeadCell>Sign-in</HeadCell>
          <HeadCell>Last seen</HeadCell>
        </tr>
      </thead>
      <tbody>
        {staff.map((person) => (
          <tr key={person.id}>
            <HeadCell scope="row" className={styles.name}>
              <a href={paths.admin.staffMember(person.id)}>{person.name}</a>
            </HeadCell>
            <Cell data-label="E-mail address">{person.email}</Cell>
            <Cell data-label="Role">{ROLE_WORDS[person.role]}</Cell>
            <Cell data-label="Sign-in">
              <SignInBadge isDisabled={person.isDisabled} />
            </Cell>
            <Cell data-label="Last seen">
              {person.lastSeenAt ? <Moment at={person.lastSeenAt} /> : "Not lately"}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export function SignInBadge({ isDisabled }: { isDisabled: boolean }) {
  return isDisabled ? <Badge tone="danger">Disabled</Badge> : <Badge tone="success">Can sign in</Badge>;
}
