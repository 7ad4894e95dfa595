// Change of password, forced at the first login with a password that an administrator gave out.
import { useMutation } from "@tanstack/react-query";

import { api, take, type Schema } from "../../api/client";
import { EntryPage, password_refusal } from "./entry";
import { repeat_refusal } from "./SetupPage";

export function PasswordPage({ entered }: { entered: (session: Schema["Session"]) => void }) {
  const change = useMutation({
    mutationFn: (values: Record<string, string>) =>
      take(api.POST("/session/password", { body: { old_password: values["old_password"] ?? "", new_password: values["password"] ?? "" } })),
    onSuccess: entered,
  });
  return (
    <EntryPage
      title="修改密码"
      about="修改后，您在其他设备上的登录将全部退出。"
      fields={[
        { name: "old_password", label: "当前密码", type: "password", autocomplete: "current-password" },
        { name: "password", label: "新密码", type: "password", help: "至少 10 个字符，含大写字母、小写字母、数字、符号中的三种", autocomplete: "new-password", check: password_refusal },
        { name: "again", label: "再输一次新密码", type: "password", autocomplete: "new-password", check: repeat_refusal },
      ]}
      button="修改"
      is_busy={change.isPending}
      error={change.error}
      send={(values) => change.mutate(values)}
    />
  );
}
