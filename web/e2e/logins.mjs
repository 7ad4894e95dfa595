// The password that all demonstration logins share, from the file that the simulator leaves beside its data.
import { readFileSync } from "node:fs";
import { join } from "node:path";

export function password_of(data) {
  const password = /^(?:口令|密码).*：(\S+)/m.exec(readFileSync(join(data, "demo-logins.txt"), "utf8"))?.[1];
  if (!password) throw new Error("demo-logins.txt names no password");
  return password;
}
