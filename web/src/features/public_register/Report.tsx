// 举报仿冒: what and why, a picture if there is one; no name is asked. The receipt tells later what became of it.
import { useEffect, useState } from "react";

import { progress, report, type Receipt } from "./public_api";
import { Fault, words_of } from "./parts";
import { base64_of, small_picture } from "./picture";

const empty = { link: "", description: "", contact: "" };

export function Report() {
  const [values, set_values] = useState(empty);
  const [file, set_file] = useState<File>();
  const [receipt, set_receipt] = useState<Receipt>();
  const [error, set_error] = useState<string>();
  const [is_busy, set_busy] = useState(false);
  useEffect(() => {
    document.title = "举报仿冒 · 政务新媒体名录";
  }, []);
  const set = (name: keyof typeof empty) => (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    set_values((before) => ({ ...before, [name]: event.target.value }));
  const send = async () => {
    set_busy(true);
    set_error(undefined);
    try {
      const picture = file ? await base64_of(await small_picture(file)) : undefined;
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));
      set_receipt(await report({ link: values.link, ...given, ...(picture ? { picture } : {}) }));
      set_values(empty);
      set_file(undefined);
    } catch (failure) {
      set_error(words_of(failure));
    } finally {
      set_busy(false);
    }
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!values.link.trim()) return set_error("请填写疑似仿冒账号的链接、名称或标识。");
    void send();
  };
  return (
    <>
      <h1>举报疑似仿冒的账号</h1>
      {receipt ? <Received receipt={receipt} /> : null}
      <form className="card" onSubmit={submit} noValidate>
        <label htmlFor="link">疑似仿冒账号的链接、名称或标识</label>
        <textarea id="link" rows={2} required maxLength={2000} value={values.link} onChange={set("link")} />
        <label htmlFor="description">情况说明（可不填；请不要写个人信息）</label>
        <textarea id="description" rows={4} maxLength={1000} value={values.description} onChange={set("description")} />
        <label htmlFor="picture">截图（可不传）</label>
        <input id="picture" type="file" accept="image/*" key={receipt?.receipt ?? ""} onChange={(event) => set_file(event.target.files?.[0])} />
        <label htmlFor="contact">联系方式（可不填；仅供核实，办结后按期清除）</label>
        <input id="contact" maxLength={60} autoComplete="off" value={values.contact} onChange={set("contact")} />
        <Fault error={error} />
        <div className="buttons">
          <button type="submit" className="primary" disabled={is_busy}>
            {is_busy ? "正在提交…" : "提交举报"}
          </button>
        </div>
      </form>
      <Progress />
    </>
  );
}

function Received({ receipt }: { receipt: Receipt }) {
  return (
    <section className="card verdict verdict-registered" role="status">
      <h2>已收到举报</h2>
      <p>
        回执编号 <strong className="receipt">{receipt.receipt}</strong>，请记下，可在本页查询办理情况。
      </p>
    </section>
  );
}

function Progress() {
  const [typed, set_typed] = useState("");
  const [found, set_found] = useState<Receipt>();
  const [error, set_error] = useState<string>();
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!typed.trim()) return set_error("请填写回执编号。");
    progress(typed.trim().toUpperCase()).then(
      (answer) => (set_found(answer), set_error(undefined)),
      (failure: unknown) => (set_found(undefined), set_error(words_of(failure))),
    );
  };
  return (
    <form className="card row" onSubmit={submit} noValidate>
      <div className="grow">
        <label htmlFor="receipt">查询办理情况：回执编号</label>
        <input id="receipt" maxLength={20} autoComplete="off" value={typed} onChange={(event) => set_typed(event.target.value)} />
      </div>
      <button type="submit">查询</button>
      <div className="whole" aria-live="polite">
        <Fault error={error} />
        {found ? (
          <p>
            {found.receipt}：<strong>{found.state_zh}</strong>，{found.received_on} 收到{found.settled_on ? `，${found.settled_on} 办结` : ""}。
          </p>
        ) : null}
      </div>
    </form>
  );
}
