import type { ReactNode } from "react";
import { SubmitButton } from "#components/forms/submit-button.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { Cluster, Stack } from "#components/ui/stack.tsx";

interface ReceiptQuestionProps {
  title: string;
  /** Where the one button posts to. */
  action: string;
  /** What the button does, in its own words. */
  button: string;
  isDangerous?: boolean;
  /** Sent along. */
  fields?: Record<string, string>;
  /** Back to the receipt, in words. */
  back: { href: string; words: string };
  /** What happens and what does not. */
  children: ReactNode;
}

/** Asks before something is done: what happens, one button, and a way back. Looking does nothing. */
export function ReceiptQuestion(props: ReceiptQuestionProps) {
  const { title, action, button, isDangerous = false, fields = {}, back, children } = props;
  return (
    <Page width="form" kicker="Receipt" title={title}>
      <Stack gap={6}>
        {children}
        <form method="post" action={action}>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Cluster>
            <SubmitButton size="large" variant={isDangerous ? "danger" : "primary"}>
              {button}
            </SubmitButton>
            <ButtonLink href={back.href} variant="secondary" size="large">
              {back.words}
            </ButtonLink>
          </Cluster>
        </form>
      </Stack>
    </Page>
  );
}
