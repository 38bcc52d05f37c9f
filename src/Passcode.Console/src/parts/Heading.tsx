import { type ReactNode, useEffect, useRef } from "react";

let isFirst = true;

/** The heading of a view. After the first view it takes the focus, so that whoever listens hears where they are. */
export function Heading({
  title,
  children,
  focused = true,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly focused?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirst && focused) {
      heading.current?.focus();
      window.scrollTo(0, 0);
    }

    isFirst = false;
  }, [focused]);
  useEffect(() => {
    document.title = `${title} · Passcode`;
  }, [title]);
  return (
    <div className="row apart heading">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children && <div className="row">{children}</div>}
    </div>
  );
}
