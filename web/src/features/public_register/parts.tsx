// What the public pages share: an account's line, a sentence about what went wrong.
import { follow } from "./PublicRegister";
import type { PublicAccount } from "./public_api";

const marks: Record<PublicAccount["state"], string> = { in_use: "✓", shut_down: "■", cancelled: "✕" };

export function State({ account }: { account: PublicAccount }) {
  return (
    <span className={`state state-${account.state}`}>
      <span aria-hidden="true">{marks[account.state]}</span> {account.state_zh}
    </span>
  );
}

export function Lines({ accounts, go }: { accounts: PublicAccount[]; go: (to: string) => void }) {
  return (
    <ul className="lines">
      {accounts.map((account) => (
        <li key={account.id}>
          <a href={`/register/accounts/${account.id}`} onClick={(event) => follow(event, `/register/accounts/${account.id}`, go)}>
            {account.name}
          </a>
          <State account={account} />
          <div className="soft">
            {account.platform_zh} · {account.host_unit}
          </div>
        </li>
      ))}
    </ul>
  );
}

export function Fault({ error }: { error: string | undefined }) {
  return error ? (
    <p role="alert" className="fault">
      {error}
    </p>
  ) : null;
}

export const words_of = (error: unknown) => (error instanceof Error ? error.message : "没有办成，请稍后再试。");
