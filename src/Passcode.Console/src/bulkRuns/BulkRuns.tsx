import { AddRegular } from "@fluentui/react-icons";
import { Badge } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { get, here } from "../api/client";
import { ProblemError } from "../api/problem";
import type { BulkRun, BulkRunList } from "../api/types";
import { DataTable } from "../parts/DataTable";
import type { Column } from "../parts/table";
import { Empty, Working } from "../parts/Empty";
import { When } from "../parts/Facts";
import { Go, GoButton } from "../parts/Go";
import { Heading } from "../parts/Heading";
import { Trouble } from "../parts/Trouble";
import { StatusBadge } from "../resets/StatusBadge";
import { may } from "../signIn/session";
import { t, tv } from "../text";
import { useSpoken } from "../text/useSpoken";
import { number } from "../text/format";
import { doneOf, selectionText } from "./progress";

const every = 5_000;

const columnsOf = (): readonly Column<BulkRun>[] => [
  {
    id: "selection",
    name: t("bulk.selection"),
    width: 18,
    value: selectionText,
    show: (run) => <Go to={`/bulk-runs/${run.id}`}>{selectionText(run)}</Go>,
  },
  {
    id: "status",
    name: t("reset.status"),
    width: 19,
    value: (run) => tv("status", run.status),
    show: (run) => (
      <>
        <StatusBadge status={run.status} />{" "}
        {run.dryRun && (
          <Badge appearance="outline" color="informative">
            {t("bulk.dryRun")}
          </Badge>
        )}
      </>
    ),
  },
  { id: "done", name: t("bulk.done"), width: 8, value: doneOf, show: (run) => `${number(doneOf(run))} / ${number(run.counts.total)}` },
  { id: "ticket", name: t("reset.ticket"), width: 8, value: (run) => run.ticketId },
  { id: "requestedBy", name: t("reset.requestedBy"), width: 13, value: (run) => run.schedule ?? run.requestedBy },
  {
    id: "requestedAt",
    name: t("reset.requestedAt"),
    width: 9,
    value: (run) => run.requestedAt,
    show: (run) => <When time={run.requestedAt} relative />,
  },
  { id: "reason", name: t("reset.reason"), width: 13, value: (run) => run.reason, hidden: true },
];

/** All bulk runs, newest first. */
export function BulkRuns() {
  const query = useInfiniteQuery({
    queryKey: ["bulk-runs", "list"],
    queryFn: ({ pageParam, signal }) => get<BulkRunList>(pageParam, signal),
    initialPageParam: "/api/bulk-runs",
    getNextPageParam: (page) => (page.nextLink === null ? undefined : here(page.nextLink)),
    refetchInterval: ({ state }) => (state.status === "error" ? false : every),
  });
  const columns = useSpoken(columnsOf);
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.value) ?? [], [query.data]);
  const { fetchNextPage, isFetching } = query;
  const more = useCallback(() => void (isFetching ? undefined : fetchNextPage()), [fetchNextPage, isFetching]);
  const problem = query.error ?? query.failureReason;
  return (
    <div className="stack">
      <Heading title={t("place.bulkRuns")}>
        {may("Bulk.Run") && (
          <GoButton to="/bulk-runs/new" kind="main" icon={<AddRegular />}>
            {t("bulk.new")}
          </GoButton>
        )}
      </Heading>
      {problem && <Trouble problem={ProblemError.from(problem)} onRetry={() => void query.refetch()} />}
      {!query.data && !problem && <Working text={t("bulk.working")} />}
      {query.data && items.length === 0 && <Empty title={t("bulk.empty.title")}>{t("bulk.empty.text")}</Empty>}
      {items.length > 0 && (
        <DataTable
          name="bulk-runs"
          label={t("place.bulkRuns")}
          columns={columns}
          items={items}
          keyOf={(run) => run.id}
          total={query.hasNextPage ? null : items.length}
          onEndNear={more}
          short
        />
      )}
    </div>
  );
}
