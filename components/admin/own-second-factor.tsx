import { ButtonLink } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { FormFailure } from "#lib/access/form-result.ts";
import type { OwnPassword } from "#lib/accounts/account-schema.ts";
import type { Account } from "#lib/accounts/account-views.ts";
import { paths } from "#lib/platform/paths.ts";
import { OwnPasswordForm } from "./own-password-form.tsx";

type Save = (input: unknown) => Promise<FormFailure<OwnPassword>>;

/** One's own second step at sign-in: whether there is one, and what can be done with it. */
export function OwnSecondFactor({
  secondFactor: { isSetUp, isNeeded, recoveryCodesLeft },
  renewCodes,
  remove,
}: {
  secondFactor: NonNullable<Account["secondFactor"]>;
  renewCodes: Save;
  remove: Save;
}) {
  return (
    <section aria-label="Second step at sign-in">
      <h2>Second step at sign-in</h2>
      {isSetUp ? (
        <>
          <p>
            Each sign-in asks for a code of your app. Recovery codes that are left: {recoveryCodesLeft} of 10.
          </p>
          <Disclosure summary="Make new recovery codes">
            <OwnPasswordForm id="renew" label="Make new recovery codes" save={renewCodes} />
          </Disclosure>
          <Disclosure summary={isNeeded ? "Use another app" : "Take the second step away"}>
            <p>
              All other sessions end.{" "}
              {isNeeded && "Your role needs a second step, so you set it up anew at once."}
            </p>
            <OwnPasswordForm id="remove" label="Take it away" save={remove} />
          </Disclosure>
        </>
      ) : (
        <>
          <p>A password alone opens everything that you may see.</p>
          <ButtonLink variant="secondary" href={paths.admin.secondFactor()}>
            Set up a second step
          </ButtonLink>
        </>
      )}
    </section>
  );
}
