// Asks for the hits of a text a moment after its last change; until the answer is there, the hits known so far move with their words.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";

import { api, take } from "../../api/client";
import { in_reading_order } from "../../ui/MarkedText";
import { drifted } from "./drift";

const pause_ms = 250;

export type Asked = { title: string; text: string; day: string; account: number | undefined };

/** As POST /inspections takes it: judged by noon of the day, or as of now. */
export function body_of({ title, text, day, account }: Asked) {
  return { title, text, ...(day ? { published_at: `${day}T12:00:00+08:00` } : {}), ...(account === undefined ? {} : { account_id: account }) };
}

function use_pause(asked: Asked): Asked {
  const [settled, settle] = useState(asked);
  useEffect(() => {
    const timer = setTimeout(() => settle(asked), pause_ms);
    return () => clearTimeout(timer);
  }, [asked]);
  return settled;
}

export function use_inspection(asked: Asked) {
  const sent = use_pause(asked);
  const has_words = (sent.title + sent.text).trim() !== "";
  const query = useQuery({
    queryKey: ["inspection", sent],
    queryFn: async ({ signal }) => ({ sent, answer: await take(api.POST("/inspections", { body: body_of(sent), signal })) }),
    enabled: has_words,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  const known = has_words ? query.data : undefined;
  const hits = useMemo(() => {
    if (!known) return [];
    const of = (field: "title" | "text") => drifted(known.sent[field], asked[field], known.answer.hits.filter((hit) => hit.field === field));
    return in_reading_order([...of("title"), ...of("text")]);
  }, [known, asked]);
  const is_current = known !== undefined && known.sent === asked && !query.isPlaceholderData;
  return { hits, error: query.error, is_current, has_words, version: known?.answer.rulebook_version ?? "" };
}
