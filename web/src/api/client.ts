// The typed client: adds the session's CSRF token and an idempotency key to writes, turns problem documents into Refused.
import createClient, { type Middleware } from "openapi-fetch";

import type { components, paths } from "./schema";

export type Schema = components["schemas"];
export type Problem = Schema["Problem"];

let csrf_token = "";
export function use_csrf_token(token: string): void {
  csrf_token = token;
}

let on_session_lost: () => void = () => undefined;
export function when_session_lost(act: () => void): void {
  on_session_lost = act;
}

export function new_key(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const headers_of_writes: Middleware = {
  onRequest({ request }) {
    if (request.method === "GET") return undefined;
    if (csrf_token) request.headers.set("X-CSRF-Token", csrf_token);
    if (!request.headers.has("Idempotency-Key")) request.headers.set("Idempotency-Key", new_key());
    return request;
  },
};

export const base_url = "/api/v1";
export const api = createClient<paths>({ baseUrl: base_url, credentials: "same-origin" });
api.use(headers_of_writes);

/** What the server refused, in its own words. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}

const plain_words: Record<number, string> = {
  413: "文件过大，服务器没有接收。请分批上传。",
  502: "服务器暂时没有响应，请稍后重试。",
  503: "服务器正忙，请稍后重试。",
};

export function problem_of(error: unknown, response: Response): Problem {
  const is_document = typeof error === "object" && error !== null && "code" in error && "title" in error;
  if (is_document) return error as Problem;
  const request_id = response.headers.get("X-Request-Id") ?? "无";
  return {
    type: "about:blank",
    title: "服务器没有办成",
    detail: plain_words[response.status] ?? "服务器出现故障，您填写的内容没有丢失，请稍后重试。",
    status: response.status,
    code: "web.unexpected_answer",
    request_id,
  };
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The data of an answer; throws Refused otherwise. */
export async function take<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await reached(answer);
  if (response.ok) return data as T;
  const problem = problem_of(error, response);
  if (response.status === 401) on_session_lost();
  throw new Refused(problem);
}

async function reached<T>(answer: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await answer;
  } catch {
    throw new Refused({
      type: "about:blank",
      title: "连接不上服务器",
      detail: "网络不通或服务器未启动。您填写的内容没有丢失，请检查网络后重试。",
      status: 0,
      code: "web.unreachable",
      request_id: "无",
    });
  }
}

export function etag(version: number): string {
  return `"${version}"`;
}

/** The sheet that a POST answers with, handed to the browser as a download; throws Refused otherwise. */
export async function save_answer(answer: Promise<Answer<unknown>>, name: string): Promise<void> {
  const address = URL.createObjectURL((await take(answer)) as Blob);  // asked for with parseAs: "blob"
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
