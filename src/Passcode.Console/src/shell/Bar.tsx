import { useLocation } from "preact-iso";
import icon from "../look/icon.svg";
import { type Theme, theme } from "../look/theme";
import { may, type Role, session } from "../signIn/session";
import { type Key, type Language, language, languages, speak, t } from "../text";

const places: readonly (readonly [path: string, name: Key, role: Role])[] = [
  ["/", "place.reset", "Reset.Request"],
  ["/resets", "place.resets", "Reset.Read"],
  ["/approvals", "place.approvals", "Reset.Approve"],
  ["/bulk-runs", "place.bulkRuns", "Bulk.Read"],
  ["/overview", "place.overview", "Reset.Read"],
];

const themes: readonly Theme[] = ["system", "light", "dark"];

const isAt = (path: string, place: string): boolean => path === place || (place !== "/" && path.startsWith(`${place}/`));

/** The head of every view: where one can go, and how it looks and speaks. */
export function Bar() {
  const { path } = useLocation();
  const who = session.value;
  return (
    <header class="bar">
      <div>
        <a class="brand" href="/">
          <img src={icon} alt="" width="24" height="24" />
          Passcode
        </a>
        <nav class="places" aria-label={t("places")}>
          {who !== null &&
            places
              .filter(([, , role]) => may(role))
              .map(([place, name]) => (
                <a key={place} href={place} aria-current={isAt(path, place) ? "page" : undefined}>
                  {t(name)}
                </a>
              ))}
        </nav>
        <div class="choices">
          <select aria-label={t("language")} value={language.value} onChange={(event) => void speak(event.currentTarget.value as Language)}>
            {Object.entries(languages).map(([name, own]) => (
              <option key={name} value={name} lang={name} selected={name === language.value}>
                {own}
              </option>
            ))}
          </select>
          <select aria-label={t("theme")} value={theme.value} onChange={(event) => (theme.value = event.currentTarget.value as Theme)}>
            {themes.map((name) => (
              <option key={name} value={name} selected={name === theme.value}>
                {t(`theme.${name}`)}
              </option>
            ))}
          </select>
          {who !== null && (
            <>
              <span class="who" title={who.name}>
                {who.name}
              </span>
              <button type="button" class="button" onClick={() => who.signOut()}>
                {t("signOut")}
              </button>
            </>
          )}
        </div>
      </div>
    </header>
  );
}
