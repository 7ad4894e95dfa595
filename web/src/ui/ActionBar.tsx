// The actions of a record. A greyed one stays reachable by keyboard and says why and by which article; one is primary.
import { Button, Popover } from "antd";

import type { Schema } from "../api/client";
import { ArticleLink } from "./ArticleLink";

type Allowed = Schema["AllowedAction"];
type Props = { actions: Allowed[]; act: (action: Allowed) => void; dangerous?: readonly string[]; is_busy?: boolean };

export function ActionBar({ actions, act, dangerous = [], is_busy }: Props) {
  const ordered = [...actions].sort((a, b) => rank(a) - rank(b));
  const primary = ordered.find((action) => action.is_allowed && action.is_primary) ?? ordered.find((action) => action.is_allowed);
  if (actions.length === 0) return null;
  return (
    <div className="action-bar" role="toolbar" aria-label="可办事项">
      {ordered.map((action) =>
        action.is_allowed ? (
          <Button
            key={action.action}
            type={action === primary ? "primary" : "default"}
            danger={dangerous.includes(action.action)}
            disabled={is_busy}
            onClick={() => act(action)}
          >
            {action.zh}
          </Button>
        ) : (
          <Refusal key={action.action} action={action} />
        ),
      )}
    </div>
  );
}

function rank(action: Allowed): number {
  if (!action.is_allowed) return 2;
  return action.is_primary ? 0 : 1;
}

function Refusal({ action }: { action: Allowed }) {
  const reason = action.refusal;
  const content = (
    <div className="refusal">
      <div>{reason?.detail ?? reason?.title ?? "现在不能办理"}</div>
      {reason?.article ? (
        <div>
          依据：
          <ArticleLink article={reason.article} />
        </div>
      ) : null}
    </div>
  );
  return (
    <Popover content={content} title={`为什么不能${action.zh}`} trigger={["click", "hover", "focus"]}>
      <Button className="greyed" aria-disabled="true">
        {action.zh}
      </Button>
    </Popover>
  );
}
