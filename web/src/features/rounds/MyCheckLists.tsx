// The accounts that somebody has to look at, round by round; made for a phone.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link } from "react-router";

import { api, base_url, take, type Schema } from "../../api/client";
import { Card, Nothing, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";

type List = Schema["MyCheckLists"]["items"][number];

export function MyCheckLists() {
  const found = useQuery({ queryKey: ["check-lists"], queryFn: () => take(api.GET("/check-lists")) });
  if (found.error) return <ProblemView error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Waiting />;
  if (found.data.items.length === 0) return <Nothing what="没有分派给您的检查" how="组织检查的人员分派后，账号会出现在这里和待办中。" />;
  return found.data.items.map((list) => <OneList key={list.round.id} list={list} />);
}

function OneList({ list }: { list: List }) {
  const next = list.lines.find((line) => line.answered < line.expected);
  return (
    <Card title={list.round.title} extra={<a href={`${base_url}/rounds/${list.round.id}/check-list`} download>打印检查表</a>}>
      <div className="line spread">
        <span>共 {list.accounts} 个账号，已完成 {list.done} 个</span>
        {next ? <Link to={`/round-accounts/${next.id}`}><Button type="primary">继续检查</Button></Link> : <span className="soft">全部完成</span>}
      </div>
      <ul className="plain-list">
        {list.lines.map((line) => (
          <li key={line.id} className="line spread">
            <div>
              <Link className="row-title" to={`/round-accounts/${line.id}`}>{line.account.name}</Link>
              <div className="soft small">{line.platform_zh} · {line.unit.name}</div>
            </div>
            <span className={line.answered < line.expected ? "soft" : undefined}>{line.answered}/{line.expected}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
