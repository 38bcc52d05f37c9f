import { Card, Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { useLocation } from "wouter";
import { call, get, withQuery } from "../api/client";
import { useLive } from "../api/live";
import type { BulkRun, BulkRunBody, CategoryList } from "../api/types";
import { Act } from "../parts/Act";
import { Choice, TextField } from "../parts/Field";
import { useForm } from "../parts/form";
import { Heading } from "../parts/Heading";
import { useIdempotencyKey } from "../parts/idempotency";
import { Note } from "../parts/Note";
import { Trouble } from "../parts/Trouble";
import { requestedBy } from "../signIn/session";
import { t } from "../text";
import { CsvDrop, type CsvFile } from "./CsvDrop";
import { FilterChoice, noFilter, type TargetFilter } from "./FilterChoice";
import { GroupPicker } from "./GroupPicker";
import { keepLineErrors } from "./lineErrors";

type Kind = "group" | "category" | "filter" | "csv";
const kinds: readonly Kind[] = ["group", "category", "filter", "csv"];

/** Makes a bulk run; unless told otherwise one that only shows what would happen. Also a real one sends nothing before it was reviewed and started. */
export function NewBulkRun() {
  const [, go] = useLocation();
  const [kind, setKind] = useState<Kind>("group");
  const [groupId, setGroupId] = useState<string | null>(null);
  const [excluded, setExcluded] = useState<string | null>(null);
  const [category, setCategory] = useState("");
  const [filter, setFilter] = useState<TargetFilter>(noFilter);
  const [csv, setCsv] = useState<CsvFile | null>(null);
  const [ticketId, setTicketId] = useState("");
  const [reason, setReason] = useState("");
  const [method, setMethod] = useState("");
  const [reference, setReference] = useState("");
  const [maxTargets, setMaxTargets] = useState("");
  const [dryRun, setDryRun] = useState(true);
  const once = useIdempotencyKey();

  const chosen = { group: groupId !== null, category: category !== "", filter: true, csv: csv !== null }[kind];
  const isComplete = chosen && reason.trim() !== "";

  const make = async (): Promise<void> => {
    const asked = { ticketId: ticketId.trim() || null, reason: reason.trim(), requestedBy: requestedBy(), dryRun };
    const verification = { method: method.trim(), reference: reference.trim() };
    const isVerified = verification.method !== "" || verification.reference !== "";
    let run: BulkRun;
    if (kind === "csv") {
      const path = withQuery("/api/bulk-runs/csv", {
        ...asked,
        dryRun: String(dryRun),
        verificationMethod: verification.method || null,
        verificationReference: verification.reference || null,
      });
      run = await once((headers) =>
        call<BulkRun>("POST", path, { text: csv?.text ?? "", headers: { ...headers, "Content-Type": "text/csv" } }),
      );
      keepLineErrors(run);
    } else {
      const selected = kind === "group" ? { groupId } : kind === "category" ? { category } : { filter };
      const body: BulkRunBody = {
        ...asked,
        verification: isVerified ? verification : null,
        selection: { ...selected, excludeGroups: excluded === null ? [] : [excluded] },
        maxTargets: maxTargets === "" ? null : Number(maxTargets),
      };
      run = await once((headers) => call<BulkRun>("POST", "/api/bulk-runs", { body, headers }));
    }

    go(`/bulk-runs/${run.id}`);
  };

  const form = useForm(isComplete, make);
  const missing = form.missing(!chosen);

  return (
    <div className="stack">
      <Heading title={t("bulk.new")} />
      <Card className="card">
        <form className="stack" noValidate onSubmit={form.submit}>
          <Field label={t("bulk.selection")}>
            <RadioGroup layout="horizontal" className="row" value={kind} onChange={(_, { value }) => setKind(value as Kind)}>
              {kinds.map((name) => (
                <Radio key={name} value={name} label={t(`bulk.kind.${name}`)} />
              ))}
            </RadioGroup>
          </Field>
          {kind === "group" && (
            <GroupPicker label={t("bulk.group")} hint={t("bulk.group.hint")} onGroup={setGroupId} required wrong={missing} />
          )}
          {kind === "category" && <CategoryPicker value={category} onValue={setCategory} wrong={missing} />}
          {kind === "filter" && <FilterChoice filter={filter} onChange={setFilter} />}
          {kind === "csv" ? (
            <CsvDrop file={csv} onFile={setCsv} wrong={form.missing(!chosen, t("bulk.csv.needed"))} />
          ) : (
            <GroupPicker label={t("bulk.except")} onGroup={setExcluded} />
          )}
          <div className="fields">
            <TextField label={t("reset.ticket")} value={ticketId} onValue={setTicketId} maxLength={64} />
            <TextField
              label={t("reset.reason")}
              value={reason}
              onValue={setReason}
              maxLength={500}
              required
              wrong={form.missing(reason.trim() === "")}
            />
            <TextField label={t("reset.verification.method")} value={method} onValue={setMethod} maxLength={64} />
            <TextField label={t("reset.verification.reference")} value={reference} onValue={setReference} maxLength={100} />
            {kind !== "csv" && (
              <TextField
                label={t("bulk.maxTargets")}
                type="number"
                hint={t("bulk.maxTargets.hint")}
                value={maxTargets}
                onValue={setMaxTargets}
              />
            )}
          </div>
          <Checkbox label={t("bulk.dryRun.choose")} checked={dryRun} onChange={(_, { checked }) => setDryRun(checked === true)} />
          {!dryRun && <Note tone="warn">{t("bulk.real")}</Note>}
          {form.problem && <Trouble problem={form.problem} />}
          <div>
            <Act type="submit" kind="main" busy={form.busy}>
              {form.busy ? t("bulk.making") : t(dryRun ? "bulk.make.dry" : "bulk.make")}
            </Act>
          </div>
        </form>
      </Card>
    </div>
  );
}

interface CategoryPickerProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly wrong: string | null;
}

/** Chooses one of the categories of the tenant. */
function CategoryPicker({ value, onValue, wrong }: CategoryPickerProps) {
  const { data, problem, reload } = useLive(["categories"], (signal) => get<CategoryList>("/api/device-categories", signal));
  return (
    <>
      {problem && <Trouble problem={problem} onRetry={reload} />}
      <Choice
        label={t("bulk.category")}
        value={value}
        options={[["", t("bulk.category.choose")], ...(data?.value ?? []).map(({ displayName }) => [displayName, displayName] as const)]}
        onValue={onValue}
        wrong={wrong}
      />
    </>
  );
}
