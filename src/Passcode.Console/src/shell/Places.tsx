import { CounterBadge, Nav, NavItem } from "@fluentui/react-components";
import {
  BookRegular,
  CalendarClockRegular,
  DataBarVerticalRegular,
  HistoryRegular,
  KeyResetRegular,
  LayerRegular,
  PlugConnectedRegular,
  TaskListSquareLtrRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useLocation } from "wouter";
import { usePending } from "../approvals/usePending";
import { useGoing } from "../parts/Go";
import { may, type Role } from "../signIn/session";
import { type Key, t, tn } from "../text";

interface Place {
  readonly path: string;
  readonly name: Key;
  /** Any of these roles is enough. */
  readonly roles: readonly Role[];
  readonly icon: ReactElement;
}

const places: readonly Place[] = [
  { path: "/", name: "place.reset", roles: ["Reset.Request"], icon: <KeyResetRegular /> },
  { path: "/approvals", name: "place.approvals", roles: ["Reset.Approve"], icon: <TaskListSquareLtrRegular /> },
  { path: "/resets", name: "place.resets", roles: ["Reset.Read"], icon: <HistoryRegular /> },
  { path: "/bulk-runs", name: "place.bulkRuns", roles: ["Bulk.Read"], icon: <LayerRegular /> },
  { path: "/schedules", name: "place.schedules", roles: ["Bulk.Read"], icon: <CalendarClockRegular /> },
  { path: "/overview", name: "place.overview", roles: ["Reset.Read"], icon: <DataBarVerticalRegular /> },
  { path: "/audit", name: "place.audit", roles: ["Audit.Read"], icon: <BookRegular /> },
  { path: "/subscriptions", name: "place.subscriptions", roles: ["Reset.Approve", "Audit.Read"], icon: <PlugConnectedRegular /> },
];

const open = (): readonly Place[] => places.filter(({ roles }) => roles.some(may));

/** Where somebody begins: those who only approve, at the approvals. */
export const firstPlace = (): string => open()[0]?.path ?? "/";

const isAt = (path: string, place: string): boolean =>
  path === place || (place !== "/" && path.startsWith(`${place}/`)) || (place === "/" && path.startsWith("/devices/"));

/** Where one can go, with what waits there. */
export function Places({ onGone }: { readonly onGone?: () => void }) {
  const [path] = useLocation();
  const going = useGoing();
  const pending = usePending();
  const count = pending?.value.filter(({ canDecide }) => canDecide).length ?? 0;
  return (
    <nav aria-label={t("places")}>
      <Nav selectedValue={open().find((place) => isAt(path, place.path))?.path ?? ""} className="places">
        {open().map(({ path: place, name, icon }) => {
          const link = going(place);
          return (
            <NavItem
              key={place}
              value={place}
              icon={icon}
              href={link.href}
              onClick={(event) => {
                link.onClick(event);
                onGone?.();
              }}
            >
              {t(name)}
              {place === "/approvals" && count > 0 && (
                <CounterBadge className="counter" count={count} size="medium" color="danger" aria-label={tn("approvals.waiting", count)} />
              )}
            </NavItem>
          );
        })}
      </Nav>
    </nav>
  );
}
