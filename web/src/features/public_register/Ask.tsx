// 查真伪: a pasted link, id or name, or a picture of a QR code; one of four answers in words, colour and sign.
import { useEffect, useRef, useState } from "react";

import { ask, ask_picture, platforms, type Answer, type Platform } from "./public_api";
import { Fault, Lines, words_of } from "./parts";
import { small_picture } from "./picture";
import { follow } from "./PublicRegister";

type Props = { go: (to: string) => void };

const asked_first = () => new URLSearchParams(location.search).get("text") ?? "";

export function Ask({ go }: Props) {
  const [text, set_text] = useState(asked_first);
  const [platform, set_platform] = useState("");
  const [answer, set_answer] = useState<Answer>();
  const [error, set_error] = useState<string>();
  const [is_busy, set_busy] = useState(false);
  const choices = use_platforms();
  const run = async (made: () => Promise<Answer>) => {
    set_busy(true);
    set_error(undefined);
    try {
      set_answer(await made());
    } catch (failure) {
      set_answer(undefined);
      set_error(words_of(failure));
    } finally {
      set_busy(false);
    }
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return set_error("请先粘贴链接，或填写账号名称、标识。");
    history.replaceState(null, "", `/register?text=${encodeURIComponent(text.trim())}`);
    void run(() => ask(text.trim(), platform));
  };
  useEffect(() => {
    document.title = "查真伪 · 政务新媒体名录";
    if (asked_first()) void run(() => ask(asked_first(), ""));
  }, []);
  return (
    <>
      <h1>这个账号是政府部门的吗？</h1>
      <form onSubmit={submit} className="card" noValidate>
        <label htmlFor="text">账号主页的链接、账号名称或标识</label>
        <textarea id="text" rows={2} value={text} maxLength={2000} onChange={(event) => set_text(event.target.value)} onKeyDown={(event) => event.key === "Enter" && !event.shiftKey && submit(event)} />
        <label htmlFor="platform">在哪个平台看到的（可不选）</label>
        <select id="platform" value={platform} onChange={(event) => set_platform(event.target.value)}>
          <option value="">不确定</option>
          {choices.map((each) => (
            <option key={each.code} value={each.code}>
              {each.zh}
            </option>
          ))}
        </select>
        <div className="buttons">
          <button type="submit" className="primary" disabled={is_busy}>
            {is_busy ? "正在查询…" : "查询"}
          </button>
          <Picture is_busy={is_busy} take={(file) => void run(async () => ask_picture(await small_picture(file)))} />
        </div>
      </form>
      <div aria-live="polite">
        <Fault error={error} />
        {answer ? <Said answer={answer} go={go} /> : null}
      </div>
    </>
  );
}

function use_platforms(): Platform[] {
  const [items, set_items] = useState<Platform[]>([]);
  useEffect(() => {
    platforms().then((page) => set_items(page.items), () => undefined);
  }, []);
  return items;
}

function Picture({ is_busy, take }: { is_busy: boolean; take: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" disabled={is_busy} onClick={() => input.current?.click()}>
        拍摄或上传二维码
      </button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        className="unseen"
        aria-label="二维码图片"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) take(file);
        }}
      />
    </>
  );
}

const signs: Record<Answer["verdict"], string> = { registered: "✓", cancelled: "✕", not_registered: "!", cannot_tell: "?" };

function Said({ answer, go }: { answer: Answer; go: (to: string) => void }) {
  const is_doubtful = answer.verdict === "not_registered" || answer.verdict === "cancelled";
  return (
    <section className={`card verdict verdict-${answer.verdict}`} aria-label="查询结果">
      <h2>
        <span className="sign" aria-hidden="true">
          {signs[answer.verdict]}
        </span>
        {answer.verdict_zh}
      </h2>
      {answer.text ? <p className="soft break">二维码内容：{answer.text}</p> : null}
      <p>{answer.reason}</p>
      {answer.account ? <Lines accounts={[answer.account]} go={go} /> : null}
      {answer.similar.length > 0 ? (
        <>
          <p className="strong">{answer.verdict === "not_registered" ? "名录中有相似的账号，请勿混淆：" : "名录中可能相关的账号："}</p>
          <Lines accounts={answer.similar} go={go} />
        </>
      ) : null}
      {is_doubtful ? (
        <p>
          <a href="/register/report" onClick={(event) => follow(event, "/register/report", go)}>
            举报疑似仿冒账号
          </a>
        </p>
      ) : null}
      <p className="soft">名录截至 {answer.as_of}</p>
    </section>
  );
}
