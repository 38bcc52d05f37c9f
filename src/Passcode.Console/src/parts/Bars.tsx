import { ProgressBar } from "@fluentui/react-components";
import { useId } from "react";
import type { Tone } from "../resets/status";
import { number, percent } from "../text/format";

export interface Bar {
  readonly name: string;
  readonly count: number;
  readonly tone?: Tone;
}

const colors = { good: "success", bad: "error", warn: "warning", active: "brand", idle: "brand" } as const;

/** Numbers by name as bars to scale, the largest first. The numbers stand beside them, so nothing is in the picture alone. */
export function Bars({ of, label }: { readonly of: readonly Bar[]; readonly label: string }) {
  const id = useId();
  const sum = of.reduce((all, { count }) => all + count, 0);
  const largest = Math.max(1, ...of.map(({ count }) => count));
  return (
    <ul className="stack tight plain" aria-label={label}>
      {[...of]
        .sort((left, right) => right.count - left.count)
        .map(({ name, count, tone = "active" }, index) => (
          <li key={name}>
            <div className="row apart line">
              <span id={`${id}${index}`}>{name}</span>
              <span className="number">
                {number(count)} <span className="hint">{percent(sum === 0 ? 0 : count / sum)}</span>
              </span>
            </div>
            <ProgressBar
              className={tone}
              aria-labelledby={`${id}${index}`}
              aria-valuetext={number(count)}
              thickness="large"
              max={largest}
              value={count}
              color={colors[tone]}
            />
          </li>
        ))}
    </ul>
  );
}
