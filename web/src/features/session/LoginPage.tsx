// Login by name and password.
import { useMutation } from "@tanstack/react-query";

import { api, take, type Schema } from "../../api/client";
import { EntryPage } from "./entry";

type Props = { entered: (session: Schema["Session"]) => void };

export function LoginPage({ entered }: Props) {
  const login = useMutation({
    mutationFn: (values: Record<string, string>) =>
      take(api.POST("/session", { body: { login: values["login"] ?? "", password: values["password"] ?? "" } })),
    onSuccess: entered,
  });
  return (
    <EntryPage
      title="登录"
      about="请使用系统管理员分配的登录名。连续输错 5 次将锁定登录名。"
      fields={[
        { name: "login", label: "登录名", autocomplete: "username" },
        { name: "password", label: "密码", type: "password", autocomplete: "current-password" },
      ]}
      button="登录"
      is_busy={login.isPending}
      error={login.error}
      send={(values) => login.mutate(values)}
    />
  );
}
