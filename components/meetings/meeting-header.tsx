import type { Crumb } from "@/components/ui/breadcrumbs";
import { DemoNotice } from "@/components/ui/demo-notice";
import { PageHeader, type PageHeaderProps } from "@/components/ui/page-header";
import { meetingTitle } from "@/lib/meetings/labels";
import type { MeetingPage } from "@/lib/meetings/queries";

type Props = Omit<PageHeaderProps, "title" | "breadcrumbs" | "tags"> & {
  meeting: MeetingPage;
  /** The page above this one. */
  above: Crumb;
  link: (path: string) => string;
};

/** The head of what a meeting has a page of: its agenda and its minutes. */
export function MeetingHeader({ meeting, above, link, ...said }: Props) {
  return (
    <PageHeader
      {...said}
      title={meetingTitle(meeting)}
      breadcrumbs={[
        { label: "Møder", href: link("/moeder") },
        { label: above.label, href: link(above.href) },
      ]}
      tags={meeting.isDemonstration && <DemoNotice />}
    />
  );
}
