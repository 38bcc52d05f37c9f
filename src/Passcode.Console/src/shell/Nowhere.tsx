import { Go } from "../parts/Go";
import { Heading } from "../parts/Heading";
import { t } from "../text";

export function Nowhere() {
  return (
    <div className="stack">
      <Heading title={t("nowhere.title")} />
      <p>
        {t("nowhere.text")} <Go to="/">{t("place.reset")}</Go>
      </p>
    </div>
  );
}
