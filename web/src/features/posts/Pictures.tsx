// Pictures and videos of a post: added by the office, read in the background, their hits judged like those of the text; where else the same picture stands.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, type ReactNode } from "react";
import { Link } from "react-router";

import { api, take, type Schema } from "../../api/client";
import { keep_file } from "../../api/files";
import { minute } from "../../ui/format";
import { MarkedPicture, type PictureHit } from "../../ui/MarkedPicture";
import { MarkedVideo, video_types, VideoWaits } from "../../ui/MarkedVideo";
import { Card, Nothing, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";
import { Word } from "../../ui/words_of_state";

type Picture = Schema["PostPicture"];
type Hit = Picture["hits"][number];
export type Judge = { can: (hit: Hit) => boolean; accept: (hit: Hit) => void; false_alarm: (hit: Hit) => void };
type Address = Schema["PictureAddress"];
const look_again_ms = 3000;
const soon_ms = 60_000;
// An address that is tried again in hours is not waited for.
const is_coming = (each: Address) => each.next_at !== null && Date.parse(each.next_at) < Date.now() + soon_ms;

export function Pictures({ post_id, version, judge }: { post_id: number; version: number; judge: Judge }) {
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ["post-pictures", post_id, version],
    queryFn: () => take(api.GET("/posts/{id}/pictures", { params: { path: { id: post_id }, query: { version } } })),
    refetchInterval: (query) => (query.state.data?.items.some((each) => each.state === "waiting") || query.state.data?.addresses.some(is_coming) ? look_again_ms : false),
  });
  const add = useMutation({
    mutationFn: async (files: File[]) => {
      for (const file of files) {
        const { id } = await keep_file(file);
        await take(api.POST("/posts/{id}/pictures", { params: { path: { id: post_id } }, body: { attachment_id: id } }));
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["post-pictures", post_id] }),
  });
  // What a picture says counts in the head of the post as well.
  const waiting = data?.items.filter((each) => each.state === "waiting").length ?? 0;
  useEffect(() => {
    if (waiting > 0) return () => void client.invalidateQueries({ queryKey: ["post", post_id] });
  }, [client, post_id, waiting]);
  if (error) return <Card title="配图"><ProblemView error={error} /></Card>;
  if (!data) return <Card title="配图"><Waiting rows={3} /></Card>;
  const may_add = data.allowed_actions.some((each) => each.action === "add_picture" && each.is_allowed);
  return (
    <Card title="配图">
      {may_add ? <AddPictures is_busy={add.isPending} add={add.mutate} /> : null}
      {add.error ? <ProblemView error={add.error} /> : null}
      {data.items.length === 0 && data.addresses.length === 0 ? <Nothing what="没有保存配图" how={may_add ? "添加这条内容的图片或截图后，图中文字和二维码会自动检查。" : "配图由市府办或督导人员添加。"} /> : null}
      {data.items.map((each) => <OnePicture key={each.id} picture={each} judge={judge} />)}
      {data.addresses.length > 0 ? <NotCome addresses={data.addresses} /> : null}
    </Card>
  );
}

function NotCome({ addresses }: { addresses: Address[] }) {
  return (
    <section className="label-below" aria-label="还没有取到的图片">
      <span className="soft">内容中还有 {addresses.length} 张图片没有取到：</span>
      <ul className="plain-list">
        {addresses.map((each) => (
          <li key={each.position}>
            <Word tone={each.state === "waiting" ? "grey" : "orange"}>{each.state_zh}</Word> <span className="picture-code small">{each.address}</span>
            {each.problem ? <div className="problem-text small">{each.problem}</div> : null}
            {each.next_at && each.attempts > 0 ? <div className="soft small">已试 {each.attempts} 次，{minute(each.next_at)} 后再试。</div> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AddPictures({ is_busy, add }: { is_busy: boolean; add: (files: File[]) => void }) {
  return (
    <div className="inspection-bar">
      <label className="button-link">
        {is_busy ? "正在上传…" : "添加图片或视频"}
        <input className="unseen" type="file" multiple accept={`.png,.jpg,.jpeg,.webp,.gif,${video_types}`} disabled={is_busy} onChange={(event) => { const files = [...(event.target.files ?? [])]; event.target.value = ""; if (files.length > 0) add(files); }} />
      </label>
      <span className="soft small">图片每张不超过 8 MB，视频不超过 64 MB（只看前 10 分钟的画面，不听声音），在后台识别。</span>
    </div>
  );
}

function Seen({ picture, source, actions }: { picture: Picture; source: string; actions: (hit: PictureHit) => ReactNode }) {
  const shown = { name: picture.file_name, hits: picture.hits, actions };
  if (picture.kind === "video" && picture.state === "waiting") return <VideoWaits progress={picture.progress} />;
  if (picture.kind === "video") return picture.state === "read" ? <MarkedVideo {...shown} frame={(second) => `${source}/frame?second=${second}`} scenes={picture.scenes} progress={picture.progress} /> : null;
  return picture.reading ? <MarkedPicture {...shown} source={source} reading={picture.reading} /> : <div className="picture"><img src={source} alt={picture.file_name} /></div>;
}

function OnePicture({ picture, judge }: { picture: Picture; judge: Judge }) {
  const source = `/api/v1/post-pictures/${picture.id}`;
  const actions = (hit: Hit) =>
    judge.can(hit) ? (
      <div className="hit-actions">
        <Button size="small" onClick={() => judge.accept(hit)}>确认</Button>
        <Button size="small" onClick={() => judge.false_alarm(hit)}>误报</Button>
      </div>
    ) : null;
  return (
    <section className="picture-part" aria-label={picture.file_name}>
      <div className="line">
        <strong>{picture.file_name}</strong>
        {picture.state === "read" ? null : <Word tone={picture.state === "waiting" ? "grey" : "orange"}>{picture.state_zh}</Word>}
        <span className="soft small">{picture.address ? "取回于" : "添加于"} {minute(picture.added_at)}</span>
      </div>
      {picture.problem ? <p className="problem-text">{picture.problem}</p> : null}
      <Seen picture={picture} source={source} actions={(hit) => actions(hit as Hit)} />
      {picture.elsewhere.length > 0 ? (
        <div className="label-below">
          <span className="soft">相同或相近的图片还出现在：</span>
          <ul className="plain-list">
            {picture.elsewhere.map((each) => (
              <li key={each.picture_id}>
                <Link to={`/posts/${each.post.id}`}>{each.post.title || `内容 ${each.post.id}`}</Link>
                <span className="soft small"> {each.account.name} · {minute(each.post.published_at)}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
