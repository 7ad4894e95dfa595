// One official account's public facts: where a printed QR code leads.
import { useEffect, useState } from "react";

import { account as read_account, type PublicAccount } from "./public_api";
import { Fault, State, words_of } from "./parts";
import { follow } from "./PublicRegister";

const verb: Record<PublicAccount["state"], string> = { in_use: "在用，自", shut_down: "已关停，自", cancelled: "已注销，自" };

export function AccountFacts({ id, go }: { id: string; go: (to: string) => void }) {
  const [account, set_account] = useState<PublicAccount>();
  const [error, set_error] = useState<string>();
  useEffect(() => {
    read_account(id).then(set_account, (failure: unknown) => set_error(words_of(failure)));
  }, [id]);
  useEffect(() => {
    if (account) document.title = `${account.name} · 政务新媒体名录`;
  }, [account]);
  if (error) {
    return (
      <>
        <h1>名录中没有这个账号</h1>
        <Fault error={error} />
        <p>
          <a href="/register" onClick={(event) => follow(event, "/register", go)}>粘贴链接查真伪</a>
        </p>
      </>
    );
  }
  if (!account) return <p>正在读取…</p>;
  return (
    <>
      <h1>{account.name}</h1>
      <section className={`card verdict verdict-${account.state === "cancelled" ? "cancelled" : "registered"}`}>
        <h2>
          <State account={account} />
        </h2>
        <dl className="facts">
          <dt>主办单位</dt>
          <dd>{account.host_unit}</dd>
          <dt>平台</dt>
          <dd>{account.platform_zh}</dd>
          <dt>账号标识</dt>
          <dd className="break">{account.platform_account_id}</dd>
          <dt>状态</dt>
          <dd>
            {verb[account.state]} {account.since} 起
          </dd>
          {account.opened_on ? (
            <>
              <dt>开设日期</dt>
              <dd>{account.opened_on}</dd>
            </>
          ) : null}
          {/^https?:\/\//.test(account.link) && account.state === "in_use" ? (
            <>
              <dt>主页</dt>
              <dd className="break">
                <a href={account.link} rel="noopener noreferrer">
                  {account.link}
                </a>
              </dd>
            </>
          ) : null}
        </dl>
      </section>
    </>
  );
}
