// What was typed survives a closed browser: kept under a name until the form is sent.
import { useEffect, useState } from "react";

export function use_draft(name: string): [string, (text: string) => void, () => void] {
  const key = `draft:${name}`;
  const [text, set_text] = useState(() => localStorage.getItem(key) ?? "");
  useEffect(() => {
    const timer = setTimeout(() => {
      if (text) localStorage.setItem(key, text);
      else localStorage.removeItem(key);
    }, 300);
    return () => clearTimeout(timer);
  }, [key, text]);
  const forget = () => {
    localStorage.removeItem(key);
    set_text("");
  };
  return [text, set_text, forget];
}
