import { get, withQuery } from "../api/client";
import { useLive } from "../api/live";
import type { Reset, ResetList } from "../api/types";
import { Go } from "../parts/Go";
import { Section } from "../parts/Section";
import { session } from "../signIn/session";
import { t } from "../text";
import { ResetLines } from "./ResetLines";
import { hasEnded } from "./status";

const shown = 8;

/** What somebody asked for and what became of it: the open ones first. */
export function MyResets() {
  const name = session.value?.name ?? "";
  const { data } = useLive(
    ["resets", "mine", name],
    (signal) => get<ResetList>(withQuery("/api/resets", { requestedBy: name, top: 20 }), signal),
    () => 10_000,
  );
  const open = data?.value.filter((reset) => !hasEnded(reset)) ?? [];
  const ended = data?.value.filter(hasEnded) ?? [];
  return (
    <div className="grid">
      <Section title={t("mine.open")}>
        {open.length === 0 ? <p className="hint">{t("mine.open.none")}</p> : <ResetLines resets={open} />}
      </Section>
      <Section
        title={t("mine.recent")}
        end={ended.length > shown && <Go to={withQuery("/resets", { requestedBy: name })}>{t("mine.all")}</Go>}
      >
        {ended.length === 0 ? <p className="hint">{t("devices.start.text")}</p> : <ResetLines resets={latest(ended)} />}
      </Section>
    </div>
  );
}

const latest = (resets: readonly Reset[]): readonly Reset[] => resets.slice(0, shown);
