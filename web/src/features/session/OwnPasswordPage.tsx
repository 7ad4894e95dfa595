// Change of one's own password from the menu.
import { App } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";

import { use_csrf_token, type Schema } from "../../api/client";
import { PasswordPage } from "./PasswordPage";

export default function OwnPasswordPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const entered = (session: Schema["Session"]) => {
    use_csrf_token(session.csrf_token);
    client.setQueryData(["session"], { session });
    void message.success("密码已修改，其他设备上的登录已退出");
    void navigate("/");
  };
  return <PasswordPage entered={entered} />;
}
