// Which account it is: a pasted link fills in the platform and the permanent id, and says what it understood.
import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Form, Input, Select } from "antd";

import { api, take } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";

/** The fields platform, platform_account_id and link of the form around it; `pasted` is never sent. */
export function IdentityFields() {
  const form = Form.useFormInstance();
  const platforms = useQuery({ queryKey: ["platforms"], queryFn: () => take(api.GET("/platforms")), staleTime: Infinity });
  const recognise = useMutation({
    mutationFn: (text: string) => take(api.POST("/platforms/recognise", { body: { text } })),
    onSuccess: (found) =>
      form.setFieldsValue({ platform: found.platform ?? undefined, platform_account_id: found.platform_account_id ?? undefined, link: found.link ?? undefined }),
  });
  const platform_code = Form.useWatch("platform", form) as string | undefined;
  const platform = platforms.data?.items.find((item) => item.code === platform_code);
  return (
    <>
      <Form.Item name="pasted" label="粘贴账号主页或任一文章的链接" extra="系统据此识别平台和永久标识；不能识别的请手工填写">
        <Input.Search id="pasted" enterButton="识别" loading={recognise.isPending} onSearch={(text) => text.trim() && recognise.mutate(text.trim())} />
      </Form.Item>
      {recognise.error ? <ProblemView error={recognise.error} /> : null}
      {recognise.data ? <Alert type={recognise.data.is_sure ? "success" : "info"} showIcon title={recognise.data.note} className="problem" /> : null}
      <Form.Item name="platform" label="平台" rules={[{ required: true, message: "请选择平台" }]}>
        <Select id="platform" showSearch={{ optionFilterProp: "label" }} options={(platforms.data?.items ?? []).map((item) => ({ value: item.code, label: item.zh }))} />
      </Form.Item>
      <Form.Item name="platform_account_id" label={platform?.permanent_id_zh ?? "平台永久标识"} extra={platform?.permanent_id_help ?? "改名后也不变的标识，如公众号原始 ID"} rules={[{ required: true, message: "请填写永久标识" }]}>
        <Input id="platform_account_id" maxLength={200} />
      </Form.Item>
    </>
  );
}
