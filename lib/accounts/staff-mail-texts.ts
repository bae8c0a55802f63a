import { momentWords } from "#lib/platform/dates.ts";
import { env } from "#lib/platform/env.ts";
import type { StaffMailText } from "./staff-mail.ts";

const signature = () => `Fairmatch, run by ${env().PUBLISHER_NAME}`;
const body = (...paragraphs: string[]) => [...paragraphs, signature()].join("\n\n");

export function invitationMail(about: {
  name: string;
  invitedBy: string;
  roleWords: string;
  link: string;
  expiresAt: Date;
}): StaffMailText {
  return {
    subject: `${about.invitedBy} invites you to work on Fairmatch`,
    text: body(
      `Hello ${about.name},`,
      `${about.invitedBy} invites you to work on the Fairmatch site of ${env().PUBLISHER_NAME}, as: ${about.roleWords}.`,
      "Choose a password here, and you are in:",
      about.link,
      `The link works once, before ${momentWords(about.expiresAt)}, and only for this address. If you do not know what this is about, do nothing.`,
    ),
  };
}

export function passwordResetMail({ link, minutes }: { link: string; minutes: number }): StaffMailText {
  return {
    subject: "A new password for Fairmatch",
    text: body(
      "Somebody, most likely you, asked for a new password for this address. Choose it here:",
      link,
      `The link works once, for ${minutes} minutes. If you did not ask for it, do nothing: your password stays as it is.`,
    ),
  };
}

export function passwordChangedMail({ at }: { at: Date }): StaffMailText {
  return {
    subject: "Your Fairmatch password was changed",
    text: body(
      `Your password was changed on ${momentWords(at)}, and all other sessions were ended.`,
      "If this was not you, tell an owner of the site at once: they can keep the account closed.",
    ),
  };
}

export function secondFactorChangedMail({ at, what }: { at: Date; what: string }): StaffMailText {
  return {
    subject: "Your second step at Fairmatch has changed",
    text: body(
      `${what} on ${momentWords(at)}.`,
      "If this was not you, tell an owner of the site at once: they can keep the account closed.",
    ),
  };
}

export function signInLinkedMail({ at, issuer }: { at: Date; issuer: string }): StaffMailText {
  return {
    subject: "Another sign-in opens your Fairmatch account",
    text: body(
      `On ${momentWords(at)} you signed in by your organization's own sign-in (${issuer}) for the first time. From now on it opens your Fairmatch account.`,
      "If this was not you, tell an owner of the site at once: they can keep the account closed.",
    ),
  };
}

export function secondFactorResetMail({ by }: { by: string }): StaffMailText {
  return {
    subject: "Your second step at Fairmatch was taken away",
    text: body(
      `${by} took away the second step of your sign-in, because a device was lost. You are signed out everywhere.`,
      "Sign in with your password and set it up anew. If you did not ask for this, tell an owner of the site at once.",
    ),
  };
}
