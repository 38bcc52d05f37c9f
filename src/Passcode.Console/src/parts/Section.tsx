import { Card, mergeClasses, Subtitle2 } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What stands at the other end of the line of the title. */
  readonly end?: ReactNode;
  readonly wide?: boolean;
}

/** A part of a view with a title of its own. */
export function Section({ title, children, end, wide = false }: SectionProps) {
  const id = useId();
  return (
    <Card role="region" aria-labelledby={id} className={mergeClasses("card", wide && "across")}>
      <div className="row apart">
        <Subtitle2 as="h2" id={id}>
          {title}
        </Subtitle2>
        {end}
      </div>
      {children}
    </Card>
  );
}
