// Videos of the draft: handed in, read in the background, shown scene by scene. Kept on the server for a day.
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";

import { api, take } from "../../api/client";
import { keep_file_told } from "../../api/files";
import { largest_video_mib, MarkedVideo, video_types, VideoWaits } from "../../ui/MarkedVideo";
import { Card, Waiting } from "../../ui/parts";
import { ProblemView } from "../../ui/ProblemView";

const look_again_ms = 2000;
type Added = { id: number; name: string };

export function use_videos(day: string, account: number | undefined) {
  const [videos, set_videos] = useState<Added[]>([]);
  const [share, set_share] = useState(0);
  const adding = useMutation({
    mutationFn: async (files: File[]) => {
      for (const file of files) {
        set_share(0);
        const { id: attachment_id } = await keep_file_told(file, set_share);
        const { id } = await take(api.POST("/inspections/videos", { body: { attachment_id, published_on: day || undefined, account_id: account } }));
        set_videos((known) => [...known, { id, name: file.name }]);
      }
    },
  });
  const clear = () => {
    set_videos([]);
    adding.reset();
  };
  const drop = (id: number) => set_videos((known) => known.filter((each) => each.id !== id));
  return { videos, share, add: (files: File[]) => files.length > 0 && adding.mutate(files), is_adding: adding.isPending, error: adding.error, clear, drop };
}

export function Videos({ videos, share, add, is_adding, error, drop }: ReturnType<typeof use_videos>) {
  return (
    <Card title="视频">
      <div className="inspection-bar">
        <label className="button-link">
          {is_adding ? `正在上传 ${Math.round(share * 100)}%` : "添加视频"}
          <input className="unseen" type="file" accept={video_types} disabled={is_adding} onChange={(event) => { const files = [...(event.target.files ?? [])]; event.target.value = ""; add(files); }} />
        </label>
        <span className="soft small">MP4、MOV、WebM、MKV、AVI、FLV，不超过 {largest_video_mib} MB。只看画面，不听声音；10 分钟以后的画面不检查。在后台识别，结果保留一天。</span>
      </div>
      {error ? <ProblemView error={error} /> : null}
      {videos.map((each) => <OneVideo key={each.id} video={each} drop={() => drop(each.id)} />)}
    </Card>
  );
}

function OneVideo({ video, drop }: { video: Added; drop: () => void }) {
  const { data, error } = useQuery({
    queryKey: ["inspected-video", video.id],
    queryFn: () => take(api.GET("/inspections/videos/{id}", { params: { path: { id: video.id } } })),
    refetchInterval: (query) => (query.state.data?.state === "waiting" ? look_again_ms : false),
  });
  return (
    <section className="picture-part" aria-label={video.name}>
      <div className="line">
        <strong>{video.name}</strong>
        <Button size="small" onClick={drop}>移除</Button>
      </div>
      {error ? <ProblemView error={error} /> : null}
      {!data && !error ? <Waiting rows={2} /> : null}
      {data?.state === "waiting" ? <VideoWaits progress={data.progress} /> : null}
      {data?.problem ? <p className="problem-text">{data.problem}</p> : null}
      {data?.state === "read" ? <MarkedVideo name={video.name} frame={(second) => `/api/v1/inspections/videos/${video.id}/frame?second=${second}`} scenes={data.scenes} hits={data.hits} progress={data.progress} /> : null}
    </section>
  );
}
