// A text field whose hits are marked while somebody writes: the marks lie behind the field, in the same letters at the same places. The field itself stays the
// browser's own, so that cursor, input method and undoing work as everywhere.
import { useImperativeHandle, useLayoutEffect, useRef, type Ref } from "react";

import type { Hit } from "../../ui/HitCard";
import { Marked } from "../../ui/MarkedText";
import { code_point_at } from "./drift";

export type FieldHandle = { write: (text: string) => void; show: (index: number) => void };

type Props = {
  id: string;
  field: Hit["field"];
  text: string;
  hits: Hit[];
  current: number;
  most: number;
  placeholder: string;
  choose: (index: number) => void;
  change: (text: string) => void;
  handle: Ref<FieldHandle>;
};

export function MarkedField({ id, field, text, hits, current, most, placeholder, choose, change, handle }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const is_line = field === "title";
  useImperativeHandle(handle, () => ({
    write: (next) => input.current && write_into(input.current, next),
    show: (index) => frame.current?.querySelector(`[data-hit="${index}"]`)?.scrollIntoView({ block: "nearest" }),
  }));
  useLayoutEffect(() => {
    if (frame.current) frame.current.scrollLeft = 0;
  }, [text]);
  const point = (area: HTMLTextAreaElement) => {
    const at = code_point_at(text, area.selectionStart);
    const found = hits.findIndex((hit) => hit.field === field && hit.start <= at && at <= hit.end);
    if (found >= 0) choose(found);
  };
  return (
    <div className={is_line ? "marked-field marked-line" : "marked-field"} ref={frame}>
      <div className="marked-behind" aria-hidden>
        <Marked text={text} field={field} hits={hits} current={current} />
        {"\u200b"}
      </div>
      <textarea
        id={id}
        ref={input}
        rows={1}
        value={text}
        maxLength={most}
        placeholder={placeholder}
        spellCheck={false}
        onKeyDown={(event) => is_line && event.key === "Enter" && event.preventDefault()}
        onChange={(event) => change(is_line ? event.target.value.replaceAll("\n", " ") : event.target.value)}
        onClick={(event) => point(event.currentTarget)}
        onKeyUp={(event) => event.key.startsWith("Arrow") && point(event.currentTarget)}
      />
    </div>
  );
}

/** Puts the text in as if it had been typed, so that the browser can undo it; only what differs is replaced. */
function write_into(area: HTMLTextAreaElement, next: string): void {
  const before = area.value;
  if (before === next) return;
  let head = 0;
  while (head < Math.min(before.length, next.length) && before[head] === next[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, next.length) - head;
  while (tail < most && before[before.length - 1 - tail] === next[next.length - 1 - tail]) tail += 1;
  area.focus({ preventScroll: true });
  area.setSelectionRange(head, before.length - tail);
  const words = next.slice(head, next.length - tail);
  document.execCommand(words ? "insertText" : "delete", false, words);
}
