-- about: 运维合同：截至所知时点已登记、截至当日已生效的合同（已到期的也在内），ends_day 为到期日序数，staff 为登记的运维人员
-- account: account_id
SELECT v.contract_id AS id, v.account_id, v.vendor_id, n.name AS vendor, v.starts_on, v.ends_on, e.ordinal AS ends_day, v.staff
FROM contract_versions AS v
JOIN vendors AS n ON n.id = v.vendor_id
LEFT JOIN calendar_days AS e ON e.day = v.ends_on
WHERE v.starts_on <= $as_of AND v.recorded_from <= $known_as_of AND v.recorded_to > $known_as_of
