-- about: 全部运维合同：截至所知时点已登记的合同，包括尚未开始的；ends_day 为到期日序数
-- account: account_id
SELECT v.contract_id AS id, v.account_id, v.vendor_id, v.starts_on, v.ends_on, e.ordinal AS ends_day
FROM contract_versions AS v
LEFT JOIN calendar_days AS e ON e.day = v.ends_on
WHERE v.recorded_from <= $known_as_of AND v.recorded_to > $known_as_of
