-- about: 账号沿革：截至当日先后生效、截至所知时点已登记的每一段登记信息；since_on、since_day 为该段起始日及其日序数
-- account: account_id
SELECT v.account_id, v.name, v.state, v.host_unit_id, v.valid_from AS since_on, s.ordinal AS since_day
FROM account_versions AS v
LEFT JOIN calendar_days AS s ON s.day = v.valid_from
WHERE v.valid_from <= $as_of AND v.recorded_from <= $known_as_of AND v.recorded_to > $known_as_of
