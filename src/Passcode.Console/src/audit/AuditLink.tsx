import { withQuery } from "../api/client";
import { Go } from "../parts/Go";
import { t } from "../text";

/** The way to what the audit log has of an object. */
export const AuditLink = ({ subject }: { readonly subject: string }) => <Go to={withQuery("/audit", { subject })}>{t("audit.ofThis")}</Go>;
