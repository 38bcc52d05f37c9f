import { Button, Link as FluentLink } from "@fluentui/react-components";
import type { MouseEvent, ReactElement, ReactNode } from "react";
import { useLocation } from "wouter";

interface GoProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly id?: string;
}

/** Goes to an address of this page by a click, and leaves every other kind of click to the browser. */
export function useGoing(): (to: string) => { readonly href: string; readonly onClick: (event: MouseEvent) => void } {
  const [, go] = useLocation();
  return (to) => ({
    href: to,
    onClick: (event) => {
      if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        go(to);
      }
    },
  });
}

/** A link to another view. */
export function Go({ to, children, id }: GoProps) {
  const going = useGoing();
  return (
    <FluentLink id={id} {...going(to)}>
      {children}
    </FluentLink>
  );
}

interface GoButtonProps extends GoProps {
  readonly kind?: "main" | "plain";
  readonly icon?: ReactElement;
}

/** A link that looks like a button. */
export function GoButton({ to, kind = "plain", icon, children }: GoButtonProps) {
  const going = useGoing();
  return (
    <Button as="a" className="act" appearance={kind === "main" ? "primary" : "secondary"} icon={icon ?? null} {...going(to)}>
      {children}
    </Button>
  );
}
