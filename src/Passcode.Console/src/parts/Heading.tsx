import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

let isFirst = true;

/** The heading of a view. After the first view it takes the focus, so that whoever listens hears where they are. */
export function Heading({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirst) {
      heading.current?.focus();
      window.scrollTo(0, 0);
    }

    isFirst = false;
  }, []);
  useEffect(() => {
    document.title = `${title} · Passcode`;
  }, [title]);
  return (
    <div class="row apart">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children && <div class="row">{children}</div>}
    </div>
  );
}
