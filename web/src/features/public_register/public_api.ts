// The public part of the contract by plain fetch; a refusal becomes an Error with the server's own sentence.
import type { components } from "../../api/schema";

export type Answer = components["schemas"]["RegisterAnswer"];
export type PublicAccount = components["schemas"]["PublicAccount"];
export type AccountPage = components["schemas"]["PublicAccountPage"];
export type Receipt = components["schemas"]["FakeReportReceipt"];
export type Platform = { code: string; zh: string };

async function sentence_of(response: Response): Promise<string> {
  try {
    const problem = (await response.json()) as components["schemas"]["Problem"];
    return problem.detail ?? problem.title;
  } catch {
    return "服务器暂时没有响应，请稍后再试。";
  }
}

async function asked<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/v1/public${path}`, { credentials: "omit", ...init });
  } catch {
    throw new Error("连接不上服务器，请检查网络后再试。");
  }
  if (!response.ok) throw new Error(await sentence_of(response));
  return (await response.json()) as T;
}

const query = (values: Record<string, string | undefined>) =>
  new URLSearchParams(Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]))).toString();

export const ask = (text: string, platform: string) => asked<Answer>(`/answer?${query({ text, platform })}`);
export const ask_picture = (picture: Blob) =>
  asked<Answer>("/answer/picture", { method: "POST", body: picture, headers: { "Content-Type": "application/octet-stream" } });
export const list = (values: { q?: string; platform?: string; cursor?: string }) => asked<AccountPage>(`/accounts?${query({ ...values, limit: "20" })}`);
export const account = (id: string) => asked<PublicAccount>(`/accounts/${encodeURIComponent(id)}`);
export const platforms = () => asked<{ items: Platform[] }>("/platforms");
export const progress = (receipt: string) => asked<Receipt>(`/reports/${encodeURIComponent(receipt)}`);
export const report = (body: components["schemas"]["FakeReportInput"]) =>
  asked<Receipt>("/reports", { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
export const notices = (cursor?: string) => asked<components["schemas"]["PublicNoticePage"]>(`/notices?${query({ cursor, limit: "20" })}`);
export const notice = (id: string) => asked<components["schemas"]["PublicNoticeDetail"]>(`/notices/${encodeURIComponent(id)}`);
