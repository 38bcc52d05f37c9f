import { Button, type ButtonProps } from "@fluentui/react-components";
import { NavigationRegular, PersonCircleRegular, SettingsRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useState } from "react";
import icon from "../look/icon.svg";
import { useGoing } from "../parts/Go";
import { session } from "../signIn/session";
import { useStore } from "../store";
import { t } from "../text";

const PlacesDrawer = lazy(async () => ({ default: (await import("./PlacesDrawer")).PlacesDrawer }));
const ChoicesMenu = lazy(async () => ({ default: (await import("./ChoicesMenu")).ChoicesMenu }));

/** The head of every view, one line on any screen. */
export function Bar() {
  const who = useStore(session);
  const going = useGoing();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <header className="bar">
      {who !== null && (
        <Button
          className="narrow-only"
          appearance="transparent"
          icon={<NavigationRegular />}
          aria-label={t("places.open")}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(true)}
        />
      )}
      <a className="brand" {...going("/")}>
        <img src={icon} alt="" width="24" height="24" />
        Passcode
      </a>
      <Choices name={who?.name ?? null} />
      {isOpen && (
        <Suspense>
          <PlacesDrawer onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </header>
  );
}

/** How the button of the menu looks, with the name where there is room. */
export const whoProps = (name: string | null): ButtonProps => ({
  className: "who",
  appearance: "transparent",
  icon: name === null ? <SettingsRegular /> : <PersonCircleRegular />,
  "aria-label": name === null ? t("choices") : t("choices.of", { name }),
  children: name !== null && <span className="wide-only">{name}</span>,
});

/** Who is here, and how it looks and speaks: a menu that is loaded when somebody wants it. */
function Choices({ name }: { readonly name: string | null }) {
  const [isWanted, setIsWanted] = useState(false);
  const button = <Button {...whoProps(name)} aria-haspopup="menu" aria-expanded={false} onClick={() => setIsWanted(true)} />;
  return isWanted ? (
    <Suspense fallback={button}>
      <ChoicesMenu name={name} />
    </Suspense>
  ) : (
    button
  );
}
