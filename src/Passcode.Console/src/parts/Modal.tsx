import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Announcer } from "./Announcer";

interface ModalProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the page. It keeps the focus, closes by Escape, and gives the focus back to the button that opened it. */
export function Modal({ title, onClose, children }: ModalProps) {
  return (
    <Dialog open onOpenChange={(_, change) => (change.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className="stack">
            {children}
            <Announcer />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
