import { type KeyboardEvent, type MouseEvent, useState } from "react";

interface ComboboxOptions {
  /** The list's id; its options have this id with their place. */
  listId: string;
  count: number;
  /** Whether the list is to be seen as far as this hook is not asked: a menu's always is. */
  isAlwaysOpen?: boolean;
  choose: (place: number) => void;
}

/**
 * A text field with a list of proposals, by the pattern of WAI-ARIA ("editable combobox with list autocomplete"):
 * the keyboard stays in the field, arrows move through the list, Enter takes, Escape closes, Tab leaves.
 */
export function useCombobox({ listId, count, isAlwaysOpen = false, choose }: ComboboxOptions) {
  const [isWanted, setWanted] = useState(false);
  const [place, setPlace] = useState(-1);
  const isOpen = (isAlwaysOpen || isWanted) && count > 0;
  const active = isOpen && place < count ? place : -1;
  const optionId = (at: number) => `${listId}-${at}`;

  function move(to: number) {
    setWanted(true);
    setPlace(to);
    document.getElementById(optionId(to))?.scrollIntoView({ block: "nearest" });
  }

  function close() {
    setWanted(false);
    setPlace(-1);
  }

  function take(at: number) {
    close();
    choose(at);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // While letters are being composed, these keys belong to the input method.
    if (event.nativeEvent.isComposing || count === 0) return;
    if (event.key === "ArrowDown") move(event.altKey ? active : (active + 1) % count);
    else if (event.key === "ArrowUp") move(active <= 0 ? count - 1 : active - 1);
    else if (event.key === "Enter" && active >= 0) take(active);
    else if (event.key === "Escape" && isOpen && !isAlwaysOpen) close();
    else return;
    event.preventDefault();
  }

  return {
    isOpen,
    active,
    /** Opens the list with this option marked; -1: none. */
    open: (at = -1) => {
      setWanted(true);
      setPlace(at);
    },
    close,
    inputProps: {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": isOpen,
      "aria-controls": listId,
      "aria-activedescendant": active >= 0 ? optionId(active) : undefined,
      autoComplete: "off",
      onKeyDown,
    } as const,
    optionProps: (at: number) =>
      ({
        id: optionId(at),
        role: "option",
        "aria-selected": at === active,
        // A press must not take the keyboard out of the field.
        onMouseDown: (event: MouseEvent) => event.preventDefault(),
        onClick: () => take(at),
      }) as const,
  };
}
