// 文稿检查: a draft is inspected while it is written or pasted; corrections are taken over with one click. Nothing is stored on the server.
import { useMutation } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useMemo, useRef, useState } from "react";

import { AccountPicker } from "../../ui/AccountPicker";
import type { Hit } from "../../ui/HitCard";
import { is_video } from "../../ui/MarkedVideo";
import { Card, PageHead } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { use_draft } from "../../ui/use_draft";
import { use_session } from "../session/session";
import { corrected } from "./drift";
import { DismissDialog } from "./DismissDialog";
import { fetch_report, read_file, type FileParts } from "./files";
import { FileContents, FileNotice } from "./FileContents";
import { HitList } from "./HitList";
import { MarkedField, type FieldHandle } from "./MarkedField";
import { Pictures } from "./Pictures";
import { use_inspection, type Asked } from "./use_inspection";
import { is_docx, is_picture, use_pictures } from "./use_pictures";
import { use_videos, Videos } from "./Videos";

export type Dismissed = { rule: string; excerpt: string; reason: string };
type Text = { title: string; text: string };

export default function InspectPage() {
  const { message } = App.useApp();
  const person = use_session().person.id;
  const [title, set_title, forget_title] = use_draft(`inspect-title-${person}`);
  const [text, set_text, forget_text] = use_draft(`inspect-text-${person}`);
  const [day, set_day] = useState("");
  const [account, set_account] = useState<number>();
  const [current, set_current] = useState(0);
  const [dismissed, set_dismissed] = useState<Dismissed[]>([]);
  const [doubted, doubt] = useState<Hit>();
  const [file_parts, set_file_parts] = useState<FileParts>();
  const [earlier, set_earlier] = useState<Text[]>([]);
  const title_field = useRef<FieldHandle>(null);
  const text_field = useRef<FieldHandle>(null);
  const asked: Asked = useMemo(() => ({ title, text, day, account }), [title, text, day, account]);
  const inspection = use_inspection(asked);
  const pictures = use_pictures(day, account);
  const videos = use_videos(day, account);
  const hits = useMemo(() => inspection.hits.filter((hit) => !is_dismissed(hit, dismissed)), [inspection.hits, dismissed]);
  const shown = Math.min(current, Math.max(0, hits.length - 1));

  const write = (next: Text) => {
    title_field.current?.write(next.title);
    text_field.current?.write(next.text);
  };
  const take_over = (chosen: Hit[]) => {
    set_earlier([...earlier, { title, text }]);
    const of = (field: Hit["field"]) => chosen.filter((hit) => hit.field === field);
    write({ title: corrected(title, of("title")), text: corrected(text, of("text")) });
  };
  const undo = () => {
    const last = earlier.at(-1);
    if (!last) return;
    set_earlier(earlier.slice(0, -1));
    write(last);
  };
  const choose = (index: number) => {
    set_current(index);
    (hits[index]?.field === "title" ? title_field : text_field).current?.show(index);
    document.querySelector(`[data-card="${index}"]`)?.scrollIntoView({ block: "nearest" });
  };
  const clear = () => {
    forget_title();
    forget_text();
    set_earlier([]);
    set_dismissed([]);
    set_file_parts(undefined);
    pictures.clear();
    videos.clear();
  };
  const open = useMutation({
    mutationFn: read_file,
    onSuccess: (draft) => {
      set_earlier([...earlier, { title, text }]);
      set_title(draft.title);
      set_text(draft.text);
      set_dismissed([]);
      set_file_parts(draft.parts.length + draft.hits.length > 0 ? draft : undefined);
    },
  });
  const report = useMutation({ mutationFn: () => fetch_report(asked, dismissed), onSuccess: () => void message.success("检查报告已下载") });
  const take_files = (files: File[]) => {
    const text_file = files.find((file) => !is_picture(file) && !is_video(file));
    if (text_file) open.mutate({ file: text_file, day, account });
    pictures.add(files.filter((file) => is_picture(file) || is_docx(file)));
    videos.add(files.filter(is_video));
  };
  const take_from = (event: React.DragEvent | React.ClipboardEvent) => {
    const files = [...("dataTransfer" in event ? event.dataTransfer : event.clipboardData).files];
    if (files.length === 0) return;
    event.preventDefault();
    take_files(files);
  };
  const error = inspection.error ?? open.error ?? report.error;
  return (
    <>
      <PageHead
        title="文稿检查"
        about="发布前自查：错别字、错敏表述、格式、个人信息、涉密标识、商业广告等。文稿不在服务器上保存；严禁粘贴涉密信息。"
        actions={<Button disabled={!inspection.has_words} loading={report.isPending} onClick={() => report.mutate()}>检查报告</Button>}
      />
      <Card className="inspection">
        <div className="inspection-bar">
          <label className="inspection-account"><span className="soft">拟发布账号</span><AccountPicker value={account} onChange={set_account} /></label>
          <label className="day-filter"><span className="soft">发布日期</span><Input type="date" value={day} onChange={(event) => set_day(event.target.value)} /></label>
          <label className="button-link">
            {open.isPending ? "正在读取…" : "打开文件"}
            <input className="unseen" type="file" accept=".docx,.txt,.html,.htm" onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ""; if (file) take_files([file]); }} />
          </label>
          <Button onClick={clear} disabled={!title && !text}>清空</Button>
          <span className="soft small">{Array.from(text).length} 字 · 可把 docx、txt、html 文件拖进来</span>
        </div>
        {error ? <ProblemView error={error} /> : null}
        {file_parts ? <FileNotice {...file_parts} /> : null}
        <div className="marked" onDrop={take_from} onPaste={take_from} onDragOver={(event) => event.preventDefault()}>
          <div className="inspection-text">
            <label htmlFor="inspect-title">标题</label>
            <MarkedField id="inspect-title" field="title" text={title} hits={hits} current={shown} most={500} placeholder="可不填" choose={choose} change={set_title} handle={title_field} />
            <label htmlFor="inspect-text" className="label-below">正文</label>
            <MarkedField id="inspect-text" field="text" text={text} hits={hits} current={shown} most={200_000} placeholder="粘贴或输入文稿，问题会标在原处" choose={choose} change={set_text} handle={text_field} />
          </div>
          <HitList hits={hits} current={shown} inspection={inspection} dismissed={dismissed.length} can_undo={earlier.length > 0}
            choose={choose} take_over={take_over} dismiss={doubt} undo={undo} recall={() => set_dismissed([])} />
        </div>
      </Card>
      {file_parts ? <FileContents {...file_parts} close={() => set_file_parts(undefined)} /> : null}
      <Pictures {...pictures} />
      <Videos {...videos} />
      {doubted ? (
        <DismissDialog hit={doubted} words={words_of(doubted, title, text)} account={account} close={() => doubt(undefined)} done={(reason) => { set_dismissed([...dismissed, { rule: doubted.rule, excerpt: doubted.excerpt, reason }]); doubt(undefined); }} />
      ) : null}
    </>
  );
}

function words_of(hit: Hit, title: string, text: string): string {
  return Array.from(hit.field === "title" ? title : text).slice(hit.start, hit.end).join("");
}

function is_dismissed(hit: Hit, dismissed: Dismissed[]): boolean {
  return dismissed.some((each) => each.rule === hit.rule && each.excerpt === hit.excerpt);
}
