import { useCallback } from "preact/hooks";
import { call, get } from "../api/client";
import { useLive } from "../api/live";
import type { DeadLetter, DeadLetterList } from "../api/types";
import { useAction } from "../parts/action";
import { announce } from "../parts/Announcer";
import { Button } from "../parts/Button";
import { Empty, Working } from "../parts/Empty";
import { When } from "../parts/Facts";
import { Trouble } from "../parts/Trouble";
import { may } from "../signIn/session";
import { t, tn, tv } from "../text";

/** The events that their receivers did not take. */
export function DeadLetters() {
  const load = useCallback((signal: AbortSignal) => get<DeadLetterList>("/api/callbacks/dead-letters?top=50", signal), []);
  const { data, problem, reload } = useLive(load, () => 15_000);
  return (
    <section class="card stack" aria-labelledby="letters">
      <h2 id="letters">{t("letters.title")}</h2>
      {problem && <Trouble problem={problem} onRetry={reload} />}
      {!data && !problem && <Working text={t("letters.working")} />}
      {data?.value.length === 0 && <Empty title={t("letters.empty.title")}>{t("letters.empty.text")}</Empty>}
      {data && data.value.length > 0 && (
        <div class="wide" tabIndex={0} role="group" aria-labelledby="letters">
          <table class="simple">
            <thead>
              <tr>
                <th scope="col">{t("letters.event")}</th>
                <th scope="col">{t("letters.target")}</th>
                <th scope="col">{t("letters.reason")}</th>
                <th scope="col">{t("letters.givenUpAt")}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {data.value.map((letter) => (
                <Letter key={letter.id} letter={letter} onChanged={reload} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data?.nextLink && <p class="hint">{t("letters.more")}</p>}
    </section>
  );
}

function Letter({ letter, onChanged }: { readonly letter: DeadLetter; readonly onChanged: () => void }) {
  const action = useAction();
  const redeliver = async (): Promise<void> => {
    await call("POST", `/api/callbacks/dead-letters/${letter.id}/redeliver`);
    announce(t("letters.redelivered"));
    onChanged();
  };
  return (
    <tr>
      <th scope="row">
        <a href={`/${letter.type.startsWith("passcode.bulkRun.") ? "bulk-runs" : "resets"}/${letter.subject}`}>
          {tv("eventType", letter.type)}
        </a>
      </th>
      <td>
        {tv("callbackTarget", letter.target)} {letter.targetId}
      </td>
      <td>
        <span lang="en">{letter.reason}</span>
        <div class="hint">{tn("letters.attempts", letter.attempts)}</div>
        {action.problem && <Trouble problem={action.problem} />}
      </td>
      <td>
        <When time={letter.givenUpAt} relative />
      </td>
      <td>
        {may("Reset.Request") && (
          <Button busy={action.busy} onPress={() => action.run(redeliver)}>
            {action.busy ? t("letters.redelivering") : t("letters.redeliver")}
          </Button>
        )}
      </td>
    </tr>
  );
}
