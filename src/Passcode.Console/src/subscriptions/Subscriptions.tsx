import { Tooltip } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { call, get } from "../api/client";
import { renew, useLive } from "../api/live";
import type { DeadLetter, DeadLetterList, Subscription, SubscriptionList } from "../api/types";
import { AuditLink } from "../audit/AuditLink";
import { Act } from "../parts/Act";
import { useAction } from "../parts/action";
import { DataTable } from "../parts/DataTable";
import type { Column } from "../parts/table";
import { Empty, Working } from "../parts/Empty";
import { When } from "../parts/Facts";
import { Go } from "../parts/Go";
import { Heading } from "../parts/Heading";
import { Modal } from "../parts/Modal";
import { Section } from "../parts/Section";
import { toast } from "../parts/Toasts";
import { Trouble } from "../parts/Trouble";
import { may } from "../signIn/session";
import { language, t, tn, tv } from "../text";
import { useSpoken } from "../text/useSpoken";
import { number } from "../text/format";

const every = 15_000;
const most = 200;

/** Who is told of events, and the events that nobody took. */
export function Subscriptions() {
  return (
    <div className="stack">
      <Heading title={t("place.subscriptions")} />
      {may("Audit.Read") && <DeadLetters />}
      {may("Reset.Approve") && <Active />}
    </div>
  );
}

const lettersKey = ["dead-letters"] as const;

/** The events that their receivers did not take. */
function DeadLetters() {
  const { data, problem, reload } = useLive(
    lettersKey,
    (signal) => get<DeadLetterList>(`/api/callbacks/dead-letters?top=${most}`, signal),
    () => every,
  );
  const columns = useSpoken(letterColumns);
  return (
    <Section title={t("letters.title")}>
      {problem && <Trouble problem={problem} onRetry={reload} />}
      {!data && !problem && <Working text={t("letters.working")} />}
      {data?.value.length === 0 && <Empty title={t("letters.empty.title")}>{t("letters.empty.text")}</Empty>}
      {data && data.value.length > 0 && (
        <DataTable
          name="dead-letters"
          label={t("letters.title")}
          columns={columns}
          items={data.value}
          keyOf={({ id }) => id}
          total={data.value.length}
          short
        >
          {data.nextLink && <span className="hint">{t("letters.more")}</span>}
        </DataTable>
      )}
    </Section>
  );
}

const letterColumns = (): readonly Column<DeadLetter>[] => [
  {
    id: "event",
    name: t("letters.event"),
    width: 14,
    value: ({ type }) => tv("eventType", type),
    show: ({ type, subject }) => (
      <Go to={`/${type.startsWith("passcode.bulkRun.") ? "bulk-runs" : "resets"}/${subject}`}>{tv("eventType", type)}</Go>
    ),
  },
  {
    id: "target",
    name: t("letters.target"),
    width: 14,
    value: ({ target, targetId }) => [tv("callbackTarget", target), targetId].filter(Boolean).join(" "),
  },
  {
    id: "reason",
    name: t("letters.reason"),
    width: 16,
    value: ({ reason }) => reason,
    show: ({ reason }) => (
      <Tooltip content={reason} relationship="description">
        <span tabIndex={0} lang={language.value === "en" ? undefined : "en"}>
          {reason}
        </span>
      </Tooltip>
    ),
  },
  { id: "attempts", name: t("letters.tries"), width: 6, value: ({ attempts }) => attempts, show: ({ attempts }) => number(attempts) },
  {
    id: "givenUpAt",
    name: t("letters.givenUpAt"),
    width: 8,
    value: ({ givenUpAt }) => givenUpAt,
    show: ({ givenUpAt }) => <When time={givenUpAt} relative />,
  },
  ...(may("Reset.Request")
    ? [{ id: "again", name: t("letters.do"), width: 9, value: () => null, show: (letter: DeadLetter) => <SendAgain letter={letter} /> }]
    : []),
];

function SendAgain({ letter }: { readonly letter: DeadLetter }) {
  const action = useAction();
  const redeliver = async (): Promise<void> => {
    await call("POST", `/api/callbacks/dead-letters/${letter.id}/redeliver`);
    toast(t("letters.redelivered"));
    renew(...lettersKey);
  };
  return (
    <>
      <Act size="small" busy={action.busy} onPress={() => action.run(redeliver)}>
        {action.busy ? t("letters.redelivering") : t("letters.redeliver")}
      </Act>
      {action.problem && (
        <Modal title={t("letters.redeliver")} onClose={() => renew(...lettersKey)}>
          <Trouble problem={action.problem} />
        </Modal>
      )}
    </>
  );
}

const subscriptionsKey = ["subscriptions"] as const;

/** The subscriptions of all programs. */
function Active() {
  const { data, problem, reload } = useLive(
    subscriptionsKey,
    (signal) => get<SubscriptionList>(`/api/subscriptions?top=${most}`, signal),
    () => every,
  );
  const [removed, setRemoved] = useState<Subscription | null>(null);
  const action = useAction();
  const columns = useSpoken(useCallback(() => subscriptionColumns(setRemoved), []));
  const remove = async (): Promise<void> => {
    await call("POST", `/api/subscriptions/${removed?.id ?? ""}/remove`);
    toast(t("subscriptions.removed"));
    setRemoved(null);
    renew(...subscriptionsKey);
  };
  return (
    <Section title={t("subscriptions.title")}>
      {problem && <Trouble problem={problem} onRetry={reload} />}
      {!data && !problem && <Working text={t("subscriptions.working")} />}
      {data?.value.length === 0 && <Empty title={t("subscriptions.empty.title")}>{t("subscriptions.empty.text")}</Empty>}
      {data && data.value.length > 0 && (
        <DataTable
          name="subscriptions"
          label={t("subscriptions.title")}
          columns={columns}
          items={data.value}
          keyOf={({ id }) => id}
          total={data.value.length}
          short
        />
      )}
      {removed && (
        <Modal title={t("subscriptions.remove")} onClose={() => setRemoved(null)}>
          <p>{t("subscriptions.remove.text", { receiver: removed.callbackUrl })}</p>
          {action.problem && <Trouble problem={action.problem} />}
          <div className="row">
            <Act kind="danger" busy={action.busy} onPress={() => action.run(remove)}>
              {t("subscriptions.remove.yes")}
            </Act>
            <Act onPress={() => setRemoved(null)}>{t("close")}</Act>
          </div>
        </Modal>
      )}
    </Section>
  );
}

const subscriptionColumns = (onRemove: (subscription: Subscription) => void): readonly Column<Subscription>[] => [
  { id: "receiver", name: t("letters.target"), width: 16, value: ({ callbackUrl }) => callbackUrl },
  {
    id: "events",
    name: t("subscriptions.events"),
    width: 14,
    value: ({ events }) => (events.length === 0 ? t("filter.any") : events.map((type) => tv("eventType", type)).join(", ")),
    show: ({ events }) => (
      <Tooltip content={events.map((type) => tv("eventType", type)).join(", ")} relationship="description">
        <span tabIndex={0}>{tn("subscriptions.events", events.length)}</span>
      </Tooltip>
    ),
  },
  ...(may("Audit.Read")
    ? [
        {
          id: "audit",
          name: t("place.audit"),
          width: 8,
          value: () => null,
          show: ({ id }: Subscription) => <AuditLink subject={`subscriptions/${id}`} />,
        },
      ]
    : []),
  { id: "createdBy", name: t("subscriptions.createdBy"), width: 12, value: ({ createdBy }) => createdBy },
  {
    id: "createdAt",
    name: t("subscriptions.createdAt"),
    width: 8,
    value: ({ createdAt }) => createdAt,
    show: ({ createdAt }) => <When time={createdAt} relative />,
  },
  {
    id: "expiresAt",
    name: t("reset.deadline"),
    width: 8,
    value: ({ expiresAt }) => expiresAt,
    show: ({ expiresAt }) => <When time={expiresAt} relative />,
  },
  {
    id: "remove",
    name: t("letters.do"),
    width: 8,
    value: () => null,
    show: (subscription) => (
      <Act size="small" onPress={() => onRemove(subscription)}>
        {t("subscriptions.remove")}
      </Act>
    ),
  },
];
