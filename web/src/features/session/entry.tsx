// The frame of the pages before the session: first run, login, change of password.
import { Button, Form, Input } from "antd";
import type { ReactNode } from "react";

import { use_title } from "../../ui/page_state";
import { ProblemView } from "../../ui/ProblemView";

export const not_for_secrets = "本系统为非涉密系统，严禁处理涉密信息";

export type Field = {
  name: string;
  label: string;
  help?: string;
  type?: "password" | "text";
  autocomplete?: string;
  initial?: string;
  check?: (value: string, all: Record<string, string>) => string | undefined;
};

type Props = {
  title: string;
  about: ReactNode;
  fields: Field[];
  button: string;
  is_busy: boolean;
  error: unknown;
  send: (values: Record<string, string>) => void;
};

export function EntryPage({ title, about, fields, button, is_busy, error, send }: Props) {
  use_title(title);
  const [form] = Form.useForm<Record<string, string>>();
  return (
    <div className="entry">
      <main className="entry-card">
        <div className="entry-brand">
          <img src="/favicon.svg" alt="" width={40} height={40} />
          <div>
            <div className="entry-name">言路</div>
            <div className="soft">政务新媒体监管平台</div>
          </div>
        </div>
        <h1>{title}</h1>
        <p className="soft">{about}</p>
        {error ? <ProblemView error={error} /> : null}
        <Form form={form} layout="vertical" requiredMark={false} onFinish={send} disabled={is_busy}>
          {fields.map((field) => (
            <Form.Item
              key={field.name}
              name={field.name}
              label={field.label}
              extra={field.help}
              initialValue={field.initial}
              rules={[
                { required: true, message: `请填写${field.label}` },
                { validator: (_, value: string) => verdict(field.check?.(value ?? "", form.getFieldsValue())) },
              ]}
            >
              {field.type === "password" ? (
                <Input.Password size="large" autoComplete={field.autocomplete} />
              ) : (
                <Input size="large" autoComplete={field.autocomplete} autoCapitalize="none" spellCheck={false} />
              )}
            </Form.Item>
          ))}
          <Button type="primary" htmlType="submit" size="large" block loading={is_busy}>
            {button}
          </Button>
        </Form>
      </main>
      <p className="entry-foot">{not_for_secrets}</p>
    </div>
  );
}

function verdict(refusal: string | undefined): Promise<void> {
  return refusal ? Promise.reject(new Error(refusal)) : Promise.resolve();
}

/** Checked while typing; the server has the last word. */
export function password_refusal(password: string): string | undefined {
  if (password === "") return undefined;
  if (password.length < 10) return "密码至少 10 个字符";
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length;
  return kinds < 3 ? "密码须含大写字母、小写字母、数字、符号中的三种" : undefined;
}
