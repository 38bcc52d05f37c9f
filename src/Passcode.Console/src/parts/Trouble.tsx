import { isOwn, type ProblemError } from "../api/problem";
import { retryNow } from "../api/live";
import { language, t } from "../text";
import { Act } from "./Act";
import { Note } from "./Note";

/** What went wrong and what to do. */
export function Trouble({ problem, onRetry }: { readonly problem: ProblemError; readonly onRetry?: () => void }) {
  const lang = problem.language === language.value ? undefined : (problem.language ?? "en");
  return (
    <Note
      tone="bad"
      role="alert"
      title={isOwn(problem) ? t(`problem.${problem.code}`) : <span lang={lang}>{problem.title}</span>}
      {...((onRetry ?? problem.isPassing) && { actions: <Act onPress={onRetry ?? (() => void retryNow())}>{t("again")}</Act> })}
    >
      {problem.code === "offline" ? (
        <span>{t("problem.offline.advice")}</span>
      ) : (
        problem.detail !== null && <span lang={lang}>{problem.detail}</span>
      )}
      {problem.traceId !== null && problem.status >= 500 && (
        <span className="hint">
          {t("problem.trace")} <code>{problem.traceId}</code>
        </span>
      )}
    </Note>
  );
}
