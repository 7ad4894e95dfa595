// All instructions that the caller sees, the most urgent first.
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { ChoiceFilter, FilterBar } from "../../ui/FilterBar";
import { use_filters } from "../../ui/page_state";
import { Card, Nothing, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { InstructionView } from "./Instructions";

export function InstructionsTab() {
  const { filters, set, replace_all, cursor } = use_filters();
  const query = { cursor, limit: 50, state: filters["state"] as Schema["PaperInstruction"]["state"] | undefined };
  const found = useQuery({ queryKey: ["paper-instructions", query], queryFn: () => take(api.GET("/paper-instructions", { params: { query } })) });
  if (found.error) return <ProblemView error={found.error} retry={() => void found.refetch()} />;
  return (
    <>
      <FilterBar name="instructions" filters={filters} replace_all={replace_all}>
        <ChoiceFilter label="状态" value={filters["state"]} set={(state) => set({ state })} choices={[{ value: "open", label: "办理中" }, { value: "reported", label: "已反馈待确认" }, { value: "closed", label: "已办结" }]} />
      </FilterBar>
      {!found.data ? <Waiting /> : found.data.items.length === 0 ? <Nothing what="没有批示" how="在公文页面登记领导批示后，会出现在这里和办理单位的待办中。" /> : (
        <Card>
          <ul className="plain-list">
            {found.data.items.map((each) => <li key={each.id}><Link className="row-title" to={`/papers/${each.paper_id}`}>{each.paper_title}</Link><InstructionView each={each} /></li>)}
          </ul>
        </Card>
      )}
    </>
  );
}
