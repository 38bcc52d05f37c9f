import { useLocation } from "preact-iso";
import { useCallback, useEffect, useState } from "preact/hooks";
import { withQuery } from "../api/client";
import type { Reset } from "../api/types";
import { Button } from "../parts/Button";
import { Copy } from "../parts/Copy";
import { Empty, Working } from "../parts/Empty";
import { When } from "../parts/Facts";
import { Choice, Field } from "../parts/Field";
import { Heading } from "../parts/Heading";
import { type Column, LongTable } from "../parts/LongTable";
import { Trouble } from "../parts/Trouble";
import { t, tn, tv } from "../text";
import { anyOf, type Filters, filtersOf, statuses } from "./filters";
import { StatusBadge } from "./StatusBadge";
import { nameOf } from "./status";
import { useResets } from "./useResets";

const columns = (): readonly Column<Reset>[] => [
  {
    name: t("reset.device"),
    width: 4,
    show: (reset) => <a href={`/resets/${reset.id}`}>{reset.device ? nameOf(reset.device) : t("reset.unknownDevice")}</a>,
  },
  { name: t("reset.status"), width: 4, show: (reset) => <StatusBadge status={reset.status} /> },
  { name: t("reset.ticket"), width: 3, class: "third", show: (reset) => reset.ticketId },
  { name: t("reset.requestedBy"), width: 5, class: "second", show: (reset) => reset.requestedBy },
  { name: t("reset.why"), width: 5, class: "second", show: (reset) => reset.reasonCode && tv("reason", reset.reasonCode) },
  { name: t("reset.requestedAt"), width: 3, class: "third", show: (reset) => <When time={reset.requestedAt} relative /> },
];

/** All resets, live, newest first. */
export function Resets() {
  const { query, route } = useLocation();
  const filters = filtersOf(query);
  const { items, head, isWhole, more } = useResets(filters);
  const change = useCallback((changed: Filters) => route(withQuery("/resets", changed), true), [route]);
  return (
    <div class="stack">
      <Heading title={t("place.resets")}>
        <Copy text={location.href} label={t("share")} />
      </Heading>
      <FilterForm filters={filters} onChange={change} />
      {head.problem && <Trouble problem={head.problem} onRetry={head.reload} />}
      {items.length > 0 ? (
        <>
          <p class="hint" role="status">
            {tn(isWhole ? "resets.all" : "resets.read", items.length)}
          </p>
          <LongTable
            label={t("place.resets")}
            columns={columns()}
            items={items}
            keyOf={(reset) => reset.id}
            total={isWhole ? items.length : null}
            onEndNear={more}
          />
        </>
      ) : head.data === null ? (
        !head.problem && <Working text={t("resets.working")} />
      ) : anyOf(filters) ? (
        <Empty title={t("resets.none.title")}>{t("resets.none.text")}</Empty>
      ) : (
        <Empty title={t("resets.empty.title")}>
          {t("resets.empty.text")} <a href="/">{t("place.reset")}</a>
        </Empty>
      )}
    </div>
  );
}

// What is typed is asked for after a pause, not letter by letter.
const pause = 300;

function FilterForm({ filters, onChange }: { readonly filters: Filters; readonly onChange: (filters: Filters) => void }) {
  const [typed, setTyped] = useState(filters);
  const inForce = withQuery("", filters);
  useEffect(() => setTyped(filters), [inForce]);
  useEffect(() => {
    if (withQuery("", typed) === inForce) {
      return undefined;
    }

    const timer = setTimeout(() => onChange(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const text = (name: keyof Filters) => ({ value: typed[name], onValue: (value: string) => setTyped({ ...typed, [name]: value }) });
  return (
    <form class="stack tight" aria-label={t("filters")} onSubmit={(event) => event.preventDefault()}>
      <div class="fields">
        <Choice
          label={t("reset.status")}
          options={[["", t("filter.any")], ...statuses.map((status) => [status, tv("status", status)] as const)]}
          {...text("status")}
        />
        <Field label={t("reset.ticket")} {...text("ticketId")} maxLength={64} />
        <Field label={t("reset.requestedBy")} {...text("requestedBy")} maxLength={256} />
        <Field label={t("filter.from")} type="date" {...text("from")} />
        <Field label={t("filter.to")} type="date" {...text("to")} />
      </div>
      {anyOf(filters) && (
        <div>
          <Button onPress={() => onChange(filtersOf({}))}>{t("filter.clear")}</Button>
        </div>
      )}
    </form>
  );
}
