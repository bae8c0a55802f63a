import { Button } from "#components/ui/button.tsx";
import { paths } from "#lib/platform/paths.ts";

/** For a shared phone: one press, and this device holds nothing of the visit any more. */
export function ClearAnswers() {
  return (
    <form method="post" action={paths.matchClear()}>
      <Button type="submit" variant="quiet" size="small">
        Clear my answers
      </Button>
    </form>
  );
}
