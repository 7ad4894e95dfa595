// The filters of a list in one line, kept in the address; named views of them are kept in the browser.
import { Button, Dropdown, Input, Modal, Select } from "antd";
import { useEffect, useState, type ReactNode } from "react";

import type { Filters } from "./page_state";

type TextProps = { label: string; value: string | undefined; set: (value: string) => void; width?: number };

/** Takes effect on Enter or when the field is left, so that the server is not asked for every key. */
export function TextFilter({ label, value, set, width = 220 }: TextProps) {
  const [text, set_text] = useState(value ?? "");
  useEffect(() => set_text(value ?? ""), [value]);
  const apply = () => text !== (value ?? "") && set(text.trim());
  return (
    <Input
      aria-label={label}
      placeholder={label}
      allowClear
      style={{ width }}
      value={text}
      onChange={(event) => {
        set_text(event.target.value);
        if (event.target.value === "") set("");
      }}
      onPressEnter={apply}
      onBlur={apply}
    />
  );
}

type ChoiceProps = {
  label: string;
  value: string | undefined;
  set: (value: string | undefined) => void;
  choices: { value: string; label: string }[];
  width?: number;
};

export function ChoiceFilter({ label, value, set, choices, width = 140 }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={choices.length > 12 ? { optionFilterProp: "label" } : false}
      style={{ width }}
      popupMatchSelectWidth={false}
      value={value}
      onChange={(next: string | undefined) => set(next)}
      options={choices}
    />
  );
}

export function DayFilter({ label, value, set }: { label: string; value: string | undefined; set: (value: string) => void }) {
  return (
    <label className="day-filter">
      <span className="soft">{label}</span>
      <Input type="date" value={value ?? ""} onChange={(event) => set(event.target.value)} />
    </label>
  );
}

type BarProps = { name: string; filters: Filters; replace_all: (filters: Filters) => void; children: ReactNode };

export function FilterBar({ name, filters, replace_all, children }: BarProps) {
  return (
    <div className="filter-bar" role="search" aria-label="筛选">
      {children}
      {Object.keys(filters).length > 0 ? <Button onClick={() => replace_all({})}>重置</Button> : null}
      <SavedViews name={name} filters={filters} replace_all={replace_all} />
    </div>
  );
}

type View = { name: string; filters: Filters };

export function views_from(text: string | null): View[] {
  try {
    const views: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(views) ? (views as View[]).filter((view) => typeof view?.name === "string" && !!view.filters) : [];
  } catch {
    return [];
  }
}

function SavedViews({ name, filters, replace_all }: Omit<BarProps, "children">) {
  const key = `views:${name}`;
  const [views, set_views] = useState<View[]>(() => views_from(localStorage.getItem(key)));
  const [new_name, set_new_name] = useState<string>();
  const keep = (next: View[]) => {
    localStorage.setItem(key, JSON.stringify(next));
    set_views(next);
  };
  const items = [
    ...views.map((view, index) => ({ key: `view-${index}`, label: view.name, onClick: () => replace_all(view.filters) })),
    ...(views.length > 0 ? [{ type: "divider" as const }] : []),
    { key: "save", label: "保存当前筛选…", onClick: () => set_new_name("") },
    ...views.map((view, index) => ({
      key: `drop-${index}`,
      label: `删除“${view.name}”`,
      onClick: () => keep(views.filter((_, other) => other !== index)),
    })),
  ];
  const save = () => {
    if (new_name?.trim()) keep([...views.filter((view) => view.name !== new_name.trim()), { name: new_name.trim(), filters }]);
    set_new_name(undefined);
  };
  return (
    <>
      <Dropdown menu={{ items }} trigger={["click"]}>
        <Button>常用筛选 ▾</Button>
      </Dropdown>
      <Modal open={new_name !== undefined} title="保存当前筛选" okText="保存" onOk={save} onCancel={() => set_new_name(undefined)}>
        <Input aria-label="名称" placeholder="例如：本周临近停更" maxLength={20} value={new_name} onChange={(event) => set_new_name(event.target.value)} />
      </Modal>
    </>
  );
}
