import { FilterRegular } from "@fluentui/react-icons";
import { Button, mergeClasses } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import { withQuery } from "../api/client";
import type { Device } from "../api/types";
import { Act } from "../parts/Act";
import { Copy } from "../parts/Copy";
import { DataTable } from "../parts/DataTable";
import { Empty, Working } from "../parts/Empty";
import { Choice, TextField } from "../parts/Field";
import { Go } from "../parts/Go";
import { Heading } from "../parts/Heading";
import { Trouble } from "../parts/Trouble";
import { t, tn, tv } from "../text";
import { useSpoken } from "../text/useSpoken";
import { resetColumns } from "./columns";
import { countOf, type Filters, filtersOf, statuses } from "./filters";
import { useResets } from "./useResets";
import { useTyped } from "./useTyped";

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
  const [given, setGiven] = useState(filters);
  const [isOpen, setIsOpen] = useState(false);
  const typed = useTyped(given, 300);
  const inForce = withQuery("", filters);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the address went back or forth
  useEffect(() => setGiven(filters), [inForce]);
  useEffect(() => {
    if (typed === given && withQuery("", typed) !== inForce) {
      onChange(typed);
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what is typed changes the address
  }, [typed]);
  const field = (name: keyof Filters) => ({ value: given[name], onValue: (value: string) => setGiven({ ...given, [name]: value }) });
  const count = countOf(filters);
  return (
    <form className="stack tight" aria-label={t("filters")} onSubmit={(event) => event.preventDefault()}>
      <div className="row phone-only">
        <Button className="act" icon={<FilterRegular />} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {count === 0 ? t("filters") : t("filters.count", { count })}
        </Button>
      </div>
      <div className={mergeClasses("fields", !isOpen && "folded")}>
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
      </div>
      {count > 0 && (
        <div>
          <Act kind="subtle" onPress={() => onChange(filtersOf(new URLSearchParams()))}>
            {t("filter.clear")}
          </Act>
        </div>
      )}
    </form>
  );
}
