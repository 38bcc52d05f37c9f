import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer, Link } from "@fluentui/react-components";
import { ArrowDownloadRegular, DismissRegular, ShieldCheckmarkRegular } from "@fluentui/react-icons";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import { call, get, here, send, withQuery } from "../api/client";
import { ProblemError } from "../api/problem";
import type { AuditEntry, AuditList, AuditVerification } from "../api/types";
import { Act } from "../parts/Act";
import { useAction } from "../parts/action";
import { save } from "../parts/csv";
import { DataTable } from "../parts/DataTable";
import type { Column } from "../parts/table";
import { Empty, Working } from "../parts/Empty";
import { Facts, When } from "../parts/Facts";
import { Choice, TextField } from "../parts/Field";
import { FilterFields } from "../parts/Filters";
import { Go } from "../parts/Go";
import { Heading } from "../parts/Heading";
import { Note } from "../parts/Note";
import { Trouble } from "../parts/Trouble";
import { useGiven } from "../parts/useGiven";
import { t, tn, tv } from "../text";
import { useSpoken } from "../text/useSpoken";
import { number } from "../text/format";
import { types } from "./types";

const filterNames = ["type", "actor", "from", "to", "subject", "intuneDeviceId"] as const;
type Filters = Readonly<Record<(typeof filterNames)[number], string>>;

const filtersOf = (query: URLSearchParams): Filters =>
  Object.fromEntries(filterNames.map((name) => [name, query.get(name) ?? ""])) as Filters;

/** The audit log: filtered, one entry at a time, verified, and taken along. */
export function Audit() {
  const [query] = useSearchParams();
  const [, go] = useLocation();
  const filters = useMemo(() => filtersOf(query), [query]);
  const log = useInfiniteQuery({
    queryKey: ["audit", filters],
    queryFn: ({ pageParam, signal }) => get<AuditList>(pageParam, signal),
    initialPageParam: withQuery("/api/audit", { ...filters, top: 200 }),
    getNextPageParam: (page) => (page.nextLink === null ? undefined : here(page.nextLink)),
  });
  const [shown, setShown] = useState<AuditEntry | null>(null);
  const columns = useSpoken(useCallback(() => columnsOf(setShown), []));
  const items = useMemo(() => log.data?.pages.flatMap((page) => page.value) ?? [], [log.data]);
  const { fetchNextPage, isFetching } = log;
  const more = useCallback(() => void (isFetching ? undefined : fetchNextPage()), [fetchNextPage, isFetching]);
  return (
    <div className="stack">
      <Heading title={t("place.audit")}>
        <Export filters={filters} />
      </Heading>
      <Verification />
      <FilterForm filters={filters} onChange={(changed) => go(withQuery("/audit", changed), { replace: true })} />
      {log.error && <Trouble problem={ProblemError.from(log.error)} onRetry={() => void log.refetch()} />}
      {!log.data && !log.error && <Working text={t("audit.working")} />}
      {log.data && items.length === 0 && !log.hasNextPage && <Empty title={t("audit.none.title")}>{t("audit.none.text")}</Empty>}
      {log.data && (items.length > 0 || log.hasNextPage) && (
        <DataTable
          name="audit"
          label={t("place.audit")}
          columns={columns}
          items={items}
          keyOf={({ id }) => id}
          total={log.hasNextPage ? null : items.length}
          onEndNear={more}
        >
          <span className="hint">{tn("audit.entries", items.length)}</span>
        </DataTable>
      )}
      {shown && <Entry entry={shown} onClose={() => setShown(null)} />}
    </div>
  );
}

const columnsOf = (onShow: (entry: AuditEntry) => void): readonly Column<AuditEntry>[] => [
  {
    id: "type",
    name: t("audit.what"),
    width: 14,
    value: ({ type }) => tv("audited", type),
    show: (entry) => (
      <Link as="button" onClick={() => onShow(entry)}>
        {tv("audited", entry.type)}
      </Link>
    ),
  },
  { id: "actor", name: t("audit.who"), width: 13, value: ({ actor }) => actor },
  { id: "detail", name: t("audit.detail"), width: 18, value: ({ detail }) => detail },
  { id: "at", name: t("audit.when"), width: 10, value: ({ at }) => at, show: ({ at }) => <When time={at} /> },
  { id: "subject", name: t("audit.subject"), width: 12, value: ({ subject }) => subject, hidden: true },
  { id: "sequence", name: t("audit.sequence"), width: 6, value: ({ sequence }) => sequence, hidden: true },
];

function Entry({ entry, onClose }: { readonly entry: AuditEntry; readonly onClose: () => void }) {
  return (
    <OverlayDrawer open position="end" size="medium" className="panel" onOpenChange={onClose}>
      <DrawerHeader>
        <DrawerHeaderTitle action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={t("close")} onClick={onClose} />}>
          {tv("audited", entry.type)}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <Facts
          of={[
            [t("audit.when"), <When time={entry.at} />],
            [t("audit.who"), entry.actor],
            [t("audit.detail"), entry.detail],
            [t("audit.subject"), <Subject of={entry.subject} />],
            [t("audit.sequence"), number(entry.sequence)],
            [t("audit.hash"), <code>{entry.hash}</code>],
            [t("audit.previousHash"), entry.previousHash && <code>{entry.previousHash}</code>],
          ]}
        />
      </DrawerBody>
    </OverlayDrawer>
  );
}

/** What an entry is about, with a link where it has a page. */
const Subject = ({ of: subject }: { readonly of: string }) =>
  /^(resets|bulk-runs)\//.test(subject) ? <Go to={`/${subject}`}>{subject.slice(subject.indexOf("/") + 1)}</Go> : <code>{subject}</code>;

/** Whether the log is whole, when somebody asks, with the checkpoint to keep elsewhere. */
function Verification() {
  const [result, setResult] = useState<AuditVerification | null>(null);
  const action = useAction();
  const verify = async (): Promise<void> => setResult(await call<AuditVerification>("POST", "/api/audit/verify"));
  return (
    <>
      {action.problem && <Trouble problem={action.problem} />}
      {result && (
        <Note
          tone={result.whole ? "good" : "bad"}
          role="status"
          title={result.whole ? tn("audit.whole", result.entries) : t("audit.broken", { at: number(result.firstBroken?.sequence ?? 0) })}
        >
          {result.firstBroken && <span>{result.firstBroken.why}</span>}
          {result.invalidRecords.length > 0 && (
            <span>
              {tn("audit.invalid", result.invalidRecords.length)} {result.invalidRecords.join(", ")}
            </span>
          )}
          <span className="hint">
            {t("audit.checkpoint", { sequence: number(result.lastSequence) })} <code>{result.lastHash}</code>
          </span>
        </Note>
      )}
      <div>
        <Act icon={<ShieldCheckmarkRegular />} busy={action.busy} onPress={() => action.run(verify)}>
          {action.busy ? t("audit.verifying") : t("audit.verify")}
        </Act>
      </div>
    </>
  );
}

function Export({ filters: { from, to } }: { readonly filters: Filters }) {
  const action = useAction();
  const take = async (): Promise<void> => {
    const answer = await send("GET", withQuery("/api/audit/export", { format: "csv", from, to }), { headers: { Accept: "text/csv" } });
    save("audit.csv", await answer.blob());
  };
  return (
    <>
      {action.problem && <Trouble problem={action.problem} />}
      <Act icon={<ArrowDownloadRegular />} busy={action.busy} onPress={() => action.run(take)}>
        {t("audit.export")}
      </Act>
    </>
  );
}

function FilterForm({ filters, onChange }: { readonly filters: Filters; readonly onChange: (filters: Filters) => void }) {
  const field = useGiven(filters, onChange);
  return (
    <FilterFields
      count={filterNames.filter((name) => filters[name] !== "").length}
      onClear={() => onChange(filtersOf(new URLSearchParams()))}
      said={
        <>
          {filters.subject !== "" && <span className="hint">{t("audit.onlySubject", { id: filters.subject })}</span>}
          {filters.intuneDeviceId !== "" && (
            <span className="hint">
              {t(filters.from === "" ? "audit.onlyDevice.recent" : "audit.onlyDevice")}{" "}
              <Go to={`/devices/${filters.intuneDeviceId}`}>{t("device.all")}</Go>
            </span>
          )}
        </>
      }
    >
      <Choice
        label={t("audit.what")}
        options={[["", t("filter.any")], ...types.map((type) => [type, tv("audited", type)] as const)]}
        {...field("type")}
      />
      <TextField label={t("audit.who")} {...field("actor")} maxLength={256} />
      <TextField label={t("filter.from")} type="date" {...field("from")} />
      <TextField label={t("filter.to")} type="date" {...field("to")} />
    </FilterFields>
  );
}
