import { Button, type ButtonProps } from "#components/ui/button.tsx";

/** Sends the form; its words name what happens. */
export function SubmitButton(props: Omit<ButtonProps, "type">) {
  return <Button {...props} type="submit" />;
}
