// What follows the unit, shown before a reorganisation is decided.
import { useQuery } from "@tanstack/react-query";

import { api, take, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";

type Holdings = Schema["UnitHoldings"];

const about: Record<string, string> = {
  merge: "下列事项随之转到并入单位：",
  split: "账号按下面的选择归入新单位，其余事项归第一个新单位：",
  rename: "单位不变，下列账号须重新备案：",
  change_superior: "单位不变，下列账号须重新备案，待上级办理的事项转到新的主管单位：",
};

export function HoldingsPreview({ unit_id, action }: { unit_id: number; action: string }) {
  const { data, error } = useQuery({
    queryKey: ["unit", unit_id, "holdings"],
    queryFn: () => take(api.GET("/units/{id}/holdings", { params: { path: { id: unit_id } } })),
    enabled: action in about,
  });
  if (!(action in about)) return null;
  if (error && !data) return <ProblemView error={error} />;
  if (!data) return null;
  const filed = data.account_list.filter((account) => account.is_filed_again).length;
  return (
    <div className="preview" role="group" aria-label="随之变化的事项">
      <div>{about[action]}</div>
      <div>{numbers_of(data).map(([name, value]) => `${name} ${value}`).join(" · ")}</div>
      {filed > 0 ? <div>其中 {filed} 个账号的两个系统备案须在生效后 3 日内重新办理。</div> : null}
      <ul className="plain-list small">
        {data.account_list.map((account) => (
          <li key={account.id}>{account.name}（{account.platform_zh}，{account.state_zh}）{account.is_filed_again ? "" : " 不需重新备案"}</li>
        ))}
      </ul>
    </div>
  );
}

function numbers_of(holdings: Holdings): [string, number][] {
  return [
    ["账号", holdings.accounts],
    ["未办结问题", holdings.open_findings],
    ["待办备案", holdings.open_filings],
    ["待办事项", holdings.open_todos],
    ["下级单位", holdings.child_units],
    ["主管的单位", holdings.supervised_units],
    ["岗位", holdings.appointments],
  ];
}
