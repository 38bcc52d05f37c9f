import { tv } from "../text";
import { toneOf } from "./status";

export function StatusBadge({ status }: { readonly status: string }) {
  return <span class={`badge ${toneOf(status)}`}>{tv("status", status)}</span>;
}
