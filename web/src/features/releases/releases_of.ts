// The approved releases that a post carries, asked once for all parts of its page.
import { useQuery } from "@tanstack/react-query";

import { api, take } from "../../api/client";
import { use_may } from "../session/session";

export function use_releases_of(post_id: number) {
  return useQuery({
    queryKey: ["post", post_id, "releases"],
    queryFn: () => take(api.GET("/posts/{id}/releases", { params: { path: { id: post_id } } })),
    enabled: use_may("releases.read"),
  });
}
