// Section by section; what contradicts is said while somebody types. A docx that was edited in a word processor can be put in instead.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useEffect, useState } from "react";

import { api, etag, new_key, take, type Schema } from "../../api/client";
import { AttachmentField } from "../../ui/AttachmentField";
import { Card } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";

type Edit = { title: string; addressee: string; sections: Schema["PaperSection"][] };
type Props = { paper: Schema["PaperDetail"]; close: () => void };

const pause_ms = 700;

export function TextEditor({ paper, close }: Props) {
  const [text, set_text] = useState<Edit>({ title: paper.title, addressee: paper.addressee, sections: paper.sections });
  const [key, set_key] = useState(new_key);
  const found = use_live_check(paper.id, text);
  const client = useQueryClient();
  const { message } = App.useApp();
  const header = { "If-Match": etag(paper.version), "Idempotency-Key": key };
  const saved = (after: Schema["PaperDetail"]) => {
    client.setQueryData(["paper", paper.id], after);
    void message.success(`已保存为第 ${after.text_number} 稿`);
    close();
  };
  const save = useMutation({ mutationFn: () => take(api.PUT("/papers/{id}/text", { params: { path: { id: paper.id }, header }, body: text })), onSuccess: saved, onError: () => set_key(new_key()) });
  const put_in = useMutation({ mutationFn: (attachment_id: number) => take(api.POST("/papers/{id}/text/docx", { params: { path: { id: paper.id }, header }, body: { attachment_id } })), onSuccess: saved, onError: () => set_key(new_key()) });
  const set_section = (index: number, change: Partial<Schema["PaperSection"]>) =>
    set_text((before) => ({ ...before, sections: before.sections.map((section, at) => (at === index ? { ...section, ...change } : section)) }));
  return (
    <>
      <Card
        title="修改正文"
        extra={<span className="line"><Button onClick={close}>放弃</Button><Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>保存</Button></span>}
      >
        {save.error ? <ProblemView error={save.error} /> : null}
        <label className="field">标题<Input.TextArea aria-label="标题" autoSize value={text.title} maxLength={200} onChange={(event) => set_text({ ...text, title: event.target.value })} /></label>
        <label className="field">主送<Input aria-label="主送" value={text.addressee} maxLength={400} onChange={(event) => set_text({ ...text, addressee: event.target.value })} /></label>
        {text.sections.map((section, index) => (
          <div key={index} className="field">
            {index === 0 && !section.heading ? <div className="soft">开头</div> : <Input aria-label={`第 ${index} 部分标题`} value={section.heading} maxLength={200} onChange={(event) => set_section(index, { heading: event.target.value })} />}
            <Input.TextArea aria-label={`${section.heading || "开头"}正文`} autoSize={{ minRows: 2 }} value={section.text} maxLength={20000} onChange={(event) => set_section(index, { text: event.target.value })} />
            <Found found={found.filter((each) => each.section === index)} />
          </div>
        ))}
        <Found found={found.filter((each) => each.section < 0)} />
        <p className="soft small">附表和统计图由系统按检查结果生成，不能改动。数据有矛盾时可以保存，但不能送签。</p>
      </Card>
      <Card title="在 Word 或 WPS 中修改">
        <label className="soft" htmlFor="paper-docx">下载 Word 文档，修改正文后在这里上传；附表请保持不变。</label>
        {put_in.error ? <ProblemView error={put_in.error} /> : null}
        <AttachmentField id="paper-docx" onChange={(file) => file && put_in.mutate(file)} />
      </Card>
    </>
  );
}

function Found({ found }: { found: Schema["Contradiction"][] }) {
  if (found.length === 0) return null;
  return <div role="alert"><ul className="contradictions">{found.map((each, index) => <li key={index}>{each.message}</li>)}</ul></div>;
}

/** Asks the server once typing pauses; an answer that comes after a newer question is dropped. */
function use_live_check(id: number, text: Edit): Schema["Contradiction"][] {
  const [found, set_found] = useState<Schema["Contradiction"][]>([]);
  useEffect(() => {
    let is_current = true;
    const timer = setTimeout(() => {
      take(api.POST("/papers/{id}/text/check", { params: { path: { id } }, body: text })).then(
        (answer) => { if (is_current) set_found(answer.contradictions); },
        () => undefined, // saving asks again and says why
      );
    }, pause_ms);
    return () => { is_current = false; clearTimeout(timer); };
  }, [id, text]);
  return found;
}
