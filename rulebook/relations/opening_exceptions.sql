-- about: 开设审批的例外：截至当日有效、截至所知时点已登记的例外事项（second_account 同一平台第二个账号、single_event 为重大活动或专项工作开设、client_below_county 县以下单位建设应用程序）及其理由、批准文号
-- account: account_id
SELECT x.account_id, x.exception, x.reason, x.approval_number, x.valid_from
FROM approved_exceptions AS x
WHERE x.valid_from <= $as_of AND x.recorded_from <= $known_as_of
