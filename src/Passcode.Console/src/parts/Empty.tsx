import { Spinner, Subtitle2 } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** What a list shows that has nothing to show: why, and what to do. */
export function Empty({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="empty">
      <Subtitle2 as="h2">{title}</Subtitle2>
      <p className="hint">{children}</p>
    </div>
  );
}

/** What is shown in the place of something that is being read. */
export function Working({ text }: { readonly text: string }) {
  return (
    <div role="status" className="working">
      <Spinner size="tiny" label={text} role="presentation" />
    </div>
  );
}
