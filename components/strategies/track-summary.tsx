import { StatusBar } from "@/components/status/status-bar";
import { CountLinks } from "@/components/status/count-links";
import { Card } from "@/components/ui/card";
import { listAddress } from "@/lib/lists/rules";
import type { TrackSummary } from "@/lib/strategies/queries";

/** In the rammepapir's words. */
export const OPEN_LIST = "Listen er ikke nødvendigvis udtømmende.";

export type TrackCardProps = { slug: string; track: TrackSummary; link: (path: string) => string };

/** A track with how many of its initiatives stand how; every number leads to its initiatives. */
export function TrackCard({ slug, track: { number, title, introduction, isOpenEnded, counts }, link }: TrackCardProps) {
  return (
    <Card
      eyebrow={`Strategispor ${String(number)}`}
      title={title}
      href={link(`/strategier/${slug}/spor/${String(number)}`)}
      footer={
        <div className="space-y-3 text-ink">
          <StatusBar title={`Status i spor ${String(number)}`} counts={counts} total={counts.total} />
          <CountLinks
            title={`Spor ${String(number)} i tal`}
            counts={counts}
            hrefFor={(more) => link(listAddress({ strategi: slug, spor: number, ...more }))}
          />
        </div>
      }
    >
      <p>{introduction}</p>
      {isOpenEnded && <p className="text-sm text-muted">{OPEN_LIST}</p>}
    </Card>
  );
}
