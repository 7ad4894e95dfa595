// 权限表: the one table by which every read and write is decided, as it is in the rule book.
import { useQuery } from "@tanstack/react-query";

import { api, take, type Schema } from "../../api/client";
import { Card, PageHead, Scroll, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";

const scope_zh: Record<Schema["PermissionTable"]["cells"][number]["scope"], string> = { city: "全市", subtree: "本级及下级", unit: "本单位", own: "本人" };

export default function PermissionsPage() {
  const { data, error, refetch } = useQuery({ queryKey: ["permissions"], queryFn: () => take(api.GET("/permissions")), staleTime: Infinity });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  return (
    <>
      <PageHead title="权限表" about="谁、对哪个范围、能做什么。没有写在表里的一律不能做；系统、安全、审计三类管理员互斥，且都看不到业务内容。" />
      {data ? <Card><Matrix table={data} /></Card> : <Waiting rows={14} />}
    </>
  );
}

function Matrix({ table }: { table: Schema["PermissionTable"] }) {
  const scope_of = new Map(table.cells.map((cell) => [`${cell.role} ${cell.verb}`, cell.scope]));
  return (
    <Scroll name="权限表">
      <table className="table matrix">
        <thead>
          <tr>
            <th scope="col">操作</th>
            {table.roles.map((role) => <th scope="col" key={role.code} title={role.note}>{role.zh}</th>)}
          </tr>
        </thead>
        <tbody>
          {table.verbs.map((verb) => (
            <tr key={verb.code}>
              <th scope="row" title={verb.code}>{verb.zh}</th>
              {table.roles.map((role) => {
                const scope = scope_of.get(`${role.code} ${verb.code}`);
                return <td key={role.code}>{scope ? scope_zh[scope] : <span className="soft">—</span>}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
