import { Button } from "#components/ui/button.tsx";
import { Cluster } from "#components/ui/stack.tsx";

/** Gives a list, as its filter stands, as a file that can be imported again. */
export function ExportButtons({
  action,
  filter = {},
}: {
  action: string;
  filter?: Readonly<Record<string, string | undefined>>;
}) {
  return (
    <form method="post" action={action}>
      {Object.entries(filter)
        .filter(([name, value]) => value && name !== "page")
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <Cluster>
        <Button type="submit" variant="quiet" name="format" value="xlsx">
          Export as Excel
        </Button>
        <Button type="submit" variant="quiet" name="format" value="csv">
          Export as CSV
        </Button>
      </Cluster>
    </form>
  );
}
