import { Checkbox } from "#components/forms/checkbox.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Stack } from "#components/ui/stack.tsx";
import type { SavedViewRow } from "#lib/catalogue/saved-view-views.ts";
import { paths } from "#lib/platform/paths.ts";
import type { ListKind } from "#lib/platform/prisma/enums.ts";
import { shownFields } from "./list-address.ts";
import styles from "./saved-views.module.css";

export interface SavedViewsProps {
  views: readonly SavedViewRow[];
  /** The one that is shown. */
  current: SavedViewRow | null;
  mayKeep: boolean;
  mayShare: boolean;
  /** The last view could not be kept: it had no name. */
  hasProblem: boolean;
}

interface ListProps {
  list: ListKind;
  path: string;
  filter: Readonly<Record<string, string | undefined>>;
}

/** Lists that were kept under a name, as links, and how one is kept. */
export function SavedViews({
  list,
  path,
  filter,
  views,
  current,
  mayKeep,
  mayShare,
  hasProblem,
}: SavedViewsProps & ListProps) {
  if (!mayKeep && views.length === 0) return null;
  return (
    <nav aria-label="Views" className={styles.views}>
      {views.length > 0 && (
        <ul className={styles.links}>
          <li>
            <a href={`${path}?view=all`} aria-current={filter.view === "all" ? "page" : undefined}>
              All
            </a>
          </li>
          {views.map((view) => (
            <li key={view.id}>
              <a href={`${path}?view=${view.id}`} aria-current={view.id === current?.id ? "page" : undefined}>
                {view.name}
              </a>
              {view.isShared && <span className={styles.mark}> shared</span>}
              {view.isDefault && <span className={styles.mark}> default</span>}
            </li>
          ))}
        </ul>
      )}
      {mayKeep && (
        <Disclosure
          summary={views.length > 0 ? "Keep or forget a view" : "Keep this view under a name"}
          open={hasProblem}
        >
          <Stack>
            <form method="post" action={paths.admin.saveView()} className={styles.form}>
              <input type="hidden" name="list" value={list} />
              {shownFields(filter).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <TextField
                name="viewName"
                label="Name of this view"
                hint="Its filters, columns and order are kept, not what it finds today."
                error={hasProblem ? "Enter a name for the view, of at most 60 characters." : undefined}
                maxLength={60}
                required
                autoComplete="off"
                defaultValue={current?.name}
              />
              <Checkbox
                name="isDefault"
                label="Show it when the list is opened"
                defaultChecked={current?.isDefault}
              />
              {mayShare && (
                <Checkbox name="isShared" label="For everybody on staff" defaultChecked={current?.isShared} />
              )}
              <Button type="submit" variant="secondary">
                Keep this view
              </Button>
            </form>
            {current?.mayDelete && (
              <form method="post" action={paths.admin.deleteView()}>
                <input type="hidden" name="id" value={current.id} />
                <Button type="submit" variant="quiet">
                  Forget the view “{current.name}”
                </Button>
              </form>
            )}
          </Stack>
        </Disclosure>
      )}
    </nav>
  );
}
