// The texts that a rule ever had, each with what it changed against the one before it.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";

import { api, take, type Schema } from "../../api/client";
import { minute } from "../../ui/format";
import { Card } from "../../ui/parts";
import { TextDifference } from "./TextDifference";

export function RuleVersions({ rule }: { rule: string }) {
  const { data } = useQuery({ queryKey: ["rule-versions", rule], queryFn: () => take(api.GET("/rules/{rule_id}/versions", { params: { path: { rule_id: rule } } })) });
  if (!data || data.items.length === 0) return null;
  return (
    <Card title="文本版本" extra={<span className="soft">共 {data.items.length} 个</span>}>
      <ul className="plain-list">
        {data.items.map((version, index) => (
          <Version key={`${version.version}${version.recorded_at}`} version={version} older={data.items[index + 1]?.text ?? ""} />
        ))}
      </ul>
    </Card>
  );
}

function Version({ version, older }: { version: Schema["RuleVersion"]; older: string }) {
  const [is_open, open] = useState(false);
  return (
    <li>
      <div className="line spread">
        <span><code>{version.version}</code> <span className="soft small">{version.valid_from ? `自 ${version.valid_from} 起，` : ""}{minute(version.recorded_at)} {version.valid_from ? "审定" : "首次载入"}</span></span>
        <Button size="small" aria-expanded={is_open} onClick={() => open(!is_open)}>{is_open ? "收起" : older === "" ? "查看全文" : "与上一版本比较"}</Button>
      </div>
      {is_open ? <TextDifference older={older} newer={version.text} /> : null}
    </li>
  );
}
