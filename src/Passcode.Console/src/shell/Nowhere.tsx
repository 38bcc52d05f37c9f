import { Heading } from "../parts/Heading";
import { t } from "../text";

export function Nowhere() {
  return (
    <div class="stack">
      <Heading title={t("nowhere.title")} />
      <p>
        {t("nowhere.text")} <a href="/">{t("place.reset")}</a>
      </p>
    </div>
  );
}
