import type { ComponentChildren } from "preact";

/** What a list shows that has nothing to show: why, and what to do. */
export function Empty({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      <p>{children}</p>
    </div>
  );
}

/** What is shown in the place of something that is being read. */
export function Working({ text }: { readonly text: string }) {
  return (
    <p class="badge active working" role="status">
      {text}
    </p>
  );
}
