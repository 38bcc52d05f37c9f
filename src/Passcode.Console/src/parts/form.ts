import { useState } from "react";
import { t } from "../text";
import { type Action, useAction } from "./action";

interface Form extends Pick<Action, "busy" | "problem"> {
  readonly submit: (event: { preventDefault: () => void }) => void;
  /** What a field says that is missing; null before the first attempt to send. */
  readonly missing: (isMissing: boolean, text?: string) => string | null;
}

/** A form that is sent once it is complete. */
export function useForm(isComplete: boolean, send: () => Promise<void>): Form {
  const [isTried, setIsTried] = useState(false);
  const { busy, problem, run } = useAction();
  return {
    busy,
    problem,
    missing: (isMissing, text = t("needed")) => (isTried && isMissing ? text : null),
    submit: (event) => {
      event.preventDefault();
      setIsTried(true);
      if (isComplete) {
        run(send);
      }
    },
  };
}
