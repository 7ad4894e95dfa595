// Pictures beside a draft: each is sent once, when it is added, for the day and the account that are chosen then.
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import { api, take, type Schema } from "../../api/client";
import { sent_file } from "./files";

export type Inspected = Schema["InspectedPicture"] & { source: string };

export const is_picture = (file: File) => file.type.startsWith("image/") || /\.(png|jpe?g|webp|gif|bmp)$/i.test(file.name);
export const is_docx = (file: File) => /\.docx$/i.test(file.name);

async function inspect(file: File, day: string, account: number | undefined) {
  const { attachment_id, body } = await sent_file(file);
  return take(
    api.POST("/inspections/pictures", {
      params: { query: { file_name: file.name, attachment_id, published_on: day || undefined, account_id: account } },
      body,
      bodySerializer: (sent) => sent as unknown as Blob,
      headers: { "Content-Type": "application/octet-stream" },
    }),
  );
}

export function use_pictures(day: string, account: number | undefined) {
  const [pictures, set_pictures] = useState<Inspected[]>([]);
  const shown = useRef<string[]>([]);
  useEffect(() => () => shown.current.forEach((url) => URL.revokeObjectURL(url)), []);
  const source_of = (file: File, image: string | null) => {
    if (image) return image;
    const url = URL.createObjectURL(file);
    shown.current.push(url);
    return url;
  };
  const reading = useMutation({
    mutationFn: async (files: File[]) => {
      for (const file of files) {
        const answer = await inspect(file, day, account);
        set_pictures((known) => [...known, ...answer.pictures.map((each) => ({ ...each, source: source_of(file, each.image) }))]);
      }
    },
  });
  const clear = () => {
    set_pictures([]);
    reading.reset();
  };
  const drop = (index: number) => set_pictures((known) => known.filter((_, each) => each !== index));
  return { pictures, add: (files: File[]) => files.length > 0 && reading.mutate(files), is_reading: reading.isPending, error: reading.error, clear, drop };
}
