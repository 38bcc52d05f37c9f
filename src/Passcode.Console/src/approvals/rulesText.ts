import type { Approval } from "../api/types";
import { tv } from "../text";

/** The rules that matched, each protected group by its name. */
export const rulesText = ({ rules, groups }: Pick<Approval, "rules" | "groups">): string =>
  rules
    .map((rule) => (rule === "protectedGroup" && groups.length > 0 ? `${tv("rule", rule)}: ${groups.join(", ")}` : tv("rule", rule)))
    .join("; ");
