import type { DisclosureKind } from "#lib/platform/prisma/enums.ts";

/*
 * First versions of every text, written for this project. Consent texts carry what field practice and US rules
 * on consent (47 CFR 64.1200(f)(9)) ask for: who, by which channel, to which number, with which technology, that
 * it is no condition, who is paid, and how to withdraw. They are not legal advice.
 */

/** Ends each consent text. Short, because it stands beside every box. */
const TERMS =
  "This is not a condition of enrollment or of financial aid. {{partner}} receives my request and pays {{publisher}} for it. I can withdraw at any time: I tell the school, or {{publisher}} with the reference number on my receipt.";

/** The long disclosure. `inTheMatch`: list items that say what pay changes about the match. */
function advertiserPage(inTheMatch: string): string {
  return `{{publisher}} runs this site and earns money from it. This page says who pays, what for, and what the money can and cannot change.

## Who pays us

Schools, or companies that act for them. Each has an agreement with {{publisher}} and pays when a reader sends it a request for information. Readers pay nothing.

Schools can also pay to have a program listed beside a guide. Each of those listings carries the word "Sponsored" before its name.

## What pay changes

${inTheMatch}
- Which programs appear in the blocks marked "Sponsored".

## What pay does not change

- The score of a program and its place in your results. The part of the service that scores cannot read what a school pays.
- The reasons and cautions shown with a program.
- What our guides say about an occupation, its pay or its outlook.

## What we have not checked

Costs, dates, lengths and admission rules come from the schools or from public sources, with the day they were last checked. Ask the school to confirm whatever matters to you before you decide.

## If something here is wrong

Tell {{publisher}}. A fact about a program is corrected or taken down, whoever pays for the listing.`;
}

/** The text of each kind that a new installation publishes as version 1. */
export const DEFAULT_DISCLOSURES: Record<DisclosureKind, string> = {
  advertiser_strip:
    "The programs in the match belong to schools that pay {{publisher}} when a reader asks them for information, unless you add others. Pay does not change scores, their order, or what our guides say.",

  advertiser_strip_all:
    "Some of the schools in the match pay {{publisher}} when a reader asks them for information; others pay nothing. Pay does not change scores, their order, or what our guides say.",

  advertiser_page:
    advertiserPage(`- Which programs are in the match at all: the match holds programs of schools that have an agreement with us. Other schools, often including public ones near you, are not in it unless you add them beside your list.
- Whether you can send a school a request from here.`),

  advertiser_page_all:
    advertiserPage(`- Whether you can send a school a request from here. The match also holds programs of schools that pay nothing: each is marked, and leads to the school's own site instead.
- How much we know of a program. Schools that pay tell us more, such as prices and start dates. What we do not know says "ask the school".`),

  editorial_independence: `The guides on this site are written to inform, and paid for by the schools that receive requests from readers. This page says how the two are kept apart.

## How guides are made

Figures come from named public sources, with their year. Where a figure is not known, the guide says so. Each guide shows the day it was last updated and who is responsible for it.

## What schools cannot buy

- A mention, a figure or an opinion in the text of a guide.
- A place in the results of the match. Results are ordered by your answers alone.
- The removal of a caution or of a fact that does not please them.

## What schools can buy

Listings beside a guide. They are set apart from the text, and each says "Sponsored" before the name.

## Corrections

Tell {{publisher}} about any error. Corrections are made in the guide and its date changes.`,

  results_notice:
    "All programs below belong to schools that have an agreement with {{publisher}} and pay when you ask them for information. The score comes from your answers alone: what a school pays cannot change it, or the order.",

  results_notice_all:
    'Some programs below belong to schools that have an agreement with {{publisher}} and pay when you ask them for information. The others are marked "does not pay us": their facts come from data that the government publishes. The score comes from your answers alone: whether and what a school pays cannot change it, or the order.',

  consent_email: `I agree that {{school}}, or {{partner}} on its behalf, may contact me {{channel}} about the program I ask about here and about studying at the school. Each e-mail must offer a way to unsubscribe.

${TERMS}`,

  consent_text: `I agree that {{school}}, or {{partner}} on its behalf, may contact me {{channel}} at the phone number I give on this page, about the program I ask about here and about studying at the school. Messages may be sent with automated technology, and how many there are varies. My carrier may charge for messages and data. I can reply STOP to end them or HELP for help.

${TERMS}`,

  consent_call: `I agree that a person from {{school}}, or from {{partner}} on its behalf, may contact me {{channel}} at the phone number I give on this page, about the program I ask about here and about studying at the school. I can ask any caller not to call again.

${TERMS}`,

  consent_automated_call: `I agree that {{school}}, or {{partner}} on its behalf, may contact me {{channel}} at the phone number I give on this page, about the program I ask about here and about studying at the school. These calls may be dialed automatically and may use an artificial or prerecorded voice. Ticking the box is my signature to this. I can ask on any such call not to be called again.

${TERMS}`,

  privacy_notice: `This notice says what {{publisher}} keeps about you on this site, why, and who else receives it. You can read every guide and see all of your matches without giving a name or an address.

When you ask a school for information, you choose each school by name and each way it may contact you. The schools that you chose receive your request, directly or through the company that acts for them. That company is named before you send. No other school receives it. Each school then answers for what it does with your details.

Schools pay {{publisher}} for requests. We do not sell your details in any other way, and no advertising or tracking company receives anything from these pages. You can withdraw what you agreed to, and have what we keep about you deleted.

What follows is written by the site itself from how it is set up, so that it holds for this site as it runs today.`,

  age_notice:
    "You must be old enough to agree to being contacted by a school. If you are not yet, you can still read every guide and see your matches here, and ask a school counselor or a parent to help you contact a school.",
};
