import type { BulkRun } from "../api/types";
import { Bars } from "../parts/Bars";
import { Section } from "../parts/Section";
import { t, tn, tv } from "../text";
import { number } from "../text/format";

/** What a run would do, before anything is sent: whom it reaches, whom not and why, and how many temporary passcodes it makes. */
export function Review({ run }: { readonly run: BulkRun }) {
  const reached = Object.values(run.effects).reduce((sum, count) => sum + count, 0);
  const passcodes = reached - (run.effects["passcodeRemoved"] ?? 0);
  const refused = Object.values(run.refusals).reduce((sum, count) => sum + count, 0);
  return (
    <Section title={t("bulk.review")} wide>
      <dl className="figures number">
        {[
          [t("verdict.queued"), reached],
          [t("bulk.review.passcodes"), passcodes],
          [t("bulk.review.leftOut"), refused],
        ].map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{number(Number(count))}</dd>
          </div>
        ))}
      </dl>
      <div className="grid">
        <Bars
          label={t("bulk.effects")}
          of={Object.entries(run.effects).map(([effect, count]) => ({ name: tv("bulkEffect", effect), count, tone: "good" }))}
        />
        <Bars
          label={t("overview.platforms")}
          of={Object.entries(run.platforms).map(([platform, count]) => ({ name: tv("platform", platform), count }))}
        />
        {refused > 0 && (
          <Bars
            label={t("bulk.reasons")}
            of={Object.entries(run.refusals).map(([code, count]) => ({ name: tv("reason", code), count, tone: "warn" }))}
          />
        )}
      </div>
      {passcodes > 0 && <p className="hint">{tn("bulk.review.passcodes.text", passcodes)}</p>}
      {run.changes && (
        <p className="hint">
          {t("bulk.changes")}{" "}
          {Object.entries(run.changes.counts)
            .map(([change, count]) => `${tv("change", change)}: ${number(count)}`)
            .join(", ") || t("bulk.changes.none")}
        </p>
      )}
    </Section>
  );
}
