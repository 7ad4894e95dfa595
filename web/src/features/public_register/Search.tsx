// 找账号: official accounts by name, unit or platform.
import { useEffect, useState } from "react";

import { list, platforms, type AccountPage, type Platform } from "./public_api";
import { Fault, Lines, words_of } from "./parts";

type Props = { go: (to: string) => void };
type Wanted = { q: string; platform: string };

const from_address = (): Wanted => {
  const values = new URLSearchParams(location.search);
  return { q: values.get("q") ?? "", platform: values.get("platform") ?? "" };
};

export function Search({ go }: Props) {
  const [wanted, set_wanted] = useState(from_address);
  const [typed, set_typed] = useState(wanted.q);
  const [pages, set_pages] = useState<AccountPage[]>([]);
  const [error, set_error] = useState<string>();
  const [choices, set_choices] = useState<Platform[]>([]);
  useEffect(() => {
    document.title = "找账号 · 政务新媒体名录";
    platforms().then((page) => set_choices(page.items), () => undefined);
  }, []);
  useEffect(() => {
    let is_current = true;
    list(wanted).then(
      (page) => is_current && (set_pages([page]), set_error(undefined)),
      (failure: unknown) => is_current && set_error(words_of(failure)),
    );
    return () => {
      is_current = false;
    };
  }, [wanted]);
  const want = (next: Wanted) => {
    history.replaceState(null, "", `/register/list?${new URLSearchParams(Object.entries(next).filter(([, value]) => value))}`);
    set_wanted(next);
  };
  const last = pages.at(-1);
  const more = () =>
    list({ ...wanted, cursor: last?.next_cursor ?? "" }).then((page) => set_pages((before) => [...before, page]), (failure: unknown) => set_error(words_of(failure)));
  return (
    <>
      <h1>找政府部门的账号</h1>
      <form
        className="card row"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          want({ ...wanted, q: typed.trim() });
        }}
      >
        <div className="grow">
          <label htmlFor="q">账号名称或主办单位</label>
          <input id="q" value={typed} maxLength={100} onChange={(event) => set_typed(event.target.value)} />
        </div>
        <div>
          <label htmlFor="of-platform">平台</label>
          <select id="of-platform" value={wanted.platform} onChange={(event) => want({ q: typed.trim(), platform: event.target.value })}>
            <option value="">全部</option>
            {choices.map((each) => (
              <option key={each.code} value={each.code}>
                {each.zh}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="primary">
          查找
        </button>
      </form>
      <Fault error={error} />
      <p className="soft" aria-live="polite">{last ? `共 ${last.total} 个账号` : error ? "" : "正在读取…"}</p>
      {last?.total === 0 ? <p>没有找到。请换一个更短的词，或到“查真伪”粘贴链接查询。</p> : null}
      <Lines accounts={pages.flatMap((page) => page.items)} go={go} />
      {last?.next_cursor ? (
        <button type="button" onClick={() => void more()}>
          显示更多
        </button>
      ) : null}
    </>
  );
}
