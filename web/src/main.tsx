// Starts the pages: theme, Chinese locale, server state, routes.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App as AntdApp, ConfigProvider } from "antd";
import zh_CN from "antd/locale/zh_CN";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";

import { Refused } from "./api/client";
import { Pages } from "./Pages";
import { antd_theme, apply_css_variables } from "./theme";
import "./ui/app.css";

// A refusal will not turn into an answer by asking again; an unreachable server may.
const should_retry = (failures: number, error: Error) => failures < 1 && !(error instanceof Refused && error.problem.status >= 400);

const client = new QueryClient({
  defaultOptions: { queries: { retry: should_retry, staleTime: 5_000, refetchOnWindowFocus: true } },
});

apply_css_variables(document.documentElement);
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <ConfigProvider locale={zh_CN} theme={antd_theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
    <AntdApp message={{ maxCount: 3, top: 64 }}>
      <QueryClientProvider client={client}>
        <BrowserRouter>
          <Pages />
        </BrowserRouter>
      </QueryClientProvider>
    </AntdApp>
  </ConfigProvider>,
);
