import { number, percent } from "../text/format";

/** Numbers by name as bars, the largest first. The numbers stand beside them, so nothing is in the picture alone. */
export function Bars({ of, label }: { readonly of: readonly (readonly [name: string, count: number])[]; readonly label: string }) {
  const sum = of.reduce((all, [, count]) => all + count, 0);
  const largest = Math.max(1, ...of.map(([, count]) => count));
  return (
    <ul class="stack tight" aria-label={label} style={{ listStyle: "none" }}>
      {[...of]
        .sort((left, right) => right[1] - left[1])
        .map(([name, count]) => (
          <li key={name}>
            <div class="row apart">
              <span>{name}</span>
              <span class="number">
                {number(count)} <span class="hint">{percent(sum === 0 ? 0 : count / sum)}</span>
              </span>
            </div>
            <div class="bars-track" aria-hidden="true">
              <span style={{ width: `${(100 * count) / largest}%` }} />
            </div>
          </li>
        ))}
    </ul>
  );
}
