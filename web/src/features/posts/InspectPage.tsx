// 内容检测: a pasted text is inspected by the same rules as published posts; nothing is stored.
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";

import { api, take } from "../../api/client";
import { MarkedText } from "../../ui/MarkedText";
import { Card, PageHead } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { use_draft } from "../../ui/use_draft";
import { use_session } from "../session/session";

export default function InspectPage() {
  const person = use_session().person.id;
  const [title, set_title, forget_title] = use_draft(`inspect-title-${person}`);
  const [text, set_text, forget_text] = use_draft(`inspect-text-${person}`);
  const inspect = useMutation({
    mutationFn: async (asked: { title: string; text: string }) => ({ ...asked, answer: await take(api.POST("/inspections", { body: asked })) }),
  });
  const clear = () => {
    forget_title();
    forget_text();
    inspect.reset();
  };
  return (
    <>
      <PageHead title="内容检测" about="发布前自查：错敏表述、个人信息、涉密标识、商业广告等。检测内容不保存；严禁粘贴涉密信息。" />
      <Card>
        <label htmlFor="inspect-title">标题</label>
        <Input id="inspect-title" value={title} maxLength={500} onChange={(event) => set_title(event.target.value)} />
        <label htmlFor="inspect-text" className="label-below">正文</label>
        <Input.TextArea id="inspect-text" value={text} autoSize={{ minRows: 8, maxRows: 24 }} onChange={(event) => set_text(event.target.value)} />
        <div className="form-actions">
          <Button type="primary" disabled={!text.trim() && !title.trim()} loading={inspect.isPending} onClick={() => inspect.mutate({ title, text })}>
            检测
          </Button>
          <Button onClick={clear}>清空</Button>
          <span className="soft">{Array.from(text).length} 字</span>
        </div>
        {inspect.error ? <ProblemView error={inspect.error} /> : null}
      </Card>
      {inspect.data ? (
        <Card title="检测结果" extra={<span className="soft small">规则版本 {inspect.data.answer.rulebook_version.slice(0, 12)}</span>}>
          <MarkedText title={inspect.data.title} text={inspect.data.text} hits={inspect.data.answer.hits} />
        </Card>
      ) : null}
    </>
  );
}
