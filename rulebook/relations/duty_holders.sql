-- about: 责任人：截至当日在任、截至所知时点已登记的第一、主要、直接责任人与运维人员
-- account: account_id
SELECT v.account_id, v.duty, v.person_name, v.title
FROM duty_holder_versions AS v
WHERE v.valid_from <= $as_of AND v.valid_to > $as_of AND v.recorded_from <= $known_as_of AND v.recorded_to > $known_as_of
