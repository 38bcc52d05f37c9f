import type { ProblemError } from "../api/problem";
import { retryNow } from "../api/live";
import { language, t, tv } from "../text";
import { Button } from "./Button";

/** What went wrong and what to do, in the API's own words, which are English. */
export function Trouble({ problem, onRetry }: { readonly problem: ProblemError; readonly onRetry?: () => void }) {
  const title = tv("problem", problem.code);
  const lang = language.value === "en" ? undefined : "en";
  return (
    <div class="note bad stack tight" role="alert">
      <strong lang={title === problem.code ? lang : undefined}>
        {title === problem.code ? problem.title || t("problem.notUnderstood") : title}
      </strong>
      {problem.code === "offline" ? <p>{t("problem.offline.advice")}</p> : problem.detail !== null && <p lang={lang}>{problem.detail}</p>}
      {problem.traceId !== null && problem.status >= 500 && (
        <p class="hint">
          {t("problem.trace")} <code>{problem.traceId}</code>
        </p>
      )}
      {(onRetry !== undefined || problem.isPassing) && (
        <div>
          <Button onPress={onRetry ?? retryNow}>{t("again")}</Button>
        </div>
      )}
    </div>
  );
}
