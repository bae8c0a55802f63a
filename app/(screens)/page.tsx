import { Page } from "#components/ui/page.tsx";

export default function HomePage() {
  return <Page title="Fairmatch" />;
}
