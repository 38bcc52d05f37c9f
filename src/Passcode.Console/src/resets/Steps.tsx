import { CheckmarkCircleFilled, CircleRegular, ErrorCircleFilled, RecordRegular } from "@fluentui/react-icons";
import type { Reset } from "../api/types";
import { When } from "../parts/Facts";
import { t } from "../text";
import { isHeld } from "./status";
import { stepsOf } from "./steps";

const signs = {
  done: <CheckmarkCircleFilled aria-hidden />,
  current: <RecordRegular aria-hidden />,
  failed: <ErrorCircleFilled aria-hidden />,
  next: <CircleRegular aria-hidden />,
} as const;

/** The way of a reset, and how far it is. */
export function Steps({ reset }: { readonly reset: Reset }) {
  return (
    <ol className="steps" aria-label={t("steps")}>
      {stepsOf(reset).map(({ name, state, at }) => (
        <li key={name} className={state} aria-current={state === "current" ? "step" : undefined}>
          {signs[state]}
          <span>
            {t(name === "reached" && state !== "done" ? "step.waiting" : `step.${name}`)}
            <span className="unseen"> {t(`stepState.${state}`)}</span>
          </span>
          {at !== null && (
            <span className="hint">
              <When time={at} />
            </span>
          )}
          {state === "current" && isHeld(reset) && <span className="hint">{t("reset.held")}</span>}
        </li>
      ))}
    </ol>
  );
}
