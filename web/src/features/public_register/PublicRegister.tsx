// The frame of the public pages: heading, larger letters for the elderly, and the page that the address names.
import { useEffect, useState } from "react";

import { AccountFacts } from "./AccountFacts";
import { Ask } from "./Ask";
import { NoticePage, Notices } from "./Notices";
import { Report } from "./Report";
import { Search } from "./Search";

const tabs = [
  { path: "/register", zh: "查真伪" },
  { path: "/register/list", zh: "找账号" },
  { path: "/register/notices", zh: "通报" },
  { path: "/register/report", zh: "举报仿冒" },
];

function use_path(): [string, (to: string) => void] {
  const [path, set_path] = useState(location.pathname.replace(/\/+$/, ""));
  useEffect(() => {
    const read = () => set_path(location.pathname.replace(/\/+$/, ""));
    addEventListener("popstate", read);
    return () => removeEventListener("popstate", read);
  }, []);
  const go = (to: string) => {
    history.pushState(null, "", to);
    set_path(to.split("?")[0] ?? to);
    scrollTo(0, 0);
  };
  return [path, go];
}

/** 适老模式: larger letters, stronger lines; remembered on this device. */
function use_large(): [boolean, () => void] {
  const [is_large, set_large] = useState(() => localStorage.getItem("register-large") === "1");
  useEffect(() => {
    document.documentElement.classList.toggle("large", is_large);
    localStorage.setItem("register-large", is_large ? "1" : "0");
  }, [is_large]);
  return [is_large, () => set_large((before) => !before)];
}

export function PublicRegister() {
  const [path, go] = use_path();
  const [is_large, toggle_large] = use_large();
  const id = /^\/register\/accounts\/(\d+)$/.exec(path)?.[1];
  const notice_id = /^\/register\/notices\/(\d+)$/.exec(path)?.[1];
  return (
    <>
      <a className="skip" href="#content">跳到正文</a>
      <header className="head">
        <div className="wide">
          <a className="brand" href="/register" onClick={(event) => follow(event, "/register", go)}>
            政务新媒体名录
          </a>
          <button type="button" className="plain" aria-pressed={is_large} onClick={toggle_large}>
            {is_large ? "标准字号" : "大字版"}
          </button>
        </div>
        <nav className="wide tabs" aria-label="页面">
          {tabs.map((tab) => (
            <a key={tab.path} href={tab.path} aria-current={path === tab.path ? "page" : undefined} onClick={(event) => follow(event, tab.path, go)}>
              {tab.zh}
            </a>
          ))}
        </nav>
      </header>
      <main id="content" className="wide" tabIndex={-1}>
        {notice_id ? <NoticePage key={notice_id} id={notice_id} /> : path === "/register/notices" ? <Notices go={go} /> : id ? <AccountFacts key={id} id={id} go={go} /> : path === "/register/list" ? <Search go={go} /> : path === "/register/report" ? <Report /> : <Ask go={go} />}
      </main>
      <footer className="wide foot">
        <p>名录只列出政府部门主办的账号，不含任何个人信息。</p>
        <p>
          <a href="/api/v1/public/feed.atom">名录动态（Atom）</a> · <a href="/api/v1/public/register.csv">下载名录（CSV）</a> ·{" "}
          <a href="/api/v1/public/register.json">JSON</a> · <a href="/api/v1/public/register.json.sig">签名</a> ·{" "}
          <a href="/api/v1/public/register.pub">公钥</a>
        </p>
      </footer>
    </>
  );
}

/** A link within these pages: no reload, and a new tab where the visitor wants one. */
export function follow(event: React.MouseEvent, to: string, go: (to: string) => void): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  go(to);
}
