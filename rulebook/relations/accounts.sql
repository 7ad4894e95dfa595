-- about: 账号：截至当日有效、截至所知时点已登记的名称、平台、类型、状态、主办单位、认证主体；opened_day 为开设日序数（早于 2015 年按 2015-01-01）；in_force 为 1 即在用（未关停、未注销）
-- account: id
SELECT v.account_id AS id, i.platform, i.platform_account_id, v.name, v.kind, v.state, v.host_unit_id, v.certified_host, v.opened_on,
       o.ordinal AS opened_day, v.is_baseline,
       CASE WHEN v.state IN ('opened_to_file', 'normal', 'amended_to_file', 'to_be_completed', 'shutdown_planned', 'cancellation_planned',
                             'unauthorised') THEN 1 ELSE 0 END AS in_force
FROM account_versions AS v
JOIN account_identities AS i ON i.id = v.account_id
LEFT JOIN calendar_days AS o ON o.day = CASE WHEN v.opened_on < '2015-01-01' THEN '2015-01-01' ELSE v.opened_on END
WHERE v.valid_from <= $as_of AND v.valid_to > $as_of AND v.recorded_from <= $known_as_of AND v.recorded_to > $known_as_of
