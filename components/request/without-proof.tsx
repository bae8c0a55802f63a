/** What whoever's browser does not do the work is told before they send. */
export function WithoutProof({ confirmsByMail }: { confirmsByMail: boolean }) {
  return (
    <p>
      <strong>
        {confirmsByMail ? "You confirm this request by e-mail." : "We look at this request first."}
      </strong>{" "}
      Your browser cannot do the short check that keeps automated senders out.{" "}
      {confirmsByMail
        ? "So we send you an e-mail with a link. Nothing goes to a school until you press the button there."
        : "So somebody here reads your request before it goes to a school."}
    </p>
  );
}
