"use client";

import { type ComponentProps, useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Stack } from "#components/ui/stack.tsx";
import { TextField } from "./text-field.tsx";

/** A password that is chosen: can be pasted, and looked at while it is typed. Without script it stays hidden. */
export function NewPasswordField(props: Omit<ComponentProps<typeof TextField>, "type">) {
  const [isShown, setShown] = useState(false);
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  return (
    <Stack gap={2}>
      <TextField
        autoComplete="new-password"
        autoCapitalize="off"
        spellCheck={false}
        {...props}
        type={isShown ? "text" : "password"}
      />
      {hasScript && (
        <div>
          <Button variant="secondary" size="small" onClick={() => setShown(!isShown)}>
            {isShown ? "Hide password" : "Show password"}
          </Button>
        </div>
      )}
    </Stack>
  );
}
