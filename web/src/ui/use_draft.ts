// What was typed survives a closed browser: kept under a name until it is sent.
import { useEffect, useState } from "react";

const key_of = (name: string) => `draft:${name}`;

export function read_draft(name: string): string {
  return localStorage.getItem(key_of(name)) ?? "";
}

export function keep_draft(name: string, text: string): void {
  if (text) localStorage.setItem(key_of(name), text);
  else localStorage.removeItem(key_of(name));
}

export function use_draft(name: string): [string, (text: string) => void, () => void] {
  const [text, set_text] = useState(() => read_draft(name));
  useEffect(() => {
    const timer = setTimeout(() => keep_draft(name, text), 300);
    return () => clearTimeout(timer);
  }, [name, text]);
  const forget = () => {
    keep_draft(name, "");
    set_text("");
  };
  return [text, set_text, forget];
}
