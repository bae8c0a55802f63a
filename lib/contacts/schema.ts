import { z } from "zod";
import { recordTargetSchema } from "#lib/access/record-form.ts";
import { line, optionalText } from "#lib/catalogue/fields.ts";
import { parseEmailAddress } from "#lib/platform/email-address.ts";

export const contactSchema = z.strictObject({
  name: line("the person's name", 120),
  role: optionalText("what they do", 120),
  email: z
    .string()
    .max(300, "Enter an e-mail address such as name@example.com.")
    .transform((text) => text.trim())
    .refine(
      (text) => text === "" || parseEmailAddress(text) !== null,
      "Enter an e-mail address such as name@example.com.",
    )
    .transform((text) => (text === "" ? null : parseEmailAddress(text))),
  phone: z
    .string()
    .transform((text) => text.trim())
    .refine(
      (text) => text === "" || /^\+?[\d ().,/-]{5,30}( ?(x|ext\.?) ?\d{1,8})?$/i.test(text),
      "Enter a phone number such as (617) 555-0123 x 4.",
    )
    .transform((text) => text || null),
});
export type ContactForm = z.input<typeof contactSchema>;
export type ContactData = z.output<typeof contactSchema>;

export const newContactSchema = z.strictObject({ partnerId: z.uuid(), form: contactSchema });

export const contactEditSchema = recordTargetSchema.extend({ partnerId: z.uuid(), form: contactSchema });

export const contactTargetSchema = recordTargetSchema.extend({ partnerId: z.uuid() });

export const partnerNoteSchema = z.strictObject({
  id: z.uuid(),
  body: z.string().trim().min(1, "Write the note first.").max(4_000, "Keep the note under 4,000 characters."),
});

export const emptyContactForm: ContactForm = { name: "", role: "", email: "", phone: "" };

export function contactFormOf({ name, role, email, phone }: ContactData): ContactForm {
  return { name, role: role ?? "", email: email ?? "", phone: phone ?? "" };
}
