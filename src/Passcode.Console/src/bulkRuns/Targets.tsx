import { Tooltip } from "@fluentui/react-components";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { get, here, withQuery } from "../api/client";
import { ProblemError } from "../api/problem";
import type { BulkRun, BulkTarget, BulkTargetList } from "../api/types";
import { Act } from "../parts/Act";
import { DataTable } from "../parts/DataTable";
import type { Column } from "../parts/table";
import { Empty, Working } from "../parts/Empty";
import { When } from "../parts/Facts";
import { Choice } from "../parts/Field";
import { Go } from "../parts/Go";
import { Section } from "../parts/Section";
import { Trouble } from "../parts/Trouble";
import { RevealPasscode } from "../resets/RevealPasscode";
import { ToneBadge } from "../resets/StatusBadge";
import { nameOf, toneOf } from "../resets/status";
import { may } from "../signIn/session";
import { t, tv } from "../text";
import { useSpoken } from "../text/useSpoken";
import { doneOf, targetStates, verdicts } from "./progress";

const deviceOf = (target: BulkTarget): string =>
  target.device ? nameOf(target.device) : t("bulk.line.number", { line: target.line ?? "" });

const columnsOf = (dryRun: boolean, onReveal: (target: BulkTarget) => void): readonly Column<BulkTarget>[] => [
  {
    id: "device",
    name: t("reset.device"),
    width: 12,
    value: deviceOf,
    show: (target) =>
      target.device && may("Reset.Read") ? <Go to={`/devices/${target.device.intuneDeviceId}`}>{deviceOf(target)}</Go> : deviceOf(target),
  },
  {
    id: "state",
    name: t(dryRun ? "bulk.verdict" : "bulk.state"),
    width: 12,
    value: (target) => tv(dryRun ? "verdict" : "target", target.state),
    show: (target) => <ToneBadge tone={toneOf(target.state)}>{tv(dryRun ? "verdict" : "target", target.state)}</ToneBadge>,
  },
  {
    id: "platform",
    name: t("device.platform"),
    width: 8,
    value: (target) => target.device && `${tv("platform", target.device.platform)} ${target.device.osVersion ?? ""}`.trim(),
  },
  { id: "user", name: t("device.user"), width: 13, value: (target) => target.device?.userPrincipalName ?? null },
  {
    id: "why",
    name: t("bulk.what"),
    width: 17,
    value: (target) => (target.reasonCode ? tv("reason", target.reasonCode) : target.effect ? tv("bulkEffect", target.effect) : null),
    show: (target) =>
      hasPasscode(target) ? (
        <Act size="small" onPress={() => onReveal(target)}>
          {t("reveal.show")}
        </Act>
      ) : (
        <Why target={target} />
      ),
  },
  {
    id: "at",
    name: t("reset.confirmedAt"),
    width: 9,
    value: (target) => target.confirmedAt ?? target.issuedAt,
    show: (target) => <When time={target.confirmedAt ?? target.issuedAt} relative />,
    hidden: dryRun,
  },
  { id: "serial", name: t("device.serialNumber"), width: 9, value: (target) => target.device?.serialNumber ?? null, hidden: true },
];

/** Whether the device got a temporary passcode that the signed-in person may read. */
export const hasPasscode = (target: BulkTarget): boolean =>
  may("Passcode.Reveal") && target.state === "completed" && target.effect !== null && target.effect !== "passcodeRemoved";

function Why({ target }: { readonly target: BulkTarget }) {
  return target.reasonCode === null ? (
    target.effect && tv("bulkEffect", target.effect)
  ) : target.advice === null ? (
    tv("reason", target.reasonCode)
  ) : (
    <Tooltip content={target.advice} relationship="description">
      <span tabIndex={0}>{tv("reason", target.reasonCode)}</span>
    </Tooltip>
  );
}

/** The devices of a run, page by page, anew whenever the run has gone on. */
export function Targets({ run }: { readonly run: BulkRun }) {
  const [state, setState] = useState("");
  const [revealed, setRevealed] = useState<BulkTarget["device"]>(null);
  const columns = useSpoken(useCallback(() => columnsOf(run.dryRun, (target) => setRevealed(target.device)), [run.dryRun]));
  const step = `${run.status} ${Math.floor((20 * doneOf(run)) / Math.max(1, run.counts.total))} ${run.counts.total}`;
  const query = useInfiniteQuery({
    queryKey: ["targets", run.id, state, step],
    queryFn: ({ pageParam, signal }) => get<BulkTargetList>(pageParam, signal),
    initialPageParam: withQuery(`/api/bulk-runs/${run.id}/targets`, { state, top: 200 }),
    getNextPageParam: (page) => (page.nextLink === null ? undefined : here(page.nextLink)),
    placeholderData: (before) => before, // until the newer ones are there
    refetchOnWindowFocus: false,
  });
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.value) ?? [], [query.data]);
  const { fetchNextPage, isFetching } = query;
  const more = useCallback(() => void (isFetching ? undefined : fetchNextPage()), [fetchNextPage, isFetching]);
  return (
    <Section
      title={t("bulk.targets")}
      end={
        <Choice
          label={t(run.dryRun ? "bulk.verdict" : "bulk.state")}
          value={state}
          options={[
            ["", t("filter.any")],
            ...(run.dryRun ? verdicts : targetStates).map((name) => [name, tv(run.dryRun ? "verdict" : "target", name)] as const),
          ]}
          onValue={setState}
        />
      }
    >
      {query.error && <Trouble problem={ProblemError.from(query.error)} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <Working text={t("bulk.targets.working")} />}
      {query.data && items.length === 0 && <Empty title={t("bulk.targets.none.title")}>{t("bulk.targets.none.text")}</Empty>}
      {items.length > 0 && (
        <DataTable
          name="targets"
          label={t("bulk.targets")}
          columns={columns}
          items={items}
          keyOf={(target) => target.device?.intuneDeviceId ?? `line ${target.line ?? ""}`}
          total={query.hasNextPage ? null : items.length}
          onEndNear={more}
          short
        />
      )}
      {revealed && (
        <RevealPasscode
          path={`/api/bulk-runs/${run.id}/targets/${revealed.intuneDeviceId}/passcode`}
          device={nameOf(revealed)}
          onClose={() => setRevealed(null)}
        />
      )}
    </Section>
  );
}
