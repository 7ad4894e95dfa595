// The one search box: a name, a pasted link or an id; "/" focuses it.
import { useQuery } from "@tanstack/react-query";
import { AutoComplete, Input, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";

import { api, take, type Schema } from "../api/client";
import { is_typing } from "./MarkedText";

type Result = Schema["SearchResult"];

const pages: Record<Result["kind"], string> = { account: "/accounts", unit: "/units", finding: "/findings", post: "/posts", rule: "/rules" };

export function page_of(result: Pick<Result, "kind" | "id">): string {
  return `${pages[result.kind]}/${encodeURIComponent(String(result.id))}`;
}

export function SearchBox() {
  const [text, set_text] = useState("");
  const q = use_settled(text.trim(), 250);
  const input = useRef<InputRef>(null);
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ["search", q],
    queryFn: () => take(api.GET("/search", { params: { query: { q } } })),
    enabled: q !== "",
    staleTime: 10_000,
  });
  use_slash(() => input.current?.focus());
  const results = q === "" ? [] : (data?.items ?? []);
  const choices = results.map((result) => ({ value: page_of(result), label: <Found result={result} /> }));
  const go = (to: string) => {
    set_text("");
    input.current?.blur();
    void navigate(to);
  };
  return (
    <div className="search" role="search">
      <AutoComplete
        options={choices}
        value={text}
        onSelect={go}
        onSearch={set_text}
        popupMatchSelectWidth={420}
        notFoundContent={q !== "" && data ? "没有找到，或不在您的范围内" : null}
      >
        <Input ref={input} aria-label="搜索名称、链接或编号" placeholder="搜索名称、链接、编号（按 / 键）" allowClear />
      </AutoComplete>
    </div>
  );
}

function Found({ result }: { result: Result }) {
  return (
    <div className="found">
      <span className="found-kind">{result.kind_zh}</span>
      <span className="found-title">{result.title}</span>
      <span className="soft small">{result.note}</span>
    </div>
  );
}

function use_settled(value: string, wait_ms: number): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), wait_ms);
    return () => clearTimeout(timer);
  }, [value, wait_ms]);
  return settled;
}

function use_slash(focus: () => void): void {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.key !== "/" || is_typing(event.target)) return;
      event.preventDefault();
      focus();
    };
    window.addEventListener("keydown", act);
    return () => window.removeEventListener("keydown", act);
  });
}
