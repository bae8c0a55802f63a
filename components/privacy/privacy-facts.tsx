import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { PrivacyFacts as Facts } from "#lib/privacy/privacy-views.ts";

const WAYS = { webhook: "over an encrypted connection to its computers", email: "by e-mail" } as const;

/** What this very installation keeps, for how long, and who receives it: figures and names come from its settings. */
export function PrivacyFacts({ facts }: { facts: Facts }) {
  return (
    <>
      <h2>What we keep, and for how long</h2>
      <KeptTable {...facts} />
      <p>
        The times are those that this site is set to, and are kept by a job that runs each night. A request
        that the law obliges us to keep stays until that duty ends.
      </p>

      <h2>Who receives what</h2>
      <h3>The schools that you choose</h3>
      <p>
        Each school that you tick, or the company that receives requests for it, gets the following
        {facts.sendsBy.length > 0 && <>, {facts.sendsBy.map((way) => WAYS[way]).join(" or ")}</>}:
      </p>
      <ul>
        {facts.sentFields.map(({ words, when }) => (
          <li key={words}>
            {words}
            {when && <>, {when}</>}
          </li>
        ))}
      </ul>
      <p>
        It does not get your other answers, your matches, your internet address or the guide that you came
        from. When you withdraw, it is told which request that concerns, and which ways of contact have ended.
      </p>
      {facts.receivers.length > 0 && (
        <>
          <p>These can receive requests today, each one only for schools that you choose by name:</p>
          <ul>
            {facts.receivers.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <h3>The mail server</h3>
      <p>
        {facts.sendsMail
          ? "Our mails to you, and to schools that take requests by e-mail, pass through the mail server that carries them."
          : "None: this site sends no mails."}
      </p>
      <h3>Nobody else</h3>
      <p>
        These pages load nothing from other sites, and no company measures or tracks you here. When you follow
        a link to a school's own site, that site sees your visit as any other site does.
      </p>

      <h2>What you can do</h2>
      <p>
        On your receipt, which opens with the link in our mail, without signing in and at any time, you can:
      </p>
      <ul>
        <li>withdraw what you agreed to, from one school or all of them</li>
        <li>change how and when schools may contact you</li>
        <li>get a copy of everything that we hold about you</li>
        <li>have your data deleted</li>
        <li>tell us that somebody else made the request in your name, which stops it</li>
      </ul>
      <p>
        Schools that have your request are told when you withdraw or have it deleted, and the receipt shows
        when each one has confirmed. After a deletion there remains, without you in it, that somebody agreed
        and withdrew, with which school and when; the proof that these records were not changed; sums of
        money; and a code of your address, made with a secret key, that keeps your data from being imported
        again.
      </p>
      <p>
        The answers of your match go when you press "Clear my answers", which stands on each of its pages.
      </p>
      <p>
        For anything else, such as a correction or a receipt that you lost,{" "}
        {facts.contact ? (
          <>
            write to {facts.publisher} at <a href={`mailto:${facts.contact}`}>{facts.contact}</a>
          </>
        ) : (
          <>write to {facts.publisher}</>
        )}
        . Quote the reference number of your request if you have it.
      </p>

      <h2>What is kept in your browser</h2>
      <BrowserTable browser={facts.browser} />

      <h2 id="opt-out-signal">If your browser sends an opt-out signal</h2>
      <p>
        Some browsers tell each site that their user wants no data sold or shared, by a signal named Global
        Privacy Control. When yours does:
      </p>
      <ul>
        <li>
          your match and your request are kept without the guide that you came from, and one noted before is
          forgotten
        </li>
        <li>your clicks on sponsored links are not counted</li>
        <li>your receipt and its certificate say that the signal came with your request</li>
      </ul>
      <p>
        A school that you ask for information still receives your request, and still pays {facts.publisher}{" "}
        for it: you ask us to send it, school by school. Nothing is sent that you do not ask for, with the
        signal or without. We say so to browsers, too, at <a href="/.well-known/gpc.json">gpc.json</a>.
      </p>
    </>
  );
}

function KeptTable({ classes, staffSignIns }: Pick<Facts, "classes" | "staffSignIns">) {
  return (
    <Table caption="What is kept, what for, and how long">
      <thead>
        <tr>
          <HeadCell>What, and what for</HeadCell>
          <HeadCell>How long</HeadCell>
        </tr>
      </thead>
      <tbody>
        {classes.map(({ what, why, kept }) => (
          <tr key={what}>
            <Cell>
              <strong>{what}.</strong> {why}
            </Cell>
            <Cell>{kept}</Cell>
          </tr>
        ))}
        <tr>
          <Cell>
            <strong>{staffSignIns.what}.</strong> To see who of our staff did what.
          </Cell>
          <Cell>{staffSignIns.kept}</Cell>
        </tr>
      </tbody>
    </Table>
  );
}

function BrowserTable({ browser }: Pick<Facts, "browser">) {
  return (
    <Table caption="Cookies and other storage">
      <thead>
        <tr>
          <HeadCell>Name, and what it is for</HeadCell>
          <HeadCell>How long</HeadCell>
        </tr>
      </thead>
      <tbody>
        {browser.map(({ name, what, kept }) => (
          <tr key={name}>
            <Cell>
              <code>{name}</code>: {what}
            </Cell>
            <Cell>{kept}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
