import { withQuery } from "../api/client";
import { Go } from "../parts/Go";
import { t } from "../text";

/** The way to what the audit log has of an object, or of a device. */
export const AuditLink = (of: { readonly subject: string } | { readonly intuneDeviceId: string }) => (
  <Go to={withQuery("/audit", { ...of })}>{t("audit.ofThis")}</Go>
);
