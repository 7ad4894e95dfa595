// First run: the first administrator is made with the code that the server printed when it started.
import { useMutation } from "@tanstack/react-query";

import { api, take } from "../../api/client";
import { EntryPage, password_refusal } from "./entry";

export function SetupPage({ done }: { done: () => void }) {
  const setup = useMutation({
    mutationFn: (values: Record<string, string>) =>
      take(
        api.POST("/setup", {
          body: {
            first_run_code: (values["first_run_code"] ?? "").trim(),
            city_name: (values["city_name"] ?? "").trim(),
            login: values["login"] ?? "",
            name: values["name"] ?? "",
            password: values["password"] ?? "",
          },
        }),
      ),
    onSuccess: done,
  });
  return (
    <EntryPage
      title="首次启用"
      about="系统尚无管理员。请填写服务器启动时打印的启用码，设立第一位系统管理员；启用码只能用一次。"
      fields={[
        { name: "first_run_code", label: "启用码", help: "在服务器的启动输出中，形如 ABCD-EFGH-JKLM", autocomplete: "off" },
        { name: "city_name", label: "城市名称", help: "将作为单位树的根，例如：云湾市", autocomplete: "off" },
        { name: "name", label: "管理员姓名", autocomplete: "name" },
        { name: "login", label: "登录名", help: "小写字母、数字，3 至 40 位", autocomplete: "username", check: login_refusal },
        { name: "password", label: "密码", type: "password", help: "至少 10 个字符，含大写字母、小写字母、数字、符号中的三种", autocomplete: "new-password", check: password_refusal },
        { name: "again", label: "再输一次密码", type: "password", autocomplete: "new-password", check: repeat_refusal },
      ]}
      button="启用"
      is_busy={setup.isPending}
      error={setup.error}
      send={(values) => setup.mutate(values)}
    />
  );
}

export function login_refusal(login: string): string | undefined {
  return login === "" || /^[a-z0-9][a-z0-9._-]{2,39}$/.test(login) ? undefined : "登录名须为 3 至 40 位小写字母、数字、点、横线，以字母或数字开头";
}

export function repeat_refusal(again: string, all: Record<string, string>): string | undefined {
  return again === "" || again === all["password"] ? undefined : "两次输入的密码不一致";
}
