// The ledger entries of one record, newest first.
import { useQuery } from "@tanstack/react-query";

import { api, take } from "../../api/client";
import { Card, Nothing, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Timeline } from "../../ui/Timeline";
import { use_may } from "../session/session";

export function RecordLedger({ kind, id }: { kind: string; id: number }) {
  const is_linked = use_may("ledger.read_entries");
  const { data, error } = useQuery({
    queryKey: ["ledger", kind, id],
    queryFn: () => take(api.GET("/ledger/entries", { params: { query: { subject_kind: kind, subject_id: id, limit: 100 } } })),
  });
  if (error && !data) return <ProblemView error={error} />;
  if (!data) return <Waiting />;
  if (data.items.length === 0) return <Nothing what="没有留痕" how="每次变更都会记入留痕，不能修改或删除。" />;
  return (
    <Card>
      <Timeline events={data.items.map((entry) => ({ ...entry, from_zh: "", to_zh: "" }))} is_linked={is_linked} />
    </Card>
  );
}
