import { useLocation } from "preact-iso";
import { useState } from "preact/hooks";
import { call, withQuery } from "../api/client";
import type { BulkRun, BulkRunBody } from "../api/types";
import { useAction } from "../parts/action";
import { Button } from "../parts/Button";
import { Field } from "../parts/Field";
import { Heading } from "../parts/Heading";
import { Trouble } from "../parts/Trouble";
import { requestedBy } from "../signIn/session";
import { t } from "../text";
import { CsvDrop, type CsvFile } from "./CsvDrop";
import { FilterChoice, noFilter, type TargetFilter } from "./FilterChoice";
import { keepLineErrors } from "./lineErrors";

type Kind = "group" | "category" | "filter" | "csv";
const kinds: readonly Kind[] = ["group", "category", "filter", "csv"];

/** Makes a bulk run; unless told otherwise one that only shows what would happen. */
export function NewBulkRun() {
  const { route } = useLocation();
  const [kind, setKind] = useState<Kind>("group");
  const [groupId, setGroupId] = useState("");
  const [category, setCategory] = useState("");
  const [filter, setFilter] = useState<TargetFilter>(noFilter);
  const [csv, setCsv] = useState<CsvFile | null>(null);
  const [ticketId, setTicketId] = useState("");
  const [reason, setReason] = useState("");
  const [maxTargets, setMaxTargets] = useState("");
  const [dryRun, setDryRun] = useState(true);
  const [isTried, setIsTried] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const action = useAction();

  const chosen = { group: groupId.trim() !== "", category: category.trim() !== "", filter: true, csv: csv !== null }[kind];
  const isComplete = chosen && reason.trim() !== "";

  const make = async (): Promise<void> => {
    const headers = { "Idempotency-Key": `"${key}"` };
    const asked = { ticketId: ticketId.trim() || null, reason: reason.trim(), requestedBy: requestedBy(), dryRun };
    let run: BulkRun;
    if (kind === "csv") {
      const path = withQuery("/api/bulk-runs/csv", { ...asked, dryRun: String(dryRun) });
      run = await call<BulkRun>("POST", path, { text: csv?.text ?? "", headers: { ...headers, "Content-Type": "text/csv" } });
      keepLineErrors(run);
    } else {
      const selection = kind === "group" ? { groupId: groupId.trim() } : kind === "category" ? { category: category.trim() } : { filter };
      const body: BulkRunBody = { ...asked, selection, maxTargets: maxTargets === "" ? null : Number(maxTargets) };
      run = await call<BulkRun>("POST", "/api/bulk-runs", { body, headers });
    }

    setKey(crypto.randomUUID());
    route(`/bulk-runs/${run.id}`);
  };

  return (
    <div class="stack">
      <Heading title={t("bulk.new")} />
      <form
        class="card stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsTried(true);
          if (isComplete) {
            action.run(make);
          }
        }}
      >
        <fieldset class="stack tight">
          <legend class="label">{t("bulk.selection")}</legend>
          <div class="choose">
            {kinds.map((name) => (
              <label key={name}>
                <input type="radio" name="kind" value={name} checked={kind === name} onChange={() => setKind(name)} />
                {t(`bulk.kind.${name}`)}
              </label>
            ))}
          </div>
        </fieldset>
        {kind === "group" && (
          <Field
            label={t("bulk.groupId")}
            hint={t("bulk.groupId.hint")}
            value={groupId}
            onValue={setGroupId}
            required
            wrong={isTried && !chosen ? t("needed") : null}
          />
        )}
        {kind === "category" && (
          <Field
            label={t("bulk.category")}
            hint={t("bulk.category.hint")}
            value={category}
            onValue={setCategory}
            required
            wrong={isTried && !chosen ? t("needed") : null}
          />
        )}
        {kind === "filter" && <FilterChoice filter={filter} onChange={setFilter} />}
        {kind === "csv" && <CsvDrop file={csv} onFile={setCsv} wrong={isTried && !chosen ? t("bulk.csv.needed") : null} />}
        <div class="fields">
          <Field label={t("reset.ticket")} value={ticketId} onValue={setTicketId} maxLength={64} />
          <Field
            label={t("reset.reason")}
            value={reason}
            onValue={setReason}
            maxLength={500}
            required
            wrong={isTried && reason.trim() === "" ? t("needed") : null}
          />
          {kind !== "csv" && (
            <Field label={t("bulk.maxTargets")} type="number" hint={t("bulk.maxTargets.hint")} value={maxTargets} onValue={setMaxTargets} />
          )}
        </div>
        <div class="choose">
          <label>
            <input type="checkbox" checked={dryRun} onChange={(event) => setDryRun(event.currentTarget.checked)} />
            {t("bulk.dryRun.choose")}
          </label>
        </div>
        {!dryRun && (
          <p class="note warn">
            <strong>{t("bulk.real")}</strong>
          </p>
        )}
        {action.problem && <Trouble problem={action.problem} />}
        <div>
          <Button type="submit" kind={dryRun ? "main" : "danger"} busy={action.busy}>
            {action.busy ? t("bulk.making") : t(dryRun ? "bulk.make.dry" : "bulk.make")}
          </Button>
        </div>
      </form>
    </div>
  );
}
