import { ErrorSummary } from "#components/forms/error-summary.tsx";
import { FileField } from "#components/forms/file-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Logo as LogoPicture } from "#components/ui/logo.tsx";
import { isLogoRefusal, LOGO_REFUSALS, type Logo } from "#lib/catalogue/logo-words.ts";
import { paths } from "#lib/platform/paths.ts";
import styles from "./partner-logo.module.css";

interface PartnerLogoProps {
  partnerId: string;
  logo: Logo | null;
  mayWrite: boolean;
  /** Why the last file was not taken. */
  problem: unknown;
}

/** A partner's logo, and plain forms to change it, which need no script. */
export function PartnerLogo({ partnerId, logo, mayWrite, problem }: PartnerLogoProps) {
  const error = isLogoRefusal(problem) ? LOGO_REFUSALS[problem] : null;
  const seen = <input type="hidden" name="seen" value={logo?.hash ?? ""} />;
  return (
    <section aria-labelledby="logo" className={styles.logo}>
      <h2 id="logo">Logo</h2>
      {error && <ErrorSummary errors={[{ name: "file", message: error }]} />}
      {logo ? <LogoPicture {...logo} src={paths.logo(logo.hash)} /> : <p>None yet.</p>}
      {mayWrite && (
        <form
          method="post"
          action={paths.admin.partnerLogo(partnerId)}
          encType="multipart/form-data"
          className={styles.form}
        >
          {seen}
          <FileField
            name="file"
            label={logo ? "Another file" : "File"}
            hint="PNG, JPEG or WebP, up to 1 MB. Readers see it on the pages of the partner's schools, small, and nowhere in matches."
            error={error}
            accept="image/png,image/jpeg,image/webp"
          />
          <div>
            <Button type="submit" variant="secondary">
              {logo ? "Replace the logo" : "Add the logo"}
            </Button>
          </div>
        </form>
      )}
      {mayWrite && logo && (
        <form method="post" action={paths.admin.removePartnerLogo(partnerId)}>
          {seen}
          <Button type="submit" variant="quiet">
            Remove the logo
          </Button>
        </form>
      )}
    </section>
  );
}
