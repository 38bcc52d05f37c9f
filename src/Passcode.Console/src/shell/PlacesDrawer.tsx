import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { t } from "../text";
import { Places } from "./Places";

/** The places on a screen that has no room for them beside the view. */
export function PlacesDrawer({ onClose }: { readonly onClose: () => void }) {
  return (
    <OverlayDrawer open position="start" size="small" onOpenChange={onClose} aria-label={t("places")}>
      <DrawerHeader>
        <DrawerHeaderTitle action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={t("close")} onClick={onClose} />}>
          Passcode
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <Places onGone={onClose} />
      </DrawerBody>
    </OverlayDrawer>
  );
}
