import { useMemo } from "react";
import { useLocation, useSearchParams } from "wouter";
import { withQuery } from "../api/client";
import type { Device } from "../api/types";
import { Copy } from "../parts/Copy";
import { DataTable } from "../parts/DataTable";
import { Empty, Working } from "../parts/Empty";
import { Choice, TextField } from "../parts/Field";
import { FilterFields } from "../parts/Filters";
import { Go } from "../parts/Go";
import { Heading } from "../parts/Heading";
import { useGiven } from "../parts/useGiven";
import { Trouble } from "../parts/Trouble";
import { t, tn, tv } from "../text";
import { useSpoken } from "../text/useSpoken";
import { resetColumns } from "./columns";
import { countOf, type Filters, filtersOf, statuses } from "./filters";
import { useResets } from "./useResets";

/** All resets, live, newest first. */
export function Resets() {
  const [query] = useSearchParams();
  const [, go] = useLocation();
  const filters = useMemo(() => filtersOf(query), [query]);
  const resets = useResets(filters);
  const columns = useSpoken(resetColumns);
  const { items, isWhole } = resets;
  return (
    <div className="stack">
      <Heading title={t("place.resets")}>
        <Copy text={location.href} label={t("share")} />
      </Heading>
      <FilterForm filters={filters} onChange={(changed) => go(withQuery("/resets", changed), { replace: true })} />
      {resets.problem && <Trouble problem={resets.problem} onRetry={resets.reload} />}
      {items.length > 0 || (resets.isRead && !isWhole) ? (
        <DataTable
          name="resets"
          label={t("place.resets")}
          columns={columns}
          items={items}
          keyOf={(reset) => reset.id}
          total={isWhole ? items.length : null}
          onEndNear={resets.more}
        >
          <span className="hint" role="status">
            {tn(isWhole ? "resets.all" : "resets.read", items.length)}
          </span>
        </DataTable>
      ) : !resets.isRead ? (
        !resets.problem && <Working text={t("resets.working")} />
      ) : countOf(filters) > 0 ? (
        <Empty title={t("resets.none.title")}>{t("resets.none.text")}</Empty>
      ) : (
        <Empty title={t("resets.empty.title")}>
          {t("resets.empty.text")} <Go to="/">{t("place.reset")}</Go>
        </Empty>
      )}
    </div>
  );
}

const platforms: readonly Device["platform"][] = ["iOS", "iPadOS", "visionOS", "android"];

function FilterForm({ filters, onChange }: { readonly filters: Filters; readonly onChange: (filters: Filters) => void }) {
  const field = useGiven(filters, onChange);
  return (
    <FilterFields count={countOf(filters)} onClear={() => onChange(filtersOf(new URLSearchParams()))}>
      <TextField label={t("filter.text")} type="search" {...field("text")} maxLength={256} />
      <Choice
        label={t("reset.status")}
        options={[["", t("filter.any")], ...statuses.map((status) => [status, tv("status", status)] as const)]}
        {...field("status")}
      />
      <Choice
        label={t("device.platform")}
        options={[["", t("filter.any")], ...platforms.map((platform) => [platform, tv("platform", platform)] as const)]}
        {...field("platform")}
      />
      <TextField label={t("reset.ticket")} {...field("ticketId")} maxLength={64} />
      <TextField label={t("reset.requestedBy")} {...field("requestedBy")} maxLength={256} />
      <TextField label={t("filter.from")} type="date" {...field("from")} />
      <TextField label={t("filter.to")} type="date" {...field("to")} />
    </FilterFields>
  );
}
