// The frame around every page: name and search on top, person and post on the right, the menu on the left.
import { useQuery } from "@tanstack/react-query";
import { Button, Drawer, Dropdown } from "antd";
import { Suspense, useState } from "react";
import { Link, NavLink, Outlet, useLocation, useNavigate } from "react-router";

import { api, take } from "../api/client";
import { not_for_secrets } from "../features/session/entry";
import { use_may, use_session, use_session_change } from "../features/session/session";
import { count } from "./format";
import { menu, visible } from "./menu";
import { Waiting } from "./parts";
import { SearchBox } from "./SearchBox";

export function Shell() {
  const [is_menu_open, open_menu] = useState(false);
  const location = useLocation();
  return (
    <div className="shell">
      <a className="skip" href="#page">
        跳到正文
      </a>
      <TopBar open_menu={() => open_menu(true)} />
      <div className="not-for-secrets">{not_for_secrets}</div>
      <div className="shell-body">
        <nav className="side" aria-label="主菜单">
          <Menu chosen={() => undefined} />
        </nav>
        <Drawer open={is_menu_open} onClose={() => open_menu(false)} placement="left" size={260} title="菜单">
          <nav aria-label="主菜单">
            <Menu chosen={() => open_menu(false)} />
          </nav>
        </Drawer>
        <main id="page" className="page" key={location.pathname} tabIndex={-1}>
          <Suspense fallback={<Waiting rows={10} />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
  );
}

function TopBar({ open_menu }: { open_menu: () => void }) {
  const session = use_session();
  return (
    <header className="top">
      <button type="button" className="top-menu" aria-label="打开菜单" onClick={open_menu}>
        ☰
      </button>
      <Link to="/" className="brand" aria-label="言路首页">
        <img src="/favicon.svg" alt="" width={28} height={28} />
        <span className="brand-name">{session.city_name}政务新媒体监管平台</span>
        <span className="brand-short">言路</span>
      </Link>
      <SearchBox />
      <InboxButton />
      <PersonMenu />
    </header>
  );
}

function InboxButton() {
  const may_read = use_may("flow.read_inbox");
  const { data } = useQuery({
    queryKey: ["inbox", "counts"],
    queryFn: () => take(api.GET("/inbox", { params: { query: { box: "to_do", limit: 1 } } })),
    enabled: may_read,
    refetchInterval: 60_000,
  });
  if (!may_read) return null;
  const counts = data?.counts;
  return (
    <Link to="/inbox" className="top-inbox" title={counts?.most_urgent_zh ? `最急：${counts.most_urgent_zh}` : undefined}>
      待办 <span className={counts && counts.red > 0 ? "badge badge-red" : "badge"}>{counts ? count(counts.to_do) : "…"}</span>
      {counts && counts.red > 0 ? <span className="top-urgent">逾期 {count(counts.red)}</span> : null}
    </Link>
  );
}

const mode_zh = { host: "主办", supervising: "主管", city: "全市", guidance: "指导", administration: "管理" } as const;

function PersonMenu() {
  const session = use_session();
  const { switch_to, leave } = use_session_change();
  const navigate = useNavigate();
  const active = session.appointment;
  const others = session.appointments.filter((appointment) => appointment.id !== active?.id);
  const items = [
    ...others.map((appointment) => ({
      key: `post-${appointment.id}`,
      label: `切换：${mode_zh[appointment.mode]} · ${appointment.unit.short_name} ${appointment.role_zh}`,
      onClick: () => void switch_to(appointment.id).then(() => navigate("/")),
    })),
    ...(others.length > 0 ? [{ type: "divider" as const }] : []),
    { key: "password", label: "修改密码", onClick: () => void navigate("/password") },
    { key: "leave", label: "退出", onClick: () => void leave() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button type="text" className="person">
        <span className="person-post">
          {active ? `${mode_zh[active.mode]} · ${active.unit.short_name} ${active.title || active.role_zh}` : "没有岗位"}
        </span>
        <span className="person-name">{session.person.name} ▾</span>
      </Button>
    </Dropdown>
  );
}

function Menu({ chosen }: { chosen: () => void }) {
  const session = use_session();
  return (
    <>
      {visible(menu, session.permissions).map((group) => (
        <div key={group.zh} className="menu-group">
          <div className="menu-title">{group.zh}</div>
          {group.entries.map((entry) => (
            <NavLink key={entry.path} to={entry.path} className="menu-entry" onClick={chosen}>
              {entry.zh}
            </NavLink>
          ))}
        </div>
      ))}
    </>
  );
}
