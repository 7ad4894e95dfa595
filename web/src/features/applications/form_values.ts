// The form of an application as antd holds it, and as the interface takes it.
import type { Schema } from "../../api/client";

export type Input = Schema["ApplicationInput"];
export type Values = Omit<Input, "contract"> & { vendor_id?: number; starts_on?: string; ends_on?: string; staff?: string };

const empty_to_undefined = (text: string | undefined) => (text === undefined || text === "" ? undefined : text);

/** Half a person is nobody yet: a row without a name is left out. */
export function to_input(values: Values): Input {
  const { vendor_id, starts_on, ends_on, staff, duty_holders, ...rest } = values;
  const holders = (duty_holders ?? []).filter((holder) => holder?.duty && holder.person_name?.trim());
  const contract = vendor_id && starts_on && ends_on ? { vendor_id, starts_on, ends_on, staff: empty_to_undefined(staff) } : undefined;
  const texts = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== null && value !== ""));
  return { ...texts, host_unit_id: values.host_unit_id, duty_holders: holders.map(({ duty, person_name, title, phone }) => ({ duty, person_name, title: empty_to_undefined(title), phone: empty_to_undefined(phone) })), contract };
}

export function from_form(form: Schema["ApplicationForm"]): Values {
  const { contract, platform_zh: _platform, kind_zh: _kind, duty_holders, ...rest } = form;
  return {
    ...rest,
    platform: empty_to_undefined(rest.platform),
    duty_holders: duty_holders.map(({ duty, person_name, title, phone }) => ({ duty, person_name, title, phone })),
    vendor_id: contract?.vendor_id,
    starts_on: contract?.starts_on,
    ends_on: contract?.ends_on,
    staff: contract?.staff,
  };
}

export const first_holders: Schema["ApplicationHolder"][] = (["principal", "leader_in_charge", "section_head", "editor"] as const).map((duty) => ({ duty, person_name: "" }));
