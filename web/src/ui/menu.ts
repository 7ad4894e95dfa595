// The menu in the order of the work. An entry shows when the post may use its verb; a part that is not built has no entry.
export type Entry = { path: string; zh: string; verb?: string };
export type Group = { zh: string; entries: Entry[] };

export const menu: Group[] = [
  {
    zh: "办理",
    entries: [
      { path: "/inbox", zh: "待办", verb: "flow.read_inbox" },
      { path: "/overview", zh: "工作总览", verb: "supervision.read_overview" },
    ],
  },
  {
    zh: "账号",
    entries: [
      { path: "/units", zh: "单位", verb: "organisation.read_unit" },
      { path: "/accounts", zh: "账号", verb: "registry.read_account" },
      { path: "/imports", zh: "表格导入", verb: "registry.import" },
    ],
  },
  {
    zh: "内容",
    entries: [
      { path: "/posts", zh: "发布内容", verb: "monitoring.read_post" },
      { path: "/inspect", zh: "内容检测", verb: "monitoring.inspect_text" },
      { path: "/collection", zh: "监测运行", verb: "monitoring.read_run" },
    ],
  },
  {
    zh: "监督考核",
    entries: [
      { path: "/findings", zh: "问题整改", verb: "supervision.read_finding" },
      { path: "/rules", zh: "检查规则", verb: "supervision.read_rule" },
    ],
  },
  {
    zh: "系统",
    entries: [
      { path: "/people", zh: "人员与岗位", verb: "organisation.read_person" },
      { path: "/permissions", zh: "权限表", verb: "organisation.read_permission" },
      { path: "/ledger", zh: "操作留痕", verb: "ledger.read" },
    ],
  },
];

export function visible(groups: Group[], permissions: readonly string[]): Group[] {
  return groups
    .map((group) => ({ ...group, entries: group.entries.filter((entry) => !entry.verb || permissions.includes(entry.verb)) }))
    .filter((group) => group.entries.length > 0);
}
